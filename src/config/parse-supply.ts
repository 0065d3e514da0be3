import type { SupplySettings } from './config.ts'
import { SCANNER_IDS } from '../domain/finding.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { OptionParser } from './option-parser.ts'
import { parseRepositories, parseWebAddress } from './parse-addresses.ts'
import { parseDays } from './parse-amounts.ts'
import { parseFeedPlace } from './parse-feed-place.ts'
import { parseVersion } from './parse-version.ts'
import { parseBoolean, parseWord } from './parse-words.ts'
import { optional } from './parsed.ts'

const MAX_AGE_BOUNDS = { min: 1, max: 365 } as const

export type SupplyRequest = {
  readonly allowHttp: boolean
  /** Versions whose release archives have a pinned hash. */
  readonly pinned: Readonly<Record<ScannerId, readonly string[]>>
}

/** Where scanners, databases and feeds come from. */
export function parseSupply(options: OptionParser, request: SupplyRequest): SupplySettings {
  const { trivy, grype } = request.pinned
  const parseAddress = parseWebAddress(request.allowHttp)
  const supply: SupplySettings = {
    versions: {
      trivy: options.parse('trivy-version', parseVersion(trivy)),
      grype: options.parse('grype-version', parseVersion(grype)),
    },
    scannerSource: options.parse('scanner-source', parseWord(['auto', 'release', 'path', 'build'])),
    downloadMirror: options.parse('download-mirror', optional(parseAddress)),
    trivyDatabases: options.parse('trivy-db-repository', parseRepositories),
    trivyJavaDatabases: options.parse('trivy-java-db-repository', parseRepositories),
    grypeDatabase: options.parse('grype-db-url', parseAddress),
    kevUrl: options.parse('kev-url', parseFeedPlace(request.allowHttp)),
    epssUrl: options.parse('epss-url', parseFeedPlace(request.allowHttp)),
    updateDatabases: options.parse('update-db', parseBoolean),
    databaseMaxAgeDays: options.parse('db-max-age', optional(parseDays(MAX_AGE_BOUNDS))),
  }
  refuseIdleHash(options, supply)
  return supply
}

/** The hash is that of a release archive; the other sources would never look at it. */
function refuseIdleHash(options: OptionParser, supply: SupplySettings): void {
  if (supply.scannerSource !== 'path' && supply.scannerSource !== 'build') return
  for (const scanner of SCANNER_IDS) {
    if (supply.versions[scanner].sha256 === null) continue
    options.refuse(
      `${scanner}-version`,
      `has the hash of a release archive, and scanner-source ${supply.scannerSource} takes none: allowed with it are the scanner sources auto and release`,
    )
  }
}
