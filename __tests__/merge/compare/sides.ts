import type {
  Finding,
  Package,
  ScannerId,
  VulnerabilityFinding,
  Witness,
} from '../../../src/domain/finding.ts'
import { SCANNER_IDS } from '../../../src/domain/finding.ts'
import type { InventoryPackage } from '../../../src/domain/report.ts'
import type { ScanRecord } from '../../../src/domain/verdict.ts'
import { compareImages } from '../../../src/merge/compare/compare-images.ts'
import type { ImageComparison } from '../../../src/merge/compare/compare-images.ts'
import type { Side } from '../../../src/merge/compare/side.ts'
import {
  databaseRecord,
  digestOf,
  finding,
  image,
  imageReport,
  scanRecord,
} from '../../ground/factories.ts'

/** Long before the databases of the base were built, and after. */
export const OLD = '2098-01-01T00:00:00Z'
export const FRESH = '2099-03-30T00:00:00Z'

/** A flaw in an npm package: `lodash` 4.17.4 with a flaw of yesterday at one path, seen by both. */
export function flaw(
  overrides: Parameters<typeof finding>[0] & { readonly paths?: readonly string[] } = {},
): VulnerabilityFinding {
  const { paths = ['app/node_modules/lodash/package.json'], ...rest } = overrides
  return finding({
    instances: paths.map((path) => ({
      path,
      layer: digestOf('app layer'),
      origin: 'added',
      replaced: null,
    })),
    ...rest,
    package: { type: 'npm', name: 'lodash', version: '4.17.4', ...rest.package },
    vulnerability: { published: FRESH, ...rest.vulnerability },
  })
}

/** The package as an inventory lists it. */
export function listed(
  subject: Partial<Package> & Pick<Package, 'name' | 'version'>,
  overrides: Partial<Pick<InventoryPackage, 'seenBy' | 'paths'>> = {},
): InventoryPackage {
  const type = subject.type ?? 'npm'
  return {
    namespace: null,
    purl: `pkg:${type}/${subject.name}@${subject.version}`,
    sourcePackage: null,
    ...subject,
    type,
    seenBy: ['grype', 'trivy'],
    paths: [],
    layer: null,
    ...overrides,
  }
}

/** Both scanners with databases of one digest; `name` is that of the database's content. */
export function scansWith(
  databases: string,
  overrides: Partial<ScanRecord> = {},
): readonly ScanRecord[] {
  return (['grype', 'trivy'] as const).map((scanner) =>
    scanRecord({
      scanner,
      database: databaseRecord({ name: scanner, digest: digestOf(`${scanner} ${databases}`) }),
      ...overrides,
    }),
  )
}

/** One of the two scanners failed. */
export function failing(scans: readonly ScanRecord[], scanner: ScannerId): readonly ScanRecord[] {
  return scans.map((scan) =>
    scan.scanner === scanner ? scanRecord({ scanner, state: 'failed' }) : scan,
  )
}

/** An image of its own bytes unless told otherwise; its packages are those of its findings and `packages`. */
export function side(
  findings: readonly Finding[],
  overrides: Partial<Side> & { readonly bytes?: string } = {},
): Side {
  const { bytes = 'head', packages = [], ...rest } = overrides
  const own = findings.flatMap(({ package: subject, instances, seenBy }) =>
    subject === null
      ? []
      : [
          {
            ...subject,
            seenBy: scannersOf(seenBy),
            paths: instances.flatMap(({ path }) => path ?? []),
            layer: null,
          },
        ],
  )
  return {
    ...imageReport({
      findings,
      image: image({ imageId: digestOf(bytes) }),
      scans: scansWith('of today'),
      ...rest,
      packages: [...own, ...packages],
    }),
    asOf: '2099-04-01T12:00:00.000Z',
  }
}

/** Another image than the head's, judged by the databases of today. */
export function baseSide(
  findings: readonly Finding[],
  overrides: Parameters<typeof side>[1] = {},
): Side {
  return side(findings, { bytes: 'base', ...overrides })
}

/** The words for the findings of the head, in their order. */
export function changesOf(base: Side, head: Side): readonly unknown[] {
  return compareImages(base, head).findings.map((one) => one.change)
}

export function notesOf({ comparison }: ImageComparison): string {
  return comparison.notes.join('\n')
}

function scannersOf(witnesses: readonly Witness[]): ScannerId[] {
  return witnesses.flatMap((witness) => SCANNER_IDS.find((scanner) => scanner === witness) ?? [])
}
