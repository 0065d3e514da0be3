/** What an action removes, or leaves: counted over open findings (of `remove-secret` secrets, else vulnerabilities). */
export type Effect = {
  readonly total: number
  readonly critical: number
  readonly high: number
  readonly knownExploited: number
  /** How many of them block the gate. */
  readonly blocking: number
}

export type Upgrade = {
  readonly type: string
  readonly name: string
  readonly from: string
  readonly to: string
  /** True when the major version changes; null where versions of this kind have none. */
  readonly crossesMajor: boolean | null
  /** True when `to` is a bound of a range and not a release that somebody named. */
  readonly isApproximate: boolean
}

export const ACTION_KINDS = [
  'remove-malware',
  'upgrade-system',
  'upgrade-dependency',
  'replace-binary',
  'move-base',
  'replace-system',
  'remove-secret',
  'wait',
] as const

export type ActionKind = (typeof ACTION_KINDS)[number]

/** One thing to do, and what it would remove. */
export type Action = {
  readonly kind: ActionKind
  /** What to do, in one line: `Upgrade openssl 3.0.11-1 to 3.0.13-1`. */
  readonly title: string
  /** Commands as they would stand in a Dockerfile; empty where there is none. Names and versions are checked before they stand here. */
  readonly commands: readonly string[]
  readonly upgrades: readonly Upgrade[]
  /** Paths at which the packages lie, for those that several applications bring. */
  readonly paths: readonly string[]
  readonly removes: Effect
  /** Of what the same packages have, what stays after it. */
  readonly leaves: Effect
  /** Ids of findings of this report that it removes; of `wait`, those that it is about. */
  readonly findings: readonly string[]
  /** True when nobody has scanned the result: then the numbers are what the advisories promise. */
  readonly isEstimate: boolean
  readonly note: string | null
}

/** What to do about the findings of one image, the most useful first. */
export type Advice = { readonly actions: readonly Action[] }
