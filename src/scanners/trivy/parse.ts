import type { Observation, OperatingSystem, ScannerReport } from '../../domain/observation.ts'
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
import type { Documents, ParsedReport } from '../scanner.ts'
import { toCatalogue, toResult } from './packages.ts'
import type { TrivyResult } from './packages.ts'
import { indexForLicences, toLicences, toMisconfigurations, toSecrets } from './rules.ts'
import { toVulnerabilities } from './vulnerability.ts'

const TITLE = "Trivy's report"

/**
 * Trivy's JSON report of schema 2, which Trivy has written since 0.20. `Results` is absent when there is
 * nothing to say, which is not the same as clean: the packages tell.
 */
export function parseTrivyReport(documents: Documents): ParsedReport {
  const root = openReport(documents.report)
  const artifact = getText(root, 'ArtifactName')
  const results = getNodes(root, 'Results').map(toResult)
  const metadata = findNode(root, 'Metadata')
  const imageId = metadata === null ? '' : getText(metadata, 'ImageID')
  const program = findNode(root, 'Trivy')
  const report: ScannerReport = {
    scanner: 'trivy',
    scannerVersion: program === null ? '' : getText(program, 'Version'),
    imageId: imageId === '' ? null : imageId,
    os: metadata === null ? null : toOperatingSystem(metadata),
    packages: toCatalogue(results),
    observations: toObservations(results, artifact),
    ownedFiles: toOwnedFiles(results),
    databaseBuilt: null,
  }
  return { report, notices: [] }
}

function openReport(document: unknown): Node {
  if (Array.isArray(document) || document === null) {
    throw refuseDocument(TITLE, 'it has the shape that Trivy wrote before 0.20 (a bare list).')
  }
  const root = openDocument(TITLE, document)
  if (root.fields['ClusterName'] !== undefined) {
    throw refuseDocument(TITLE, 'it is about a cluster, not about an image.')
  }
  const version = root.fields['SchemaVersion']
  if (version === 2) return root
  throw refuseDocument(TITLE, `its SchemaVersion is ${describe(version)}, and we read 2.`)
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : 'no number'
}

function toObservations(results: readonly TrivyResult[], artifact: string): Observation[] {
  const licensed = indexForLicences(results)
  return results.flatMap((result): Observation[] => [
    ...toVulnerabilities(result),
    ...toMisconfigurations(result, artifact),
    ...toSecrets(result, artifact),
    ...toLicences(result, licensed),
  ])
}

/** Family `none` stands for a system that Trivy does not know. */
function toOperatingSystem(metadata: Node): OperatingSystem | null {
  const system = findNode(metadata, 'OS')
  const family = system === null ? null : findText(system, 'Family')
  if (system === null || family === null || family === '' || family === 'none') return null
  return { family, version: getText(system, 'Name'), endOfLife: isTrue(system, 'EOSL') }
}

function toOwnedFiles(results: readonly TrivyResult[]): string[] {
  const files = results
    .filter((result) => getText(result.node, 'Class') === 'os-pkgs')
    .flatMap((result) => result.packages.map((found) => found.installedFiles))
  return [...new Set(files.flat())]
}
