import type { BuiltImage } from './images.ts'

/*
 * The smallest reports of Trivy and Grype on an image of our own: one package, one critical vulnerability
 * that is fixed, so that a gate that never saw them would be a gate that passes.
 */

const ID = 'CVE-2099-0001'

export type StubContent = {
  readonly severity?: string
  readonly endOfLife?: boolean
  /** False: the scanner recognised no package. */
  readonly packages?: boolean
}

export function trivyDocument(image: BuiltImage, content: StubContent = {}): unknown {
  const { severity = 'CRITICAL', endOfLife = false, packages = true } = content
  const libtest = {
    ID: 'libtest1@1.2.3-1',
    Name: 'libtest1',
    Identifier: { PURL: 'pkg:deb/debian/libtest1@1.2.3-1?distro=debian-12', UID: '1' },
    Version: '1.2.3-1',
    SrcName: 'libtest',
    SrcVersion: '1.2.3-1',
    Layer: { DiffID: image.layers[0]?.diffId },
  }
  return {
    SchemaVersion: 2,
    Trivy: { Version: '0.74.0' },
    ArtifactName: 'image',
    ArtifactType: 'container_image',
    Metadata: {
      ImageID: image.config.digest,
      DiffIDs: image.layers.map((layer) => layer.diffId),
      ...(packages ? { OS: { Family: 'debian', Name: '12.11', EOSL: endOfLife } } : {}),
    },
    ...(packages
      ? {
          Results: [
            {
              Target: 'image (debian 12.11)',
              Class: 'os-pkgs',
              Type: 'debian',
              Packages: [libtest],
              Vulnerabilities:
                severity === 'NONE'
                  ? []
                  : [
                      {
                        VulnerabilityID: ID,
                        PkgID: libtest.ID,
                        PkgName: libtest.Name,
                        PkgIdentifier: libtest.Identifier,
                        InstalledVersion: libtest.Version,
                        FixedVersion: '1.2.4-1',
                        Status: 'fixed',
                        Layer: libtest.Layer,
                        SeveritySource: 'debian',
                        Severity: severity,
                        Title: 'libtest: memory is written past its end',
                      },
                    ],
            },
          ],
        }
      : {}),
  }
}

export function grypeDocument(image: BuiltImage, content: StubContent = {}): unknown {
  const { severity = 'CRITICAL', packages = true } = content
  const match = {
    vulnerability: {
      id: ID,
      namespace: 'debian:distro:debian:12',
      severity: `${severity.slice(0, 1)}${severity.slice(1).toLowerCase()}`,
      urls: [],
      cvss: [],
      fix: { versions: ['1.2.4-1'], state: 'fixed' },
      advisories: [],
    },
    relatedVulnerabilities: [],
    matchDetails: [
      { type: 'exact-indirect-match', matcher: 'dpkg-matcher', searchedBy: {}, found: {} },
    ],
    artifact: {
      id: '1',
      name: 'libtest1',
      version: '1.2.3-1',
      type: 'deb',
      locations: [{ path: '/var/lib/dpkg/status', layerID: image.layers[0]?.diffId }],
      purl: 'pkg:deb/debian/libtest1@1.2.3-1?distro=debian-12',
      upstreams: [{ name: 'libtest' }],
    },
  }
  return {
    matches: packages && severity !== 'NONE' ? [match] : [],
    source: {
      type: 'image',
      target: {
        imageID: image.config.digest,
        layers: image.layers.map((layer) => ({ digest: layer.diffId })),
      },
    },
    distro: packages
      ? { name: 'debian', version: '12', idLike: [] }
      : { name: '', version: '', idLike: null },
    descriptor: { name: 'grype', version: '0.117.0' },
  }
}

export function grypePackages(content: StubContent = {}): unknown {
  const libtest = {
    'bom-ref': '1',
    type: 'library',
    name: 'libtest1',
    version: '1.2.3-1',
    purl: 'pkg:deb/debian/libtest1@1.2.3-1?distro=debian-12',
    properties: [{ name: 'syft:package:type', value: 'deb' }],
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: content.packages === false ? [] : [libtest],
  }
}
