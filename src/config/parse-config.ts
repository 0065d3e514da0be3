import type { Config, ReportFormat } from './config.ts'
import type { ImageRequest } from '../ports.ts'
import type { Faults } from './faults.ts'
import { createOptionParser } from './option-parser.ts'
import type { OptionParser } from './option-parser.ts'
import type { OptionName, RawOptions } from './options.ts'
import { optional } from './parsed.ts'
import { parsePlatform } from './parse-addresses.ts'
import { parseInstant } from './parse-amounts.ts'
import { parseInputLayer } from './parse-input-layer.ts'
import { parsePolicySettings, parseToken } from './parse-policy-settings.ts'
import { parseBaseline } from './parse-baseline.ts'
import { parseBuildArguments, parseTargets } from './parse-build.ts'
import { parseNames, parseReferences } from './parse-images.ts'
import { parsePath, parsePathLines } from './parse-paths.ts'
import { parseRegistry } from './parse-registry.ts'
import { parseDeliver } from './parse-deliver.ts'
import { parseScan } from './parse-scan.ts'
import { parseSupply } from './parse-supply.ts'
import { parseSwitch, parseWord } from './parse-words.ts'
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
  /** False: the baseline has to be a report, since nothing is scanned. Left out, it may be an image. */
  readonly canScanBaseline?: boolean
  /** What the reports may be; left out, every format. */
  readonly formats?: readonly ReportFormat[]
  /** Where the user finds what is allowed. */
  readonly hint: string
}

/** Raw texts → a complete Config; throws `config-invalid` with all faults at once. */
export function parseConfig(request: ConfigRequest): Config {
  const options = createOptionParser(request)
  const { temporaryFolder, resolvePath } = request.surroundings
  const registry = parseRegistry(options)
  const inputs = parseInputLayer(options)
  const config: Config = {
    images: parseImages(options, { ...request.surroundings, takesImages: request.takesImages }),
    asOf: options.parse('as-of', optional(parseInstant)),
    workFolder: options.parse('work-dir', optional(parsePath(resolvePath))) ?? temporaryFolder,
    registry,
    scan: parseScan(options, resolvePath),
    inputs,
    policy: parsePolicySettings(options),
    severityChoice: inputs.values['vulnerabilities.severity_from'] ?? 'vendor',
    baseline: options.parse('baseline', optional(parseBaseline(request.surroundings))),
    judge: inputs.values.judge ?? 'auto',
    mode: options.parse('mode', parseWord(['enforce', 'report'])),
    onNothingAnalysed: options.parse('on-nothing-analysed', parseWord(['fail', 'warn'])),
    onScanFailed: options.parse('on-scan-failed', parseWord(['fail', 'warn'])),
    supply: parseSupply(options, {
      allowHttp: registry.allowHttp,
      pinned: request.surroundings.pinnedVersions,
    }),
    deliver: parseDeliver(options, request),
    cache: options.parse('cache', parseSwitch),
    token: options.parse('token', parseToken),
  }
  refuseIdleGate(options, config)
  if (request.canScanBaseline === false) refuseScannedBaseline(options, config)
  request.faults.throwIfAny(request.hint)
  return config
}

type ImagesRequest = Pick<ConfigRequest, 'takesImages'> &
  Pick<Surroundings, 'resolvePath' | 'toRepositoryPath'>

function parseImages(options: OptionParser, request: ImagesRequest): ImageRequest[] {
  const references = options.parse('image', parseReferences)
  const names = options.parse('name', parseNames)
  const platform = options.parse('platform', optional(parsePlatform))
  const dockerfiles = options.parse('dockerfile', parsePathLines(request.resolvePath))
  const targets = options.parse('dockerfile-target', parseTargets)
  const buildArguments = options.parse('build-args', parseBuildArguments)
  if (!request.takesImages || options.isFaulty('image')) return []
  if (references.length === 0) {
    options.refuse('image', 'is missing: allowed is the reference of an image, such as alpine:3.22')
  }
  refuseOtherNumber(options, { option: 'name', what: 'names' }, [names, references])
  refuseOtherNumber(options, { option: 'dockerfile', what: 'files' }, [dockerfiles, references])
  refuseOtherNumber(options, { option: 'dockerfile-target', what: 'stages' }, [targets, references])
  refuseWithoutDockerfile(options, dockerfiles)
  return references.map((reference, index) => ({
    reference,
    name: names[index] ?? null,
    platform,
    dockerfile: dockerfiles[index] ?? null,
    dockerfilePath: request.toRepositoryPath(dockerfiles[index] ?? null),
    dockerfileTarget: targets[index] ?? null,
    buildArguments,
  }))
}

/** What says how a Dockerfile was built says nothing without one. */
function refuseWithoutDockerfile(
  options: OptionParser,
  dockerfiles: readonly (string | null)[],
): void {
  if (options.isFaulty('dockerfile') || dockerfiles.some((one) => one !== null)) return
  for (const name of ['dockerfile-target', 'build-args'] as const) {
    if (options.isSet(name) && !options.isFaulty(name)) {
      options.refuse(
        name,
        'is given without dockerfile, of which it speaks: allowed are both or neither',
      )
    }
  }
}

function refuseOtherNumber(
  options: OptionParser,
  { option, what }: { readonly option: OptionName; readonly what: string },
  [given, references]: readonly [readonly unknown[], readonly string[]],
): void {
  if (given.length === 0 || given.length === references.length) return
  const counts = `${given.length} for ${references.length}`
  options.refuse(
    option,
    `gives a different number of ${what} than there are images, ${counts}: allowed is one for each image, or none`,
  )
}

function refuseScannedBaseline(options: OptionParser, { baseline }: Config): void {
  if (baseline?.kind !== 'image') return
  options.refuse(
    'baseline',
    'names an image, and this command scans none: allowed is the path of a JSON report, which ends in .json',
  )
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
