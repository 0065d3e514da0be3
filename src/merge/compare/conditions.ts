import type { ScannerId, Witness } from '../../domain/finding.ts'
import { SCANNER_IDS } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { DatabaseRecord, ScanRecord } from '../../domain/verdict.ts'
import { isSameImage } from './side.ts'
import type { Side } from './side.ts'

type Witnesses = Iterable<Witness>

/** Under which conditions the two sides were judged; each question is about any of these witnesses. */
export type Conditions = {
  /** True when both are about the same bytes. */
  readonly isSameImage: boolean
  readonly hasSeenBase: (witnesses: Witnesses) => boolean
  readonly hasSeenHead: (witnesses: Witnesses) => boolean
  /** One of them looked at both with the same database. */
  readonly hasSameDatabase: (witnesses: Witnesses) => boolean
  /** One of them looked at both in the same version, and both runs left out the same. */
  readonly isAlike: (witnesses: Witnesses) => boolean
  /** One of them looked at the base, in whatever version, and nothing was left out there that was looked at in the head. */
  readonly hasSeenBaseWhole: (witnesses: Witnesses) => boolean
  /** Time (ms) up to which the databases that these scanners used for the base know all; null: not known. */
  readonly baseKnowledge: (witnesses: Witnesses) => number | null
}

export function createConditions(base: Side, head: Side): Conditions {
  const scans = new Map<Witness, Looks>([
    ...SCANNER_IDS.map((scanner) => [scanner, findScans(scanner, base, head)] as const),
    ['plimsoll', { base: toOwnLook(base), head: toOwnLook(head) }],
  ])
  const any =
    (holds: (looks: Looks) => boolean) =>
    (witnesses: Witnesses): boolean =>
      [...witnesses].some((witness) => holds(scans.get(witness) ?? NO_LOOKS))
  const isNarrowedAlike = hasSameNarrowing(base, head)
  const isBaseNarrower = findNarrower(base, head).length > 0
  return {
    isSameImage: isSameImage(base, head),
    hasSeenBase: any((one) => one.base !== null),
    hasSeenHead: any((one) => one.head !== null),
    hasSameDatabase: any(haveSameDatabase),
    isAlike: any((one) => isNarrowedAlike && haveSameVersion(one)),
    hasSeenBaseWhole: any((one) => !isBaseNarrower && one.base !== null),
    baseKnowledge: (witnesses) => {
      const times = [...witnesses].map((witness) => toBuilt(scans.get(witness)?.base ?? null))
      const known = times.filter((time) => time !== null)
      return known.length === 0 ? null : Math.max(...known)
    },
  }
}

type Look = Pick<ScanRecord, 'version' | 'database'>

/** One witness's looks at both sides; null where it did not look, failed, or recognised nothing. */
type Looks = { readonly base: Look | null; readonly head: Look | null }

const NO_LOOKS: Looks = { base: null, head: null }

function findScans(scanner: ScannerId, base: Side, head: Side): Looks {
  return { base: findScan(scanner, base), head: findScan(scanner, head) }
}

/** Our own rules about the image have no database; two lists of the same rules are the same version. */
function toOwnLook({ checks }: Side): Look | null {
  if (checks.length === 0) return null
  return { version: JSON.stringify(checks.map((check) => check.rule).sort()), database: null }
}

/** The run of a scanner that ended well. */
export function findScan(scanner: ScannerId, { scans }: Scanned): ScanRecord | null {
  return scans.find((scan) => scan.scanner === scanner && scan.state === 'analysed') ?? null
}

function haveSameDatabase({ base, head }: Looks): boolean {
  return isSameDatabase(base?.database ?? null, head?.database ?? null)
}

/** By digest where both have one, else by the time at which it was built. */
export function isSameDatabase(a: DatabaseRecord | null, b: DatabaseRecord | null): boolean {
  if (b === null || a?.name !== b.name) return false
  if (a.digest !== null && b.digest !== null) return a.digest === b.digest
  const [first, second] = [Date.parse(a.built), Date.parse(b.built)]
  return first === second
}

function haveSameVersion({ base, head }: Looks): boolean {
  const version = base?.version ?? null
  return version !== null && version === head?.version
}

/** The same sentences on what was left out, in any order. */
export function hasSameNarrowing(base: Side, head: Side): boolean {
  const [one, other] = [base, head].map(({ coverage }) => [...coverage.narrowed].sort())
  return JSON.stringify(one) === JSON.stringify(other)
}

type Scanned = Pick<ImageReport, 'scans'>

type Looked = Pick<ImageReport, 'coverage'>

/** What was left out in the base and not in the head, in the sentences of the base. */
export function findNarrower(base: Looked, head: Looked): readonly string[] {
  const own = new Set(head.coverage.narrowed)
  return base.coverage.narrowed.filter((sentence) => !own.has(sentence))
}

function toBuilt(scan: Look | null): number | null {
  const time = Date.parse(scan?.database?.built ?? '')
  return Number.isNaN(time) ? null : time
}
