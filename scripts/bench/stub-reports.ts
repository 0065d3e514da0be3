import type { BuiltImage } from '../../__tests__/ground/images.ts'
import { noiseText } from './noise.ts'

/*
 * Reports of Trivy and Grype with the fields, and about the sizes, of real ones: both say the same about an
 * image of ours, five vulnerabilities in each package.
 */

/** What a report says of the image itself. */
export type ImageParts = Pick<BuiltImage, 'config'> & {
  readonly layers: readonly { readonly diffId: string }[]
}

const FLAWS_PER_PACKAGE = 5

type Flaw = {
  readonly id: string
  readonly severity: string
  readonly isFixed: boolean
  readonly description: string
  readonly name: string
  readonly version: string
  readonly purl: string
}

function makeFlaws(count: number): Flaw[] {
  return Array.from({ length: count }, (_, index) => {
    const number = Math.floor(index / FLAWS_PER_PACKAGE)
    const [name, version] = [`libbench${number}`, `1.${number}.0-1`]
    return {
      id: `CVE-2099-${10_000 + index}`,
      severity: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'][index % 4] ?? 'LOW',
      isFixed: index % 2 === 0,
      description: noiseText(330, index + 1)
        .toString('latin1')
        .replaceAll('\n', ' '),
      ...{ name, version, purl: `pkg:deb/debian/${name}@${version}?arch=amd64&distro=debian-12` },
    }
  })
}

function distinctPackages(flaws: readonly Flaw[]): Flaw[] {
  return flaws.filter((_, index) => index % FLAWS_PER_PACKAGE === 0)
}

function referencesOf({ id }: Flaw, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `https://example.test/advisories/${at}/${id}`)
}

/** Trivy's report with `count` vulnerabilities. */
export function makeTrivyReport(image: ImageParts, count: number): unknown {
  const flaws = makeFlaws(count)
  const layer = { DiffID: image.layers[0]?.diffId }
  const identifierOf = ({ purl, name }: Flaw): unknown => ({ PURL: purl, UID: name })
  return {
    SchemaVersion: 2,
    Trivy: { Version: '0.74.0' },
    ArtifactName: 'image.tar',
    ArtifactType: 'container_image',
    Metadata: {
      OS: { Family: 'debian', Name: '12.11' },
      ImageID: image.config.digest,
      DiffIDs: image.layers.map(({ diffId }) => diffId),
    },
    Results: [
      {
        ...{ Target: 'image.tar (debian 12.11)', Class: 'os-pkgs', Type: 'debian' },
        Packages: distinctPackages(flaws).map((flaw) => ({
          ...{ ID: `${flaw.name}@${flaw.version}`, Name: flaw.name, Version: flaw.version },
          ...{ Identifier: identifierOf(flaw), Arch: 'amd64', Layer: layer },
          ...{ SrcName: flaw.name, SrcVersion: flaw.version, Licenses: ['MIT'] },
          InstalledFiles: [`/usr/lib/${flaw.name}.so.1`, `/usr/share/doc/${flaw.name}/copyright`],
        })),
        Vulnerabilities: flaws.map((flaw) => ({
          ...{ VulnerabilityID: flaw.id, PkgID: `${flaw.name}@${flaw.version}` },
          ...{ PkgName: flaw.name, PkgIdentifier: identifierOf(flaw) },
          ...{ InstalledVersion: flaw.version, Layer: layer, SeveritySource: 'debian' },
          ...(flaw.isFixed
            ? { FixedVersion: `${flaw.version}+deb12u1`, Status: 'fixed' }
            : { Status: 'affected' }),
          PrimaryURL: `https://avd.aquasec.com/nvd/${flaw.id.toLowerCase()}`,
          DataSource: {
            ID: 'debian',
            Name: 'Debian Security Tracker',
            URL: 'https://example.test/',
          },
          ...{ Title: flaw.description.slice(0, 70), Description: flaw.description },
          ...{ Severity: flaw.severity, CweIDs: ['CWE-787'] },
          VendorSeverity: { debian: 2, nvd: 3, redhat: 2, ubuntu: 1 },
          CVSS: { nvd: toTrivyCvss(7.5), redhat: toTrivyCvss(6.1) },
          References: referencesOf(flaw, 8),
          ...{ PublishedDate: '2024-01-02T03:04:05Z', LastModifiedDate: '2024-02-02T03:04:05Z' },
        })),
      },
    ],
  }
}

const VECTOR = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N'

function toTrivyCvss(score: number): unknown {
  return { V3Vector: VECTOR, V3Score: score }
}

/** Grype's report with `count` matches, and its list of packages. */
export function makeGrypeReports(
  image: ImageParts,
  count: number,
): { readonly report: unknown; readonly packages: unknown } {
  const flaws = makeFlaws(count)
  return {
    report: {
      matches: flaws.map((flaw) => toMatch(flaw, image)),
      source: {
        type: 'image',
        target: {
          imageID: image.config.digest,
          layers: image.layers.map(({ diffId }) => ({ digest: diffId })),
        },
      },
      distro: { name: 'debian', version: '12', idLike: [] },
      descriptor: { name: 'grype', version: '0.117.0' },
    },
    packages: {
      ...{ bomFormat: 'CycloneDX', specVersion: '1.6' },
      components: distinctPackages(flaws).map(({ name, version, purl }) => ({
        ...{ 'bom-ref': purl, type: 'library', name, version, purl },
        properties: [{ name: 'syft:package:type', value: 'deb' }],
      })),
    },
  }
}

function toMatch(flaw: Flaw, image: ImageParts): unknown {
  const { id, name, version, description, purl } = flaw
  const severity = `${flaw.severity.charAt(0)}${flaw.severity.slice(1).toLowerCase()}`
  const cvss = [{ source: 'nvd@nist.gov', type: 'Primary', version: '3.1', vector: VECTOR }].map(
    (one) => ({ ...one, metrics: { baseScore: 7.5 }, vendorMetadata: {} }),
  )
  const record = { id, severity, description, cvss, urls: referencesOf(flaw, 2) }
  return {
    vulnerability: {
      ...{ ...record, cvss: [], dataSource: `https://example.test/tracker/${id}` },
      ...{ namespace: 'debian:distro:debian:12', advisories: [], risk: 1.2 },
      epss: [{ cve: id, epss: 0.01, percentile: 0.5, date: '2026-01-01' }],
      fix: flaw.isFixed
        ? { versions: [`${version}+deb12u1`], state: 'fixed' }
        : { versions: [], state: 'not-fixed' },
    },
    relatedVulnerabilities: [{ ...record, namespace: 'nvd:cpe' }],
    matchDetails: [
      {
        ...{ type: 'exact-direct-match', matcher: 'dpkg-matcher' },
        searchedBy: { distro: { type: 'debian', version: '12' }, package: { name, version } },
        found: { vulnerabilityID: id, versionConstraint: `< ${version}+deb12u1 (deb)` },
      },
    ],
    artifact: {
      ...{ id: name, name, version, type: 'deb', purl, upstreams: [{ name }] },
      locations: [{ path: '/var/lib/dpkg/status', layerID: image.layers[0]?.diffId }],
      ...{ licenses: ['MIT'], cpes: [`cpe:2.3:a:${name}:${name}:${version}:*:*:*:*:*:*:*`] },
    },
  }
}
