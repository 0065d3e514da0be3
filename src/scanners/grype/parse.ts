import type {
  CataloguedPackage,
  OperatingSystem,
  ScannerReport,
  VulnerabilityObservation,
} from '../../domain/observation.ts'
import type { Notice } from '../../domain/report.ts'
import { findNode, findText, getNodes, getText, openDocument, refuseDocument } from '../document.ts'
import type { Node } from '../document.ts'
import { toDigest } from '../digest.ts'
import { MAX_NAME, MAX_VERSION } from '../limits.ts'
import { createOddities } from '../oddities.ts'
import { isSystemType } from '../../domain/package-type.ts'
import { toToken } from '../plain-text.ts'
import { toTime } from '../prose.ts'
import { recogniseReport } from '../recognise.ts'
import type { Documents, ParsedReport } from '../scanner.ts'
import { toObservations } from './observations.ts'
import { parseGrypePackages } from './packages.ts'
import { findTarget, toDiffIds, toSubject } from './subject.ts'

const TITLE = "Grype's report"

/**
 * Grype's JSON report, from 0.7 to today. Everything but `matches` may be missing; packages come from the
 * second document of the same run, or, where there is none, from the matches alone.
 */
export function parseGrypeReport(documents: Documents): ParsedReport {
  const root = openReport(documents.report)
  const target = findTarget(root)
  const program = findNode(root, 'descriptor')
  const os = toOperatingSystem(root)
  const surroundings = { layers: toDiffIds(target), system: os?.family ?? '' }
  const oddities = createOddities('grype', 'Grype')
  const observations = toObservations(root, surroundings, oddities)
  const catalogue =
    documents.packages === undefined
      ? toMatched(observations)
      : parseGrypePackages(documents.packages, surroundings)
  const assessed = catalogue.filter((found) => os !== null || !isSystemType(found.type))
  const report: ScannerReport = {
    scanner: 'grype',
    scannerVersion: program === null ? '' : toToken(getText(program, 'version'), MAX_VERSION),
    imageId: (target === null ? '' : toDigest(getText(target, 'imageID'))) || null,
    os,
    packages: assessed,
    isCatalogueWhole: documents.packages !== undefined,
    observations,
    ownedFiles: [],
    databaseBuilt: program === null ? null : findBuilt(program),
    madeAt: program === null ? null : toTime(findText(program, 'timestamp')),
    subject: toSubject(root),
  }
  const unassessed = toUnassessed(catalogue.length - assessed.length)
  return { report, notices: [...unassessed, ...oddities.toNotices()] }
}

function openReport(document: unknown): Node {
  const recognised = recogniseReport(document)
  if (recognised.kind === 'grype') return openDocument(TITLE, document)
  throw refuseDocument(
    TITLE,
    recognised.kind === 'refused' ? recognised.reason : `it is a report of ${recognised.kind}.`,
  )
}

/** A system that Grype does not know has an empty name. */
function toOperatingSystem(root: Node): OperatingSystem | null {
  const distro = findNode(root, 'distro')
  const family = distro === null ? '' : toToken(getText(distro, 'name'), MAX_NAME)
  if (distro === null || family === '') return null
  const version = toToken(getText(distro, 'version'), MAX_VERSION)
  return { family, version, endOfLife: hasEndOfLifeAlert(root) }
}

function hasEndOfLifeAlert(root: Node): boolean {
  return getNodes(root, 'alertsByPackage').some((entry) =>
    getNodes(entry, 'alerts').some((alert) => getText(alert, 'type') === 'distro-eol'),
  )
}

function toMatched(observations: readonly VulnerabilityObservation[]): CataloguedPackage[] {
  const found = observations.map((one) => ({
    ...one.package,
    path: one.instances[0]?.path ?? null,
    layer: one.instances[0]?.layer ?? null,
    isThirdParty: false,
  }))
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
  return toToken(built, MAX_NAME) || null
}
