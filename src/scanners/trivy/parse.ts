import type {
  CataloguedPackage,
  Observation,
  OperatingSystem,
  ScannerReport,
} from '../../domain/observation.ts'
import {
  findNode,
  findText,
  getNodes,
  getText,
  isTrue,
  openDocument,
  refuseDocument,
} from '../document.ts'
import type { Node } from '../document.ts'
import { toDigest } from '../digest.ts'
import { MAX_NAME, MAX_VERSION } from '../limits.ts'
import { createOddities } from '../oddities.ts'
import { toToken } from '../plain-text.ts'
import { toTime } from '../prose.ts'
import { recogniseReport } from '../recognise.ts'
import type { Documents, ParsedReport } from '../scanner.ts'
import { toObservations } from './observations.ts'
import { isCatalogueWhole, toCatalogue, toResult } from './packages.ts'
import type { TrivyResult } from './packages.ts'
import { toSubject } from './subject.ts'

const TITLE = "Trivy's report"

/**
 * Trivy's JSON report of schema 2, which Trivy has written since 0.20. `Results` is absent when there is
 * nothing to say, which is not the same as clean: the packages tell.
 */
export function parseTrivyReport(documents: Documents): ParsedReport {
  const root = openReport(documents.report)
  const results = getNodes(root, 'Results').map(toResult)
  const metadata = findNode(root, 'Metadata')
  const program = findNode(root, 'Trivy')
  const oddities = createOddities('trivy', 'Trivy')
  const observations = toObservations(results, getText(root, 'ArtifactName'), oddities)
  const report: ScannerReport = {
    scanner: 'trivy',
    scannerVersion: program === null ? '' : toToken(getText(program, 'Version'), MAX_VERSION),
    imageId: (metadata === null ? '' : toDigest(getText(metadata, 'ImageID'))) || null,
    os: metadata === null ? null : toOperatingSystem(metadata),
    packages: toPackages(results, observations),
    isCatalogueWhole: isCatalogueWhole(results),
    observations,
    ownedFiles: toOwnedFiles(results),
    databaseBuilt: null,
    madeAt: toTime(findText(root, 'CreatedAt')),
    subject: toSubject(root, metadata),
  }
  return { report, notices: oddities.toNotices() }
}

function openReport(document: unknown): Node {
  const recognised = recogniseReport(document)
  if (recognised.kind === 'trivy') return openDocument(TITLE, document)
  throw refuseDocument(
    TITLE,
    recognised.kind === 'refused' ? recognised.reason : `it is a report of ${recognised.kind}.`,
  )
}

/** Family `none` stands for a system that Trivy does not know. */
function toOperatingSystem(metadata: Node): OperatingSystem | null {
  const system = findNode(metadata, 'OS')
  const family = system === null ? null : findText(system, 'Family')
  if (system === null || family === null || family === '' || family === 'none') return null
  return {
    family: toToken(family, MAX_NAME),
    version: toToken(getText(system, 'Name'), MAX_VERSION),
    endOfLife: isTrue(system, 'EOSL'),
  }
}

/** The packages listed; where none is, those with findings are all that is known. */
function toPackages(
  results: readonly TrivyResult[],
  observations: readonly Observation[],
): readonly CataloguedPackage[] {
  if (results.some((result) => result.packages.length > 0)) return toCatalogue(results)
  const found = observations
    .filter((one) => one.kind === 'vulnerability')
    .map((one) => ({
      ...one.package,
      path: one.instances[0]?.path ?? null,
      layer: one.instances[0]?.layer ?? null,
      isThirdParty: false,
    }))
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

function toOwnedFiles(results: readonly TrivyResult[]): string[] {
  const files = results
    .filter((result) => getText(result.node, 'Class') === 'os-pkgs')
    .flatMap((result) => result.packages.map((found) => found.installedFiles))
  return [...new Set(files.flat())]
}
