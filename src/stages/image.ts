import type { Config, ScanKind } from '../config/config.ts'
import { blameOf, toPlimsollError } from '../domain/errors.ts'
import type { FeedRecord } from '../domain/feed.ts'
import { SCANNER_FINDS } from '../domain/finding.ts'
import type { FindingKind } from '../domain/finding.ts'
import type { Contents, Image } from '../domain/image.ts'
import type { BaseImage, Layer } from '../domain/layer.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { ImageReport, Notice } from '../domain/report.ts'
import type { ScanRecord } from '../domain/verdict.ts'
import { toCoverage } from '../image/coverage.ts'
import { placeLayers, toPackageHistory } from '../image/placing.ts'
import type { Feeds, ImageRequest, OpenedImage, Ports } from '../ports.ts'
import { isSystemUnassessed } from '../scanners/system-gap.ts'
import type { ScanOutcome } from '../scanners/outcome.ts'
import { assess } from './assess.ts'
import type { Assessment, AssessRequest } from './assess.ts'
import type { BaselineReport, Compared } from './baseline.ts'
import { describeFailure } from './describe-failure.ts'
import { SYSTEM_GAP } from './gaps.ts'
import { toFailedImage } from './image-failure.ts'
import { toImageReport, toSystem } from './image-report.ts'
import { describeNarrowing } from './narrowing.ts'
import { scanImage } from './scan.ts'
import type { ScannerSupply } from './supply.ts'

export type ImageStage = {
  readonly request: ImageRequest
  readonly supplies: readonly ScannerSupply[]
  readonly feeds: Feeds
  readonly baseline: BaselineReport | null
  readonly config: Config
  readonly ports: Ports
}

export type ImageResult = {
  readonly report: ImageReport
  readonly notices: readonly Notice[]
  /** The feeds that were asked beside the scanners' databases. */
  readonly feeds: readonly FeedRecord[]
}

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
    const report = toFailedImage(request, error, opened?.image ?? null)
    return { report, notices: [], feeds: [] }
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
  const base = await opened.base
  const image = { ...opened.image, layers: placeLayers(opened.image.layers, base) }
  const assessment = await assess({
    reports: scanned.flatMap((one) => one.report ?? []),
    imageName: image.name,
    severityChoice: stage.config.severityChoice,
    ground: toGround(image.layers, contents),
    feeds: stage.feeds,
  })
  const judged = judge(stage, { image, base, contents, scanned, assessment })
  const told = scanned.flatMap((one) => one.notices)
  const notices = [...told, ...assessment.notices, ...judged.notices]
  return { report: judged.report, notices, feeds: assessment.feeds }
}

/** What our own walk over the layers tells of where packages come from. */
function toGround(layers: readonly Layer[], { layerPackages }: Contents): AssessRequest['ground'] {
  const history = toPackageHistory(layerPackages)
  return {
    layers,
    layerOf: ({ type, name, version }) => history.findLayerOf({ type, name, version }),
    replacedBelow: ({ type, name }, layer) => history.findReplaced({ type, name, layer }),
  }
}

type Evidence = {
  readonly image: Image
  readonly base: BaseImage | null
  readonly contents: Contents
  readonly scanned: readonly ScanOutcome[]
  readonly assessment: Assessment
}

function judge(stage: ImageStage, evidence: Evidence): Compared {
  const { request, config, ports } = stage
  const { image, base, contents, scanned, assessment } = evidence
  const reports = scanned.flatMap((one) => one.report ?? [])
  const scans = scanned.map((one) => one.record)
  return toImageReport({
    reference: request.reference,
    name: image.name,
    image,
    base,
    os: toSystem(reports),
    contents: toCounts(contents),
    coverage: toCoverage(contents, {
      narrowed: describeNarrowing(config.scan),
      ...seenBy(reports),
    }),
    scans,
    assessment,
    baseline: stage.baseline,
    asOf: ports.now().toISOString(),
    trial: {
      gate: config.gate,
      require: config.scan.require,
      degraded: [],
      gaps: isSystemUnassessed(scanned) ? [SYSTEM_GAP] : [],
      kinds: lookedFor(config.scan.kinds, scans),
    },
  })
}

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
