import type {
  CataloguedPackage,
  OperatingSystem,
  ScannerReport,
  VulnerabilityObservation,
} from '../../domain/observation.ts'
import type { Notice } from '../../domain/report.ts'
import {
  findNode,
  getNodes,
  getText,
  openDocument,
  refuseDocument,
  requireNode,
} from '../document.ts'
import type { Node } from '../document.ts'
import { isSystemType } from '../package.ts'
import type { Documents, ParsedReport } from '../scanner.ts'
import { toLayers } from './instances.ts'
import { parseGrypePackages, toArtifactPackage } from './packages.ts'
import { toAffected, toVulnerabilities } from './vulnerability.ts'
import type { Affected } from './vulnerability.ts'

const TITLE = "Grype's report"

/**
 * Grype's JSON report, from 0.7 to today. Everything but `matches` may be missing; packages come from the
 * second document of the same run, or, where there is none, from the matches alone.
 */
export function parseGrypeReport(documents: Documents): ParsedReport {
  const root = openReport(documents.report)
  const matches = getNodes(root, 'matches')
  const target = findTarget(root)
  const imageId = target === null ? '' : getText(target, 'imageID')
  const program = findNode(root, 'descriptor')
  const os = toOperatingSystem(root)
  const catalogue =
    documents.packages === undefined ? toMatched(matches) : parseGrypePackages(documents.packages)
  const assessed = catalogue.filter((found) => os !== null || !isSystemType(found.type))
  const report: ScannerReport = {
    scanner: 'grype',
    scannerVersion: program === null ? '' : getText(program, 'version'),
    imageId: imageId === '' ? null : imageId,
    os,
    packages: assessed,
    observations: toObservations(matches, toLayers(target)),
    ownedFiles: [],
    databaseBuilt: program === null ? null : findBuilt(program),
  }
  return { report, notices: toUnassessed(catalogue.length - assessed.length) }
}

/** Artifacts stand in each of their matches; each is read once. */
function toObservations(
  matches: readonly Node[],
  layers: readonly string[],
): VulnerabilityObservation[] {
  const known = new Map<string, Affected>()
  return matches.flatMap((match) => {
    const artifact = requireNode(match, 'artifact')
    const id = getText(artifact, 'id')
    const affected = known.get(id) ?? toAffected(artifact, layers)
    if (id !== '') known.set(id, affected)
    return toVulnerabilities(match, affected)
  })
}

function openReport(document: unknown): Node {
  const root = openDocument(TITLE, document)
  if (Array.isArray(root.fields['matches'])) return root
  throw refuseDocument(TITLE, 'it has no list of matches.')
}

/** `target` is an object for an image; for a folder it is a text, which names no image. */
function findTarget(root: Node): Node | null {
  const source = findNode(root, 'source')
  if (source === null || typeof source.fields['target'] === 'string') return null
  return findNode(source, 'target')
}

/** A system that Grype does not know has an empty name. */
function toOperatingSystem(root: Node): OperatingSystem | null {
  const distro = findNode(root, 'distro')
  const family = distro === null ? '' : getText(distro, 'name')
  if (distro === null || family === '') return null
  return { family, version: getText(distro, 'version'), endOfLife: hasEndOfLifeAlert(root) }
}

function hasEndOfLifeAlert(root: Node): boolean {
  return getNodes(root, 'alertsByPackage').some((entry) =>
    getNodes(entry, 'alerts').some((alert) => getText(alert, 'type') === 'distro-eol'),
  )
}

function toMatched(matches: readonly Node[]): CataloguedPackage[] {
  const found = matches.flatMap((match) => {
    const artifact = findNode(match, 'artifact')
    return artifact === null ? [] : [{ ...toArtifactPackage(artifact), path: null }]
  })
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

/** Packages of an unknown system are listed but never looked up: they prove nothing. */
function toUnassessed(count: number): Notice[] {
  if (count === 0) return []
  const text = `Grype does not know the system of the image, so it compared ${count} system packages with nothing.`
  return [{ code: 'grype-system-unknown', text }]
}

/** Schema 6 of the database stands under `status`, older ones directly under `db`. */
function findBuilt(program: Node): string | null {
  const database = findNode(program, 'db')
  if (database === null) return null
  const built = getText(findNode(database, 'status') ?? database, 'built')
  return built === '' ? null : built
}
