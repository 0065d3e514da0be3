import type { PackageClass, ScanKind, ScanSettings } from './config.ts'
import { SCANNER_FINDS, SCANNER_IDS } from '../domain/finding.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { OptionParser } from './option-parser.ts'
import { parseDuration } from './parse-amounts.ts'
import { parsePath, parseSkipPaths } from './parse-paths.ts'
import { parseWord, parseWords } from './parse-words.ts'
import { optional } from './parsed.ts'

const KIND_WORDS = {
  vulnerabilities: 'vulnerability',
  secrets: 'secret',
  misconfigurations: 'misconfiguration',
  licences: 'licence',
} as const satisfies Record<string, ScanKind>

type KindWord = keyof typeof KIND_WORDS

const PACKAGE_CLASSES = ['os', 'library'] as const satisfies readonly PackageClass[]

const FINDS: Readonly<Record<ScannerId, readonly ScanKind[]>> = SCANNER_FINDS

type Work = { readonly scanners: readonly ScannerId[]; readonly kinds: readonly ScanKind[] }

/** Which scanners look for what; every scanner of the result has work, and every kind has a scanner. */
export function parseScan(
  options: OptionParser,
  resolvePath: (path: string) => string,
): ScanSettings {
  const words = options.parse('scan', parseWords(Object.keys(KIND_WORDS) as KindWord[]))
  const asked: Work = {
    scanners: options.parse('scanners', parseWords(SCANNER_IDS)),
    kinds: words.map((word) => KIND_WORDS[word]),
  }
  const work = matchWork(asked)
  refuseWithoutWork(options, asked, work)
  const require = options.parse('require-scanners', parseWord(['all', 'any']))
  if (require === 'any' && work.scanners.length < 2) refuseAny(options)
  const secretRules = options.parse('secret-rules', optional(parsePath(resolvePath)))
  if (secretRules !== null && !work.kinds.includes('secret')) refuseRules(options)
  return {
    ...work,
    require,
    packageClasses: options.parse('package-types', parseWords(PACKAGE_CLASSES)),
    skipPaths: options.parse('skip-paths', parseSkipPaths),
    secretRules,
    timeoutMs: options.parse('timeout', optional(parseDuration)),
  }
}

function matchWork({ scanners, kinds }: Work): Work {
  return {
    scanners: scanners.filter((scanner) => kinds.some((kind) => FINDS[scanner].includes(kind))),
    kinds: kinds.filter((kind) => scanners.some((scanner) => FINDS[scanner].includes(kind))),
  }
}

/** The default of `scan` asks for all there is; a list that somebody wrote is a promise to keep. */
function refuseWithoutWork(options: OptionParser, asked: Work, work: Work): void {
  if (!options.isSet('scan') || options.isFaulty('scan') || options.isFaulty('scanners')) return
  if (work.kinds.length === asked.kinds.length) return
  options.refuse(
    'scan',
    `asks for what ${asked.scanners.join(' and ')} cannot find: allowed with it is vulnerabilities; secrets, misconfigurations and licences need trivy in scanners`,
  )
}

function refuseAny(options: OptionParser): void {
  if (options.isFaulty('scanners') || options.isFaulty('scan')) return
  options.refuse(
    'require-scanners',
    'needs two scanners, and only one has work here: allowed is all, or both scanners and vulnerabilities in scan',
  )
}

function refuseRules(options: OptionParser): void {
  if (options.isFaulty('scanners') || options.isFaulty('scan')) return
  options.refuse(
    'secret-rules',
    'is set, and nobody looks for secrets: allowed is it with trivy in scanners and secrets in scan',
  )
}
