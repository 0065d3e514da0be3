import type { PackageClass, ScanKind } from '../../config/config.ts'
import { escapeGlob, toConfiguration, toImageGlob } from '../configuration.ts'
import type { Command, Wishes } from '../scanner.ts'

export const TRIVY_REPORT = 'trivy.json'

/** Trivy's names, in the order in which they stand on the command line. */
const SCANNERS = [
  { kind: 'vulnerability', name: 'vuln', isOfConfig: false },
  { kind: 'secret', name: 'secret', isOfConfig: true },
  { kind: 'misconfiguration', name: 'misconfig', isOfConfig: true },
  { kind: 'licence', name: 'license', isOfConfig: false },
] as const satisfies { kind: ScanKind; name: string; isOfConfig: boolean }[]

const PACKAGE_CLASSES: readonly PackageClass[] = ['os', 'library']

/** Beyond our own limit, so that the one who ends a slow scan is always we. */
const TIMEOUT_MARGIN_SECONDS = 60

/** Weight files named one by one: each pattern is tried on each file of the image. */
const MAX_WEIGHT_PATTERNS = 1000

/**
 * Trivy on an image that lies on disk: no download, no look-up, no cache beyond this run, everything
 * printed and nothing judged. Secrets in the image config come with `--scanners secret` (tried); its
 * misconfigurations only when asked for.
 */
export function toTrivyCommand(wishes: Wishes): Command {
  const isAskedFor = (one: PackageClass): boolean => wishes.settings.packageClasses.includes(one)
  return {
    arguments: [
      'image',
      ...['--input', '$IMAGE'],
      // Instead of a trivy.yaml that an image's author could leave in a working folder.
      ...['--config', '$OUT/trivy.yaml'],
      ...['--cache-dir', '$CACHE', '--cache-backend', 'memory'],
      ...['--skip-db-update', '--skip-java-db-update', '--skip-check-update', '--offline-scan'],
      ...['--skip-version-check', '--disable-telemetry', '--no-progress'],
      ...['--timeout', `${Math.ceil(wishes.timeoutMs / 1000) + TIMEOUT_MARGIN_SECONDS}s`],
      ...toKindArguments(wishes),
      ...['--pkg-types', PACKAGE_CLASSES.filter(isAskedFor).join(',')],
      ...['--format', 'json', '--exit-code', '0', '--output', `$OUT/${TRIVY_REPORT}`],
    ],
    environment: {},
    files: [{ name: 'trivy.yaml', text: toConfiguration(toSkipConfiguration(wishes)) }],
  }
}

function toKindArguments({ settings }: Wishes): string[] {
  const asked = SCANNERS.filter(({ kind }) => settings.kinds.includes(kind))
  const ofConfig = asked.filter((scanner) => scanner.isOfConfig)
  return [
    ...['--scanners', asked.map(({ name }) => name).join(',')],
    ...(ofConfig.length === 0
      ? []
      : ['--image-config-scanners', ofConfig.map(({ name }) => name).join(',')]),
    ...(settings.secretRules === null ? [] : ['--secret-config', '$SECRET_RULES']),
  ]
}

/**
 * A pattern skips a file, a folder, and what is in the folder; the last for layers that hold no entry for
 * the folder itself. In the file and not in arguments: those are split at commas, which `{a,b}` has.
 */
function toSkipConfiguration({ settings, weightPaths }: Wishes): unknown {
  const globs = settings.skipPaths.map(toImageGlob)
  const weights = settings.kinds.includes('secret')
    ? weightPaths.slice(0, MAX_WEIGHT_PATTERNS).map(escapeGlob)
    : []
  return {
    scan: {
      'skip-dirs': globs,
      'skip-files': [...globs.flatMap((glob) => [glob, `${glob}/**`]), ...weights],
    },
  }
}
