import type { Package, ScannerId } from '../domain/finding.ts'
import type { CataloguedPackage, ScannerReport } from '../domain/observation.ts'
import { packageIdentity, packageKey } from './identity.ts'

/** What one scanner recognised in the image: to tell a contradiction from a blind spot. */
export type Catalogue = {
  readonly scanner: ScannerId
  readonly scannerVersion: string
  /** False when only packages with findings are known: then a missing package proves nothing. */
  readonly isWhole: boolean
  readonly find: (subject: Package) => CataloguedPackage | null
}

/** The catalogues of the scanners that ran; reports of one scanner are one catalogue. */
export function toCatalogues(reports: readonly ScannerReport[]): ReadonlyMap<ScannerId, Catalogue> {
  const scanners = new Set(reports.map((report) => report.scanner))
  return new Map(
    [...scanners].map((scanner) => [
      scanner,
      toCatalogue(reports.filter((report) => report.scanner === scanner)),
    ]),
  )
}

function toCatalogue(reports: readonly ScannerReport[]): Catalogue {
  const strict = new Map<string, CataloguedPackage>()
  const loose = new Map<string, CataloguedPackage>()
  for (const found of reports.flatMap((report) => report.packages)) {
    // The first of several paths stands for all: what is asked is whether the package was recognised.
    const key = packageKey(found)
    if (!strict.has(key)) strict.set(key, found)
    loose.set(looseKey(found), found)
  }
  const [first] = reports
  if (first === undefined) throw new RangeError('a catalogue is made of at least one report')
  return {
    scanner: first.scanner,
    scannerVersion: first.scannerVersion,
    isWhole: reports.every((report) => report.isCatalogueWhole),
    find: (subject) => strict.get(packageKey(subject)) ?? loose.get(looseKey(subject)) ?? null,
  }
}

/** Without the group of a Maven artifact and without an epoch, which one of the scanners may not know. */
function looseKey(subject: Package): string {
  const [type, namespace, name] = packageIdentity(subject)
  const version = subject.version.replace(/^\d{1,10}:/, '')
  return JSON.stringify([type, type === 'maven' ? '' : namespace, name, version])
}
