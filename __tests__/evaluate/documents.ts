import { createHash } from 'node:crypto'

/* Small reports as the scanners write them, for what a test is about; everything in them is made up. */

type Json = Readonly<Record<string, unknown>>

export function sha256(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

export type Facts = {
  /** Null: the report names none. */
  readonly imageId?: string | null
  readonly name?: string
  readonly repoDigests?: readonly string[]
  readonly layers?: readonly string[]
  readonly flaws?: readonly string[]
  readonly madeAt?: string | null
  /** Trivy lists its packages. */
  readonly hasPackages?: boolean
  readonly secrets?: readonly string[]
}

/** Trivy's report on a Debian image with a flaw in libssl3 for each id. */
export function trivy(facts: Facts = {}): Json {
  const { name = 'registry.example.org/acme/api:1.2', flaws = ['CVE-2099-0001'] } = facts
  const imageId = facts.imageId === undefined ? sha256('image') : facts.imageId
  const madeAt = facts.madeAt === undefined ? '2026-11-30T12:00:00Z' : facts.madeAt
  return {
    SchemaVersion: 2,
    Trivy: { Version: '0.74.0' },
    ...(madeAt === null ? {} : { CreatedAt: madeAt }),
    ArtifactName: name,
    ArtifactType: 'container_image',
    Metadata: {
      OS: { Family: 'debian', Name: '12.5' },
      ...(imageId === null ? {} : { ImageID: imageId }),
      RepoDigests: facts.repoDigests ?? [],
      DiffIDs: facts.layers ?? [],
    },
    Results: [
      {
        Target: `${name} (debian 12.5)`,
        Class: 'os-pkgs',
        Type: 'debian',
        ...(facts.hasPackages === true
          ? {
              Packages: [
                { ID: 'libssl3@3.0.1-1', Name: 'libssl3', Version: '3.0.1', Release: '1' },
              ],
            }
          : {}),
        Vulnerabilities: flaws.map((id) => ({
          VulnerabilityID: id,
          PkgID: 'libssl3@3.0.1-1',
          PkgName: 'libssl3',
          InstalledVersion: '3.0.1-1',
          Status: 'affected',
          Severity: 'HIGH',
        })),
      },
      ...(facts.secrets ?? []).map((path) => ({
        Target: path,
        Class: 'secret',
        Secrets: [{ RuleID: 'private-key', Title: 'Key', Severity: 'HIGH', StartLine: 1 }],
      })),
    ],
  }
}

/** Grype's report on the same image. */
export function grype(facts: Facts & { readonly database?: string | null } = {}): Json {
  const { name = 'registry.example.org/acme/api:1.2', flaws = ['CVE-2099-0001'] } = facts
  const imageId = facts.imageId === undefined ? sha256('image') : facts.imageId
  const madeAt = facts.madeAt === undefined ? '2026-11-30T12:00:00Z' : facts.madeAt
  const built = facts.database === undefined ? '2026-11-30T06:00:00Z' : facts.database
  return {
    matches: flaws.map((id) => ({
      vulnerability: { id, severity: 'High', fix: { versions: [], state: 'not-fixed' } },
      artifact: { name: 'libssl3', version: '3.0.1-1', type: 'deb', locations: [] },
    })),
    source: {
      type: 'image',
      target: {
        userInput: name,
        ...(imageId === null ? {} : { imageID: imageId }),
        manifestDigest: sha256(`manifest of ${imageId ?? name}`),
        repoDigests: facts.repoDigests ?? [],
        layers: (facts.layers ?? []).map((digest) => ({ digest })),
      },
    },
    distro: { name: 'debian', version: '12' },
    descriptor: {
      name: 'grype',
      version: '0.117.0',
      ...(madeAt === null ? {} : { timestamp: madeAt }),
      ...(built === null ? {} : { db: { status: { built } } }),
    },
  }
}

/** Grype's list of packages of that image. */
export function packageList(facts: Pick<Facts, 'name'> & { readonly digest?: string } = {}): Json {
  const { name = 'registry.example.org/acme/api:1.2' } = facts
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: {
      tools: { components: [{ type: 'application', author: 'anchore', name: 'grype' }] },
      component: {
        type: 'container',
        name,
        version: facts.digest ?? sha256(`manifest of ${sha256('image')}`),
      },
    },
    components: ['libssl3', 'zlib1g'].map((library) => ({
      type: 'library',
      name: library,
      version: library === 'libssl3' ? '3.0.1-1' : '1:1.2.13-1',
      properties: [{ name: 'syft:package:type', value: 'deb' }],
    })),
  }
}
