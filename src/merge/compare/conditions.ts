import type { ScannerId } from '../../domain/finding.ts'
import { SCANNER_IDS } from '../../domain/finding.ts'
import type { DatabaseRecord, ScanRecord } from '../../domain/verdict.ts'
import { isSameImage } from './side.ts'
import type { Side } from './side.ts'

type Scanners = Iterable<ScannerId>

/** Under which conditions the two sides were judged; each question is about any of the scanners. */
export type Conditions = {
  /** True when both are about the same bytes. */
  readonly isSameImage: boolean
  readonly hasSeenBase: (scanners: Scanners) => boolean
  readonly hasSeenHead: (scanners: Scanners) => boolean
  /** One of them looked at both with the same database. */
  readonly hasSameDatabase: (scanners: Scanners) => boolean
  /** One of them looked at both in the same version, and both runs left out the same. */
  readonly isAlike: (scanners: Scanners) => boolean
  /** Time (ms) up to which the databases that these scanners used for the base know all; null: not known. */
  readonly baseKnowledge: (scanners: Scanners) => number | null
}

export function createConditions(base: Side, head: Side): Conditions {
  const scans = new Map(SCANNER_IDS.map((scanner) => [scanner, findScans(scanner, base, head)]))
  const any =
    (holds: (scans: Scans) => boolean) =>
    (scanners: Scanners): boolean =>
      [...scanners].some((scanner) => holds(scans.get(scanner) ?? NO_SCANS))
  const isNarrowedAlike = hasSameNarrowing(base, head)
  return {
    isSameImage: isSameImage(base, head),
    hasSeenBase: any((one) => one.base !== null),
    hasSeenHead: any((one) => one.head !== null),
    hasSameDatabase: any(haveSameDatabase),
    isAlike: any((one) => isNarrowedAlike && haveSameVersion(one)),
    baseKnowledge: (scanners) => {
      const times = [...scanners].map((scanner) => toBuilt(scans.get(scanner)?.base ?? null))
      const known = times.filter((time) => time !== null)
      return known.length === 0 ? null : Math.max(...known)
    },
  }
}

/** One scanner's runs on both sides; null where it did not run, failed, or recognised nothing. */
type Scans = { readonly base: ScanRecord | null; readonly head: ScanRecord | null }

const NO_SCANS: Scans = { base: null, head: null }

function findScans(scanner: ScannerId, base: Side, head: Side): Scans {
  return { base: findScan(scanner, base), head: findScan(scanner, head) }
}

/** The run of a scanner that ended well. */
export function findScan(scanner: ScannerId, { scans }: Side): ScanRecord | null {
  return scans.find((scan) => scan.scanner === scanner && scan.state === 'analysed') ?? null
}

function haveSameDatabase({ base, head }: Scans): boolean {
  return isSameDatabase(base?.database ?? null, head?.database ?? null)
}

/** By digest where both have one, else by the time at which it was built. */
export function isSameDatabase(a: DatabaseRecord | null, b: DatabaseRecord | null): boolean {
  if (b === null || a?.name !== b.name) return false
  if (a.digest !== null && b.digest !== null) return a.digest === b.digest
  const [first, second] = [Date.parse(a.built), Date.parse(b.built)]
  return first === second
}

function haveSameVersion({ base, head }: Scans): boolean {
  const version = base?.version ?? null
  return version !== null && version === head?.version
}

/** The same sentences on what was left out, in any order. */
export function hasSameNarrowing(base: Side, head: Side): boolean {
  const [one, other] = [base, head].map(({ coverage }) => [...coverage.narrowed].sort())
  return JSON.stringify(one) === JSON.stringify(other)
}

function toBuilt(scan: ScanRecord | null): number | null {
  const time = Date.parse(scan?.database?.built ?? '')
  return Number.isNaN(time) ? null : time
}
