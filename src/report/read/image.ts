import { NO_CONTEXT } from '../../domain/context.ts'
import type { ImageContext } from '../../domain/context.ts'
import { IMAGE_SOURCES, TRANSPORTS } from '../../domain/image.ts'
import type { Coverage, Image, Layer, OperatingSystem } from '../../domain/image.ts'
import { BASE_EVIDENCE } from '../../domain/layer.ts'
import type { BaseImage, DockerfilePlace } from '../../domain/layer.ts'
import { JUDGED_SCOPES } from '../../domain/report.ts'
import type { Counts, ImageReport, Judged } from '../../domain/report.ts'
import { readAdvice } from './advice.ts'
import { readAgreement, readSetAside } from './agreement.ts'
import { readComparison } from './comparison.ts'
import { readHistory } from './history.ts'
import { readFacts } from './facts.ts'
import { readFinding } from './finding.ts'
import { readOrigin } from './instance.ts'
import { NOT_TOLD } from './not-told.ts'
import { readInventoryPackage } from './package.ts'
import { readError, readScan } from './scan.ts'
import {
  listOf,
  nullable,
  orElse,
  readCount,
  readFlag,
  readObject,
  readText,
  shapeOf,
  wordOf,
} from './shape.ts'
import { readCheck, readStandard } from './standard.ts'
import { readRule, readVerdict } from './verdict.ts'

/** In the file the parts of the image stand beside what was found in it; an image without an id was not opened. */
export function readImageReport(value: unknown): ImageReport {
  const image = readObject(value)['imageId'] === null ? null : readImage(value)
  return { ...readJudged(value), image }
}

const readLayer = shapeOf<Layer>({
  diffId: readText,
  digest: nullable(readText),
  size: nullable(readCount),
  instruction: nullable(readText),
  line: orElse(nullable(readCount), null),
  origin: orElse(readOrigin, 'unknown'),
})

const readImage = shapeOf<Image>({
  reference: readText,
  name: readText,
  source: wordOf(IMAGE_SOURCES),
  digest: nullable(readText),
  indexDigest: nullable(readText),
  imageId: readText,
  platform: readText,
  notScanned: listOf(readText),
  created: nullable(readText),
  layers: listOf(readLayer),
  transport: orElse(nullable(wordOf(TRANSPORTS)), null),
})

const readSystem = shapeOf<OperatingSystem>({
  family: readText,
  version: readText,
  endOfLife: readFlag,
})

const readContents = shapeOf<NonNullable<ImageReport['contents']>>({
  files: readCount,
  bytes: readCount,
  jars: readCount,
  weights: shapeOf({ count: readCount, bytes: readCount }),
  models: readCount,
  condaPackages: readCount,
})

const readCoverage = shapeOf<Coverage>({
  narrowed: listOf(readText),
  notAssessed: listOf(shapeOf({ what: readText, count: readCount })),
})

const readContext = shapeOf<ImageContext>({
  exposure: nullable(wordOf(['public', 'internal'])),
  environment: nullable(wordOf(['production', 'staging', 'development'])),
  data: nullable(wordOf(['public', 'internal', 'confidential', 'regulated'])),
  impact: nullable(wordOf(['low', 'moderate', 'high', 'severe'])),
})

const readBase = shapeOf<BaseImage>({
  name: readText,
  digest: nullable(readText),
  evidence: wordOf(BASE_EVIDENCE),
  isVerified: readFlag,
  layers: nullable(readCount),
  note: nullable(readText),
  currentDigest: orElse(nullable(readText), null),
  currentNote: orElse(nullable(readText), null),
})

const readDockerfile = shapeOf<DockerfilePlace>({
  path: readText,
  fromLine: readCount,
  lengths: listOf(shapeOf({ line: readCount, length: readCount })),
})

const readCounts = shapeOf<Counts>({
  critical: readCount,
  high: readCount,
  medium: readCount,
  low: readCount,
  negligible: readCount,
  unknown: readCount,
  total: readCount,
  fixable: readCount,
  blocking: readCount,
  secrets: readCount,
  misconfigurations: readCount,
  licences: readCount,
  knownExploited: readCount,
  waived: readCount,
})

const readJudgedFindings = shapeOf<Judged>({
  scope: wordOf(JUDGED_SCOPES),
  wanted: orElse(wordOf(JUDGED_SCOPES), 'all'),
  why: readText,
})

/** An earlier version knew nothing else. */
const ALL_JUDGED: Judged = { scope: 'all', wanted: 'all', why: NOT_TOLD }

/** An earlier version wrote no packages, so that their absence proves nothing. */
const readJudged = shapeOf<Omit<ImageReport, 'image'>>({
  reference: readText,
  name: readText,
  os: nullable(readSystem),
  contents: nullable(readContents),
  coverage: readCoverage,
  context: orElse(readContext, NO_CONTEXT),
  scans: listOf(readScan),
  rules: listOf(readRule),
  facts: orElse(nullable(readFacts), null),
  checks: orElse(listOf(readCheck), []),
  standards: orElse(listOf(readStandard), []),
  findings: listOf(readFinding),
  base: nullable(readBase),
  dockerfile: orElse(nullable(readDockerfile), null),
  packages: orElse(listOf(readInventoryPackage), []),
  isInventoryWhole: orElse(readFlag, false),
  setAside: orElse(listOf(readSetAside), []),
  agreement: orElse(nullable(readAgreement), null),
  advice: orElse(readAdvice, { actions: [] }),
  comparison: orElse(nullable(readComparison), null),
  history: orElse(readHistory, []),
  judged: orElse(readJudgedFindings, ALL_JUDGED),
  counts: readCounts,
  verdict: readVerdict,
  error: nullable(readError),
})
