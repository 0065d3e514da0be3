import type { Harbour } from './harbour.ts'

/* What the tests of the bundle read of a JSON report, in types of their own. */

export type ScannedInstance = {
  readonly path: string | null
  readonly layer: string | null
  readonly origin: string
  readonly replaced: { readonly layer: string; readonly version: string | null } | null
}

export type ScannedFinding = {
  readonly id: string
  readonly kind: string
  readonly severity: string
  readonly status: string
  readonly seenBy: readonly string[]
  readonly change: string | null
  readonly vulnerability?: { readonly id: string; readonly aliases: readonly string[] }
  readonly package: { readonly name: string; readonly version: string } | null
  readonly instances: readonly ScannedInstance[]
  readonly kev?: { readonly added: string; readonly ransomware: boolean } | null
  readonly epss?: {
    readonly score: number
    readonly percentile: number
    readonly date: string
    readonly model: string | null
  } | null
  readonly risk: { readonly name: string; readonly tier: number } | null
}

export type ScannedImage = {
  readonly layers: readonly {
    readonly diffId: string
    readonly instruction: string | null
    readonly line: number | null
    readonly origin: string
  }[]
  readonly base: {
    readonly name: string
    readonly digest: string | null
    readonly evidence: string
    readonly isVerified: boolean
    readonly layers: number | null
    readonly note: string | null
  } | null
  readonly findings: readonly ScannedFinding[]
  readonly rules: readonly {
    readonly id: string
    readonly state: string
    readonly note: string | null
  }[]
  readonly comparison: {
    readonly sameDatabases: boolean
    readonly notes: readonly string[]
    readonly counts: Readonly<Record<string, number>>
    readonly fixed: readonly ScannedFinding[]
  } | null
  readonly verdict: {
    readonly outcome: string
    readonly degraded: readonly string[]
    readonly reasons: readonly { readonly rule: string; readonly findings: readonly string[] }[]
  }
}

export type ScannedReport = {
  readonly feeds: readonly { readonly name: string; readonly version: string | null }[]
  readonly notices: readonly { readonly code: string; readonly text: string }[]
  readonly images: readonly [ScannedImage]
}

export function readScanned(harbour: Harbour, name: string): ScannedReport {
  return harbour.readJson(name) as ScannedReport
}

/** The ids of vulnerabilities in order, each with what `tell` says of it. */
export function tellFlaws<T>(
  findings: readonly ScannedFinding[],
  tell: (finding: ScannedFinding) => T,
): Readonly<Record<string, T>> {
  const flaws = findings.flatMap((one): [string, T][] =>
    one.vulnerability === undefined ? [] : [[one.vulnerability.id, tell(one)]],
  )
  return Object.fromEntries(flaws)
}
