import { SCANNER_IDS } from '../../domain/finding.ts'
import type { ScannerId } from '../../domain/finding.ts'
import type { DatabaseRecord } from '../../domain/verdict.ts'
import { compareText } from '../unite.ts'
import { findScan, hasSameNarrowing, isSameDatabase } from './conditions.ts'
import { quote } from './quote.ts'
import type { Side } from './side.ts'

type Sides = { readonly base: Side; readonly head: Side }

/** Where the two sides were not judged alike: scanners, versions, databases, models, what was left out. */
export function toScannerNotes(sides: Sides): string[] {
  return [
    ...SCANNER_IDS.flatMap((scanner) => toScannerNote(scanner, sides)),
    ...toNarrowingNote(sides),
    ...toModelNote(sides),
  ]
}

function toScannerNote(scanner: ScannerId, { base, head }: Sides): string[] {
  const [before, after] = [findScan(scanner, base), findScan(scanner, head)]
  if (before === null && after === null) return []
  if (before === null) {
    return [
      `${SCANNER_NAMES[scanner]} did not judge the baseline (${describeGap(scanner, base)}): what only it sees has nothing to be compared with.`,
    ]
  }
  if (after === null) {
    return [
      `${SCANNER_NAMES[scanner]} did not judge this image (${describeGap(scanner, head)}): what only it saw in the baseline is not counted as fixed.`,
    ]
  }
  return [
    ...toVersionNote(scanner, [before.version, after.version]),
    ...toDatabaseNote(scanner, [before.database, after.database]),
  ]
}

/** As people write them. */
export const SCANNER_NAMES: Readonly<Record<ScannerId, string>> = { grype: 'Grype', trivy: 'Trivy' }

function describeGap(scanner: ScannerId, { scans }: Side): string {
  const scan = scans.find((one) => one.scanner === scanner)
  if (scan === undefined) return 'it was not asked to'
  return scan.state === 'failed' ? 'it failed' : 'it recognised nothing'
}

type Pair<T> = readonly [T | null, T | null]

function toVersionNote(scanner: ScannerId, [before, after]: Pair<string>): string[] {
  if (before === after) return []
  const version = (text: string | null): string => (text === null ? 'unknown' : quote(text))
  return [
    `${SCANNER_NAMES[scanner]} has another version: ${version(before)} for the baseline, ${version(after)} for this image.`,
  ]
}

function toDatabaseNote(scanner: ScannerId, [before, after]: Pair<DatabaseRecord>): string[] {
  if (isSameDatabase(before, after)) return []
  const built = (record: DatabaseRecord | null): string =>
    record === null ? 'of unknown age' : `built ${quote(record.built)}`
  const subject = `${SCANNER_NAMES[scanner]}'s database`
  return before === null || after === null
    ? [
        `Whether ${subject} was the same for both cannot be told: ${built(before)} for the baseline, ${built(after)} for this image.`,
      ]
    : [
        `${subject} is another one: ${built(before)} for the baseline, ${built(after)} for this image.`,
      ]
}

function toNarrowingNote({ base, head }: Sides): string[] {
  if (hasSameNarrowing(base, head)) return []
  const list = ({ coverage }: Side): string =>
    coverage.narrowed.length === 0 ? 'nothing' : coverage.narrowed.map(quote).join('; ')
  return [
    `The two did not leave out the same. The baseline left out: ${list(base)}. This image: ${list(head)}.`,
  ]
}

/** A new model of EPSS gives every flaw another score: risk and its limits mean something else then. */
function toModelNote({ base, head }: Sides): string[] {
  const [before, after] = [toModels(base), toModels(head)]
  if (before === '' || after === '' || before === after) return []
  return [`EPSS scores are of another model: ${before} in the baseline, ${after} now.`]
}

function toModels({ findings }: Side): string {
  const models = findings.flatMap((finding) =>
    finding.kind === 'vulnerability' ? (finding.epss?.model ?? []) : [],
  )
  return [...new Set(models)].sort(compareText).slice(0, 5).map(quote).join(', ')
}
