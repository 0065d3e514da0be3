import type { Config, DeliverSettings } from './config.ts'
import type { ImageRequest } from '../ports.ts'
import type { Faults } from './faults.ts'
import { createOptionParser } from './option-parser.ts'
import type { OptionParser } from './option-parser.ts'
import type { OptionName, RawOptions } from './options.ts'
import { optional } from './parsed.ts'
import { parsePlatform } from './parse-addresses.ts'
import { parseInstant } from './parse-amounts.ts'
import { parseGate } from './parse-gate.ts'
import { parseNames, parseReferences } from './parse-images.ts'
import { parsePath } from './parse-paths.ts'
import { parseRegistry } from './parse-registry.ts'
import { parseReports } from './parse-reports.ts'
import { parseScan } from './parse-scan.ts'
import { parseSupply } from './parse-supply.ts'
import { parseBoolean, parseWord } from './parse-words.ts'
import type { Surroundings } from './surroundings.ts'

export type ConfigRequest = {
  readonly raw: RawOptions
  readonly surroundings: Surroundings
  /** May hold faults already, of names that the door did not know. */
  readonly faults: Faults
  readonly spell: (name: OptionName) => string
  /** False: none is taken, and none is missed. */
  readonly takesImages: boolean
  readonly hasStandardOutput: boolean
  /** Where the user finds what is allowed. */
  readonly hint: string
}

/** Raw texts → a complete Config; throws `config-invalid` with all faults at once. */
export function parseConfig(request: ConfigRequest): Config {
  const options = createOptionParser(request)
  const { temporaryFolder, resolvePath } = request.surroundings
  const registry = parseRegistry(options)
  const config: Config = {
    images: parseImages(options, request.takesImages),
    asOf: options.parse('as-of', optional(parseInstant)),
    workFolder: options.parse('work-dir', optional(parsePath(resolvePath))) ?? temporaryFolder,
    registry,
    scan: parseScan(options, resolvePath),
    gate: parseGate(options),
    mode: options.parse('mode', parseWord(['enforce', 'report'])),
    onNothingAnalysed: options.parse('on-nothing-analysed', parseWord(['fail', 'warn'])),
    onScanFailed: options.parse('on-scan-failed', parseWord(['fail', 'warn'])),
    supply: parseSupply(options, {
      allowHttp: registry.allowHttp,
      pinned: request.surroundings.pinnedVersions,
    }),
    deliver: parseDeliver(options, request),
  }
  refuseIdleGate(options, config)
  request.faults.throwIfAny(request.hint)
  return config
}

function parseImages(options: OptionParser, takesImages: boolean): ImageRequest[] {
  const references = options.parse('image', parseReferences)
  const names = options.parse('name', parseNames)
  const platform = options.parse('platform', optional(parsePlatform))
  if (!takesImages || options.isFaulty('image')) return []
  if (references.length === 0) {
    options.refuse('image', 'is missing: allowed is the reference of an image, such as alpine:3.22')
  }
  if (names.length > 0 && names.length !== references.length) {
    const counts = `${names.length} for ${references.length}`
    options.refuse(
      'name',
      `gives a different number of names than there are images, ${counts}: allowed is one for each image, or none`,
    )
  }
  return references.map((reference, index) => ({ reference, name: names[index] ?? null, platform }))
}

function parseDeliver(options: OptionParser, request: ConfigRequest): DeliverSettings {
  const places = { ...request.surroundings, hasStandardOutput: request.hasStandardOutput }
  return {
    reports: options.parse('reports', parseReports(places)),
    summary: options.parse('summary', parseBoolean),
  }
}

const NUMBERS = [
  'fail-on',
  'max-critical',
  'max-high',
  'max-medium',
  'max-low',
  'max-unknown',
] as const

/** A number for vulnerabilities that nobody looks for would be a gate that always opens. */
function refuseIdleGate(options: OptionParser, config: Config): void {
  if (config.scan.kinds.includes('vulnerability') || options.isFaulty('scan')) return
  for (const name of NUMBERS.filter((one) => options.isSet(one))) {
    options.refuse(
      name,
      'counts vulnerabilities, and scan leaves them out: allowed is one of the two',
    )
  }
}
