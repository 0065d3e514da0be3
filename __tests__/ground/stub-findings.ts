import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildImage } from './images.ts'
import type { BuiltImage } from './images.ts'
import { dpkgStatus, release } from './sample-images.ts'
import type { StubHarbour } from './stub-harbour.ts'

/*
 * Images with these packages of Debian, and what both stub scanners say of them:
 *
 *   const image = packagesImage({ libold: '1.0-1' })
 *   sayOf(harbour, { image, packages: { libold: '1.0-1' }, flaws: [{ id: 'CVE-2099-0001', package: 'libold' }] })
 */

export type Packages = Readonly<Record<string, string>>

export type StubFlaw = {
  readonly id: string
  /** A name of `packages`. */
  readonly package: string
  /** `critical` when not told. */
  readonly severity?: 'critical' | 'high' | 'medium' | 'low'
  /** `9.9-1` when not told; null: nobody has mended it. */
  readonly fix?: string | null
  /** In CISA's catalogue. */
  readonly isExploited?: boolean
  /** When everybody could know of it: `2026-11-01T00:00:00Z`. */
  readonly published?: string
  readonly title?: string
  readonly description?: string
  readonly reference?: string
}

export type Saying = {
  readonly image: BuiltImage
  readonly packages: Packages
  readonly flaws: readonly StubFlaw[]
  /** Where both scanners say that the packages stand. */
  readonly path?: string
}

export function packagesImage(packages: Packages): BuiltImage {
  const listed = Object.entries(packages)
  return buildImage({
    layers: [[release('debian', '12', 'Debian GNU/Linux'), dpkgStatus(listed)]],
    settings: { User: '10001:10001' },
  })
}

/** Both scanners say this from now on, whatever image they are given. */
export function sayOf(harbour: StubHarbour, saying: Saying): void {
  const write = (name: string, value: unknown): string => {
    const path = join(harbour.folder, name)
    writeFileSync(path, JSON.stringify(value))
    return path
  }
  harbour.stub('trivy', { report: write('trivy.json', trivyOf(saying)) })
  harbour.stub('grype', {
    report: write('grype.json', grypeOf(saying)),
    catalogue: write('packages.json', catalogueOf(saying)),
  })
}

const DEFAULT_FIX = '9.9-1'

function purlOf(name: string, version: string): string {
  const [first, second] = [name, version].map((part) =>
    encodeURIComponent(part.replace(/\p{Cs}/gu, '')),
  )
  return `pkg:deb/debian/${first}@${second}?distro=debian-12`
}

function trivyOf({ image, packages, flaws }: Saying): unknown {
  const [layer] = image.layers
  const Layer = { DiffID: layer?.diffId }
  const listed = Object.entries(packages).map(([Name, Version], index) => ({
    ...{ ID: `${Name}@${Version}`, Name, Version, SrcName: Name, SrcVersion: Version, Layer },
    Identifier: { PURL: purlOf(Name, Version), UID: String(index + 1) },
  }))
  const vulnerabilities = flaws.map((flaw) => trivyFlaw(flaw, packages, Layer))
  return {
    ...{ SchemaVersion: 2, Trivy: { Version: '0.74.0' } },
    ...{ ArtifactName: 'image', ArtifactType: 'container_image' },
    Metadata: {
      ImageID: image.config.digest,
      DiffIDs: image.layers.map(({ diffId }) => diffId),
      OS: { Family: 'debian', Name: '12.11' },
    },
    Results: [
      {
        ...{ Target: 'image (debian 12.11)', Class: 'os-pkgs', Type: 'debian' },
        ...{ Packages: listed, Vulnerabilities: vulnerabilities },
      },
    ],
  }
}

function trivyFlaw(flaw: StubFlaw, packages: Packages, Layer: object): unknown {
  const { id, severity = 'critical', fix = DEFAULT_FIX } = flaw
  const version = packages[flaw.package] ?? ''
  return {
    ...{ VulnerabilityID: id, PkgID: `${flaw.package}@${version}`, PkgName: flaw.package },
    ...{ PkgIdentifier: { PURL: purlOf(flaw.package, version) }, InstalledVersion: version },
    ...(fix === null ? { Status: 'affected' } : { FixedVersion: fix, Status: 'fixed' }),
    ...{ Layer, SeveritySource: 'debian', Severity: severity.toUpperCase() },
    Title: flaw.title ?? `${flaw.package}: memory is written past its end`,
    ...(flaw.description === undefined ? {} : { Description: flaw.description }),
    ...(flaw.published === undefined ? {} : { PublishedDate: flaw.published }),
    ...(flaw.reference === undefined
      ? {}
      : { PrimaryURL: flaw.reference, References: [flaw.reference] }),
  }
}

function grypeOf({ image, packages, flaws, path = '/var/lib/dpkg/status' }: Saying): unknown {
  return {
    matches: flaws.map((flaw) => grypeMatch(flaw, { image, packages, path })),
    source: {
      type: 'image',
      target: {
        imageID: image.config.digest,
        layers: image.layers.map(({ diffId }) => ({ digest: diffId })),
      },
    },
    distro: { name: 'debian', version: '12', idLike: [] },
    descriptor: { name: 'grype', version: '0.117.0' },
  }
}

function grypeMatch(
  flaw: StubFlaw,
  { image, packages, path }: Pick<Saying, 'image' | 'packages'> & { readonly path: string },
): unknown {
  const { id, severity = 'critical', fix = DEFAULT_FIX, isExploited = false } = flaw
  const version = packages[flaw.package] ?? ''
  const exploited = { cve: id, dateAdded: '2026-01-05', knownRansomwareCampaignUse: 'Unknown' }
  return {
    vulnerability: {
      ...{ id, namespace: 'debian:distro:debian:12', urls: [], cvss: [], advisories: [] },
      severity: `${severity.slice(0, 1).toUpperCase()}${severity.slice(1)}`,
      ...(flaw.description === undefined ? {} : { description: flaw.description }),
      ...(flaw.reference === undefined ? {} : { dataSource: flaw.reference }),
      fix:
        fix === null ? { versions: [], state: 'not-fixed' } : { versions: [fix], state: 'fixed' },
      ...(isExploited ? { knownExploited: [exploited] } : {}),
    },
    relatedVulnerabilities: [],
    matchDetails: [
      { type: 'exact-direct-match', matcher: 'dpkg-matcher', searchedBy: {}, found: {} },
    ],
    artifact: {
      ...{ id: flaw.package, name: flaw.package, version, type: 'deb', upstreams: [] },
      locations: [{ path, layerID: image.layers[0]?.diffId }],
      purl: purlOf(flaw.package, version),
    },
  }
}

function catalogueOf({ packages }: Saying): unknown {
  const components = Object.entries(packages).map(([name, version], index) => ({
    ...{ 'bom-ref': String(index + 1), type: 'library', name, version },
    purl: purlOf(name, version),
    properties: [{ name: 'syft:package:type', value: 'deb' }],
  }))
  return { bomFormat: 'CycloneDX', specVersion: '1.6', components }
}
