import type { Config, ScanKind } from '../config/config.ts'
import { blameOf, toPlimsollError } from '../domain/errors.ts'
import { SCANNER_FINDS } from '../domain/finding.ts'
import type { FindingKind } from '../domain/finding.ts'
import type { Contents, Image } from '../domain/image.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { ImageReport, Notice } from '../domain/report.ts'
import type { ScanRecord } from '../domain/verdict.ts'
import { toCoverage } from '../image/coverage.ts'
import { mergeReports } from '../merge/merge.ts'
import { countFindings } from '../policy/counts.ts'
import { judgeImage } from '../policy/judge.ts'
import type { ImageRequest, OpenedImage, Ports } from '../ports.ts'
import { isSystemUnassessed } from '../scanners/system-gap.ts'
import type { ScanOutcome } from '../scanners/outcome.ts'
import { describeFailure } from './describe-failure.ts'
import { toFailedImage } from './image-failure.ts'
import { describeNarrowing } from './narrowing.ts'
import { scanImage } from './scan.ts'
import type { ScannerSupply } from './supply.ts'

export type ImageStage = {
  readonly request: ImageRequest
  readonly supplies: readonly ScannerSupply[]
  readonly config: Config
  readonly ports: Ports
}

export type ImageResult = { readonly report: ImageReport; readonly notices: readonly Notice[] }

/**
 * One image from its reference to its verdict. A failure becomes `scan-failed`, unless the run was
 * cancelled or what was given is wrong.
 */
export async function reportOnImage(stage: ImageStage): Promise<ImageResult> {
  const { request, ports } = stage
  let opened: OpenedImage | null = null
  try {
    opened = await ports.openImage(request, ports.signal)
    tellGuessedName(request, opened.image.name, ports)
    return await scanAndJudge(stage, opened)
  } catch (thrown) {
    if (ports.signal.aborted) throw thrown
    const error = toPlimsollError(thrown)
    // What was given wrongly is wrong for every image, and no leniency of the gate is about it.
    if (blameOf(error.code) === 'input') throw error
    ports.log.error(describeFailure(error))
    return { report: toFailedImage(request, error, opened?.image ?? null), notices: [] }
  } finally {
    await opened?.release()
  }
}

/** Alerts, waivers and comparison hang on the name: a guess is said, so that nobody builds on it unknowing. */
function tellGuessedName(request: ImageRequest, name: string, { log }: Ports): void {
  if (request.name === null)
    log.info(`The name of this image is guessed: ${name} (the input name sets it)`)
}

async function scanAndJudge(stage: ImageStage, opened: OpenedImage): Promise<ImageResult> {
  const scanned = await scanImage({ ...stage, opened })
  // No verdict before every digest and diff id is proved: Trivy reads half of a damaged layer and is content.
  const contents = await opened.contents
  const report = judge(stage, { image: opened.image, contents, scanned })
  return { report, notices: scanned.flatMap((one) => one.notices) }
}

type Evidence = {
  readonly image: Image
  readonly contents: Contents
  readonly scanned: readonly ScanOutcome[]
}

function judge({ request, config }: ImageStage, evidence: Evidence): ImageReport {
  const { image, contents, scanned } = evidence
  const reports = scanned.flatMap((one) => one.report ?? [])
  const scans = scanned.map((one) => one.record)
  const findings = mergeReports(reports, image.name)
  const os = reports.find((one) => one.os !== null)?.os ?? null
  const endOfLife = reports.some((one) => one.os?.endOfLife === true)
  const system = os === null ? null : { ...os, endOfLife }
  const { rules, verdict } = judgeImage({
    scans,
    require: config.scan.require,
    degraded: [],
    gaps: isSystemUnassessed(scanned) ? [SYSTEM_GAP] : [],
    evidence: {
      gate: config.gate,
      findings,
      os: system,
      kinds: lookedFor(config.scan.kinds, scans),
      knowsExploited: scans.some((one) => one.scanner === 'grype' && one.state === 'analysed'),
    },
  })
  return {
    reference: request.reference,
    name: image.name,
    image,
    os: system,
    contents: toCounts(contents),
    coverage: toCoverage(contents, {
      narrowed: describeNarrowing(config.scan),
      ...seenBy(reports),
    }),
    scans,
    rules,
    findings,
    counts: countFindings(findings, verdict),
    verdict,
    error: null,
  }
}

const SYSTEM_GAP =
  'no scanner knows this system or its release, so its system packages were compared with nothing'

/** What a failed scanner alone would have found was not looked for: its rule must not read as passed. */
function lookedFor(kinds: readonly ScanKind[], scans: readonly ScanRecord[]): ScanKind[] {
  const found = scans
    .filter((scan) => scan.state !== 'failed')
    .flatMap((scan): readonly FindingKind[] => SCANNER_FINDS[scan.scanner])
  return kinds.filter((kind) => found.includes(kind))
}

function toCounts(contents: Contents): ImageReport['contents'] {
  const { files, bytes, jars, weights, models, condaPackages } = contents
  return { files, bytes, jars, weights, models, condaPackages }
}

function seenBy(reports: readonly ScannerReport[]): {
  ownedFiles: string[]
  recognisedPaths: string[]
} {
  return {
    ownedFiles: reports.flatMap((report) => report.ownedFiles),
    recognisedPaths: reports.flatMap((report) => report.packages).flatMap((one) => one.path ?? []),
  }
}
