import type { Config, ScanKind } from '../config/config.ts'
import { blameOf, toPlimsollError } from '../domain/errors.ts'
import type { FeedRecord } from '../domain/feed.ts'
import { SCANNER_FINDS } from '../domain/finding.ts'
import type { FindingKind } from '../domain/finding.ts'
import type { Contents, Image } from '../domain/image.ts'
import type { ImageFacts } from '../domain/image-facts.ts'
import type { BaseImage, DockerfilePlace, Layer } from '../domain/layer.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { ImageReport, Notice } from '../domain/report.ts'
import type { ScanRecord } from '../domain/verdict.ts'
import { toCoverage } from '../image/coverage.ts'
import { placeLayers, toPackageHistory } from '../image/placing.ts'
import type { Mode } from '../policy/document/policy-document.ts'
import { resolvePolicy } from '../policy/resolve/resolve-policy.ts'
import type { WaiverUse } from '../policy/waivers/index.ts'
import type { Feeds, ImageRequest, OpenedImage, Ports } from '../ports.ts'
import { isSystemUnassessed } from '../scanners/system-gap.ts'
import type { ScanOutcome } from '../scanners/outcome.ts'
import { assess } from './assess.ts'
import type { Assessment, AssessRequest } from './assess.ts'
import { asksCurrentBase } from './asks-current-base.ts'
import type { BaselineFor, ImageBaseline } from './baseline.ts'
import { checkAsAsked } from './check-as-asked.ts'
import { describeFailure } from './describe-failure.ts'
import { SYSTEM_GAP } from './gaps.ts'
import { toFailedImage } from './image-failure.ts'
import { toImageReport, toSystem } from './image-report.ts'
import type { JudgedReport } from './judge-report.ts'
import { describeNarrowing } from './narrowing.ts'
import { findNaming } from './policy/naming.ts'
import type { Policies } from './policy/prepare-policy.ts'
import { scanImage } from './scan.ts'
import { begin } from './supply.ts'
import type { ScannerSupply } from './supply.ts'

export type ImageStage = {
  readonly request: ImageRequest
  readonly supplies: readonly ScannerSupply[]
  readonly feeds: Feeds
  readonly policies: Policies
  readonly baselineFor: BaselineFor
  readonly config: Config
  readonly ports: Ports
}

export type ImageResult = {
  readonly report: ImageReport
  readonly notices: readonly Notice[]
  /** What became of each waiver in it. */
  readonly uses: readonly WaiverUse[]
  /** Whether a gate that says no to it fails the run. */
  readonly mode: Mode
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
    opened = await ports.openImage(toOpenRequest(stage), ports.signal)
    tellGuessedName(request, opened.image.name, ports)
    return await scanAndJudge(stage, opened)
  } catch (thrown) {
    if (ports.signal.aborted) throw thrown
    const error = toPlimsollError(thrown)
    // What was given wrongly is wrong for every image, and no leniency of the gate is about it.
    if (blameOf(error.code) === 'input') throw error
    ports.log.error(describeFailure(error))
    const report = toFailedImage(request, error, opened?.image ?? null)
    const { mode } = resolvePolicy(stage.policies.inForce.set, { imageName: report.name })
    return { report, notices: [], uses: [], mode, feeds: [] }
  } finally {
    await opened?.release()
    await ports.keptScans?.settle()
  }
}

/** Nobody's registry is asked for what no policy wants to know. */
function toOpenRequest({ request, policies }: ImageStage): ImageRequest {
  return asksCurrentBase(policies) ? { ...request, asksCurrentBase: true } : request
}

/** Alerts, waivers and comparison hang on the name: a guess is said, so that nobody builds on it unknowing. */
function tellGuessedName(request: ImageRequest, name: string, { log }: Ports): void {
  if (request.name === null)
    log.info(`The name of this image is guessed: ${name} (the input name sets it)`)
}

async function scanAndJudge(stage: ImageStage, opened: OpenedImage): Promise<ImageResult> {
  const { name, platform } = opened.image
  const comparison = begin(stage.baselineFor({ name, platform }))
  const scanned = await scanImage({ ...stage, opened })
  // No verdict before every digest and diff id is proved: Trivy reads half of a damaged layer and is content.
  const contents = await opened.contents
  const base = await opened.base
  const image = { ...opened.image, layers: placeLayers(opened.image.layers, base) }
  const facts = await opened.facts
  const asOf = stage.ports.now().toISOString()
  const checked = checkAsAsked({ ...stage, asOf }, { name: image.name, image, base, facts })
  const assessment = await assess({
    reports: scanned.flatMap((one) => one.report ?? []),
    imageName: image.name,
    ...checked,
    ground: toGround(image.layers, contents),
    feeds: stage.feeds,
  })
  const { dockerfile = null } = opened
  const baseline = await comparison()
  const found = { image, base, dockerfile, facts, contents, scanned, assessment, baseline }
  const judged = judge(stage, found)
  const told = scanned.flatMap((one) => one.notices)
  const named = findNaming({ ...stage, ...stage.request, uses: judged.uses })
  const notices = [...told, ...assessment.notices, ...judged.notices, ...named]
  return { ...judged, notices, feeds: assessment.feeds }
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
  readonly dockerfile: DockerfilePlace | null
  readonly facts: ImageFacts
  readonly contents: Contents
  readonly scanned: readonly ScanOutcome[]
  readonly assessment: Assessment
  readonly baseline: ImageBaseline
}

function judge(stage: ImageStage, evidence: Evidence): JudgedReport {
  const { request, config, ports } = stage
  const { image, base, dockerfile, facts, contents, scanned, assessment, baseline } = evidence
  const reports = scanned.flatMap((one) => one.report ?? [])
  const scans = scanned.map((one) => one.record)
  return toImageReport({
    reference: request.reference,
    name: image.name,
    image,
    base,
    dockerfile,
    os: toSystem(reports),
    contents: toCounts(contents),
    coverage: toCoverage(contents, {
      narrowed: describeNarrowing(config.scan),
      ...seenBy(reports),
    }),
    scans,
    facts,
    assessment,
    policies: stage.policies,
    baseline,
    asOf: ports.now().toISOString(),
    trial: {
      require: config.scan.require,
      degraded: narrowedUnderPolicy(stage),
      gaps: isSystemUnassessed(scanned) ? [SYSTEM_GAP] : [],
      narrowings: describeNarrowing(config.scan),
      kinds: lookedFor(config.scan.kinds, scans),
    },
  })
}

/** An input may not loosen a policy, and who looks at less finds less: it is said where it counts. */
function narrowedUnderPolicy({ config, policies }: ImageStage): string[] {
  if (policies.inForce.set.documents.length === 0) return []
  return describeNarrowing(config.scan).map(
    (text) => `inputs narrow what the policy judges: ${text}`,
  )
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
