import type { Config } from '../config/config.ts'
import { FINDING_KINDS } from '../domain/finding.ts'
import type { FindingKind, ScannerId } from '../domain/finding.ts'
import type { ImageFacts } from '../domain/image-facts.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { ScanRecord } from '../domain/verdict.ts'
import { toAgeNotices } from '../evaluate/ages.ts'
import type { Group } from '../evaluate/group-reports.ts'
import { toReportedImage } from '../evaluate/reported-image.ts'
import type { ReportedImage } from '../evaluate/reported-image.ts'
import { countUnjudged } from '../evaluate/set-aside.ts'
import { toSilences } from '../evaluate/silences.ts'
import { findSystemWord } from '../evaluate/system-word.ts'
import type { Feeds, Log } from '../ports.ts'
import { isSystemUnassessed } from '../scanners/system-gap.ts'
import { assess } from './assess.ts'
import type { Assessment } from './assess.ts'
import type { BaselineFor, ImageBaseline } from './baseline.ts'
import { checkAsAsked } from './check-as-asked.ts'
import { requireScanners, toDegradations, toScanRecords } from './evaluate-scans.ts'
import { toUnjudgedSentence, toUntoldSentence } from './evaluate-words.ts'
import { PACKAGES_GAP, SYSTEM_GAP, SYSTEM_PACKAGES_GAP } from './gaps.ts'
import type { ImageResult } from './image.ts'
import { toImageReport, toSystem } from './image-report.ts'
import type { JudgedReport } from './judge-report.ts'
import type { Policies } from './policy/prepare-policy.ts'

export type EvaluateImageStage = {
  readonly group: Group
  /** The stable name that was given; null: it is guessed. */
  readonly name: string | null
  readonly feeds: Feeds
  readonly policies: Policies
  readonly baselineFor: BaselineFor
  readonly config: Config
  readonly log: Log
  /** ISO time of this run. */
  readonly asOf: string
}

/** One image out of the scanners' reports on it: merged and judged as after a scan. */
export async function evaluateImage(stage: EvaluateImageStage): Promise<ImageResult> {
  const { group, feeds, policies, config, asOf, log } = stage
  const reports = group.reports.map((one) => one.report)
  const subject = toReportedImage(reports, stage.name)
  if (stage.name === null)
    log.info(`The name of ${subject.reference} is guessed: ${subject.name} (--name sets it)`)
  const assessment = await assess({
    reports,
    imageName: subject.name,
    ...checkAsAsked(
      { policies, config, asOf },
      { name: subject.name, image: subject.image, base: null, facts: findFacts(reports) },
    ),
    ground: { layers: subject.layers, layerOf: () => null, replacedBelow: () => null },
    feeds,
  })
  const { name, image } = subject
  const baseline = await stage.baselineFor({ name, platform: image?.platform ?? null })
  const judged = judge(stage, { subject, reports, assessment, baseline })
  const notices = [
    ...group.notices,
    ...subject.notices,
    ...group.reports.flatMap(({ label, report, notices: own }) => [
      ...own,
      ...toAgeNotices({ label, madeAt: report.madeAt }, asOf),
    ]),
    ...assessment.notices,
    ...toSilences(subject.name, reports),
    ...judged.notices,
  ]
  return { ...judged, notices, feeds: assessment.feeds }
}

type Evidence = {
  readonly subject: ReportedImage
  readonly reports: readonly ScannerReport[]
  readonly assessment: Assessment
  readonly baseline: ImageBaseline
}

function judge(
  stage: EvaluateImageStage,
  { subject, reports, assessment, baseline }: Evidence,
): JudgedReport {
  const { config, group, policies, asOf } = stage
  const { require } = config.scan
  const scans = requireScanners(toScanRecords(group.reports, asOf), require)
  return toImageReport({
    reference: subject.reference,
    name: subject.name,
    image: subject.image,
    base: null,
    dockerfile: null,
    os: toSystem(reports),
    contents: null,
    facts: findFacts(reports),
    policies,
    coverage: { narrowed: [NOT_SCANNED], notAssessed: [] },
    scans,
    assessment,
    baseline,
    asOf,
    trial: {
      require,
      degraded: toDegraded(stage, scans, assessment),
      gaps: toGaps(group, scans),
      narrowings: [],
      kinds: FINDING_KINDS.filter((kind) => isLookedFor(kind, reports)),
    },
  })
}

/**
 * What the quoted config tells: Trivy's first, which needs no decoding; of several of one scanner, the first by the
 * name of its file. All of them are of one image id.
 */
function findFacts(reports: readonly ScannerReport[]): ImageFacts | null {
  const byScanner = (scanner: ScannerId) => reports.filter((one) => one.scanner === scanner)
  const ordered = [...byScanner('trivy'), ...byScanner('grype')]
  return ordered.find(({ subject }) => subject.facts !== null)?.subject.facts ?? null
}

function toDegraded(
  { group, config, asOf }: EvaluateImageStage,
  scans: readonly ScanRecord[],
  { setAside, findings }: Assessment,
): string[] {
  const reports = group.reports.map((one) => one.report)
  const limits = { maxAgeDays: config.supply.databaseMaxAgeDays, asOf }
  const os = toSystem(reports)
  const isUntold = os !== null && findSystemWord(reports) === 'untold'
  return [
    ...toDegradations(scans, group.reports, limits),
    ...(isUntold && hasPackages(scans) ? [toUntoldSentence(os)] : []),
    ...countUnjudged(setAside, findings).map(toUnjudgedSentence),
  ]
}

/** What stands of a report made elsewhere in the place of what inputs left out. */
export const NOT_SCANNED = 'Nothing was scanned: reports made elsewhere were taken at their word.'

function toGaps({ reports: given }: Group, scans: readonly ScanRecord[]): string[] {
  const outcomes = given.flatMap(({ report, notices }) => {
    const record = scans.find((scan) => scan.scanner === report.scanner)
    return record === undefined ? [] : [{ record, report, notices }]
  })
  // Grype says in its report that it does not know the system; Trivy says so in its log alone, and names none.
  const speaking = outcomes.filter(({ report }) => report.scanner === 'grype' || report.os !== null)
  return [
    ...(isSystemUnassessed(speaking) ? [SYSTEM_GAP] : []),
    ...(hasPackages(scans) ? [] : [PACKAGES_GAP]),
    ...(findSystemWord(given.map((one) => one.report)) === 'left-out' ? [SYSTEM_PACKAGES_GAP] : []),
  ]
}

function hasPackages(scans: readonly ScanRecord[]): boolean {
  return scans.some((scan) => scan.packages > 0)
}

/** A report does not say what its scanner was told to look for: what it holds was, the rest nobody knows. */
function isLookedFor(kind: FindingKind, reports: readonly ScannerReport[]): boolean {
  if (kind === 'vulnerability') return reports.some((report) => report.packages.length > 0)
  return reports.some((report) => report.observations.some((one) => one.kind === kind))
}
