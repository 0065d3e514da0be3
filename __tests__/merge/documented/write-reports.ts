import type { BaseEvidence } from '../../../src/domain/layer.ts'
import type { ScannerReport } from '../../../src/domain/observation.ts'
import { SCANNERS } from '../../../src/scanners/index.ts'

/** What stands in an example: the parts of reports that it is about, and what is known beside them. */
export type Reports = {
  /** Trivy's `Results`. */
  readonly trivy?: readonly { readonly Type: string }[]
  /** Grype's `matches`. */
  readonly grype?: readonly object[]
  /** Those that Grype set aside itself. */
  readonly grypeIgnored?: readonly object[]
  /** Purls of what Grype recognised; without them its report does not tell. */
  readonly grypePackages?: readonly string[]
  /** `debian 12` */
  readonly system?: string
  /** Diff ids, from the bottom up. */
  readonly layers?: readonly string[]
  /** What the evidence names, and the layers that were read there; null: it could not be read. */
  readonly base?: readonly {
    readonly evidence: BaseEvidence
    readonly name: string
    readonly layers: readonly string[] | null
  }[]
  /** What the package database of each layer lists: `name version`. */
  readonly databases?: Readonly<Record<string, readonly string[]>>
  /** Entries of CISA's list; null: the list is missing. */
  readonly kev?: readonly object[] | null
  /** Lines of the list of EPSS scores. */
  readonly epss?: readonly string[]
}

/** The parts of an example in whole reports, read as the product reads them. */
export function toReports(example: Reports): ScannerReport[] {
  const [family = '', version = ''] = example.system?.split(' ') ?? []
  const { trivy, grype, grypeIgnored, grypePackages, layers = [] } = example
  const seenByTrivy = {
    SchemaVersion: 2,
    Trivy: { Version: '0.74.0' },
    Metadata: { OS: { Family: family, Name: version } },
    Results: trivy?.map((result) => {
      return { Class: result.Type === family ? 'os-pkgs' : 'lang-pkgs', ...result }
    }),
  }
  const seenByGrype = {
    matches: grype ?? [],
    ignoredMatches: grypeIgnored ?? [],
    descriptor: { name: 'grype', version: '0.117.0' },
    distro: { name: family, version },
    source: { type: 'image', target: { layers: layers.map((digest) => ({ digest })) } },
  }
  const packages = grypePackages === undefined ? {} : { packages: toCycloneDx(grypePackages) }
  return [
    ...(trivy === undefined ? [] : [SCANNERS.trivy.parse({ report: seenByTrivy })]),
    ...(grype === undefined ? [] : [SCANNERS.grype.parse({ report: seenByGrype, ...packages })]),
  ].map(({ report }) => report)
}

function toCycloneDx(purls: readonly string[]): object {
  const components = purls.map((purl) => {
    const [, type = '', name = '', version = ''] =
      /^pkg:(\w+)\/(?:.*\/)?([^/@]+)@([^?]+)/.exec(purl) ?? []
    return { name, version, purl, properties: [{ name: 'syft:package:type', value: type }] }
  })
  return { bomFormat: 'CycloneDX', components }
}
