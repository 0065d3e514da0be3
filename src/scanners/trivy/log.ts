import type { ScannerReport } from '../../domain/observation.ts'
import type { Notice } from '../../domain/report.ts'
import type { FailureRule, LogLine, LogRule } from '../log.ts'
import { isSystemType } from '../../domain/package-type.ts'

const LEVELS = new Map<string, LogLine['level']>([
  ['DEBUG', 'debug'],
  ['INFO', 'info'],
  ['WARN', 'warn'],
  ['ERROR', 'error'],
  ['FATAL', 'fatal'],
])

/** `2026-01-02T03:04:05Z<tab>WARN<tab>[dpkg] Parse error<tab>file_path="…"` */
export function parseTrivyLogLine(line: string): LogLine | null {
  const [time, word, ...rest] = line.split('\t')
  const level = LEVELS.get(word ?? '')
  if (level === undefined || !/^\d{4}-\d\d-\d\dT\S+$/.test(time ?? '')) return null
  return { level, text: rest.join(' ') }
}

/** Trivy's own table does not name this release of the system. */
export const VERSION_UNKNOWN = 'trivy-system-version-unknown'

/**
 * The lines that Trivy 0.70 to 0.74 writes about what it found in an image (its sources, and runs on
 * images made odd on purpose).
 */
export const TRIVY_LOG_RULES: readonly LogRule[] = [
  // We forbid it to fetch checks; those it carries are of its own release.
  { pattern: /^\[misconfig\] Falling back to embedded checks/, meaning: 'ignore' },
  // Every authority's severity is kept; the merging chooses.
  { pattern: /^Using severities from other vendors/, meaning: 'ignore' },
  // Said by the report itself, as `EOSL`.
  { pattern: /^This OS version is no longer supported/, meaning: 'ignore' },
  { pattern: /^The vulnerability detection may be insufficient/, meaning: 'ignore' },
  { pattern: /^e\.g\. files under/, meaning: 'ignore' },
  { pattern: /^\[gobinary\] Could not parse -ldflags/, meaning: 'ignore' },
  // After the report is complete; we remove what is left.
  { pattern: /^(?:failed to close runner|Failed to (?:remove|clean))/, meaning: 'ignore' },
  {
    pattern: /^\[dpkg\] Parse error.*file_path="var\/lib\/dpkg\/available"/,
    meaning: 'ignore',
  },
  // The list of packages ends where it cannot be read: what follows would count as clean.
  { pattern: /^\[dpkg\] Parse error/, meaning: 'fail' },
  {
    pattern: /^Unsupported os/,
    meaning: 'notice',
    code: 'trivy-system-unknown',
    text: 'Trivy does not know the system of the image, so it looked at no system packages',
  },
  {
    pattern: /^No OS package is detected/,
    meaning: 'notice',
    code: 'trivy-no-system-packages',
    text: 'Trivy found no list of system packages, though the image has a system',
  },
  {
    pattern: /^This OS version is not on the EOL list/,
    meaning: 'notice',
    code: VERSION_UNKNOWN,
    text: 'Trivy does not know this version of the system: it may be newer than Trivy, or not exist',
  },
  {
    pattern: /^\[alpine\] Mixing Alpine versions/,
    meaning: 'notice',
    code: 'trivy-mixed-systems',
    text: "Trivy judged system packages by the release that the image's repositories name, not by the installed one",
  },
  {
    pattern: /^\[applier\] Some OS packages were skipped/,
    meaning: 'notice',
    code: 'trivy-packages-skipped',
    text: 'Trivy left out system packages that name another system than the one of the image',
  },
  {
    pattern:
      /Invalid (?:source )?version|Version matching error|Cannot parse \.NET library version/,
    meaning: 'notice',
    code: 'trivy-version-unreadable',
    text: 'Trivy could not read the versions of some packages, so it found nothing in them',
  },
  {
    pattern: /^(?:Conda package is supported|The library type is not supported)/,
    meaning: 'notice',
    code: 'trivy-type-unsupported',
    text: 'Trivy lists packages that it has no advisories for',
  },
  {
    pattern: /^(?:Third-party SBOM|Recommend using Trivy to generate SBOMs)/,
    meaning: 'notice',
    code: 'trivy-packages-believed',
    text: 'Trivy took a list of packages that lies in the image at its word',
  },
  {
    pattern:
      /(?:Error parsing file|Failed to parse (?:file|input)|HCL parse error|causes of the parsing error|Error loading module metadata|Failed to load (?:sub)?module|Failed to scan raw Terraform|InvalidContentError|applying rule from check)/,
    meaning: 'notice',
    code: 'trivy-configuration-unreadable',
    text: 'Trivy could not read some configuration files in the image, so it did not check them',
  },
  {
    pattern: /^(?:Failed to create PackageURL|.*Unable to collect licenses)/,
    meaning: 'notice',
    code: 'trivy-package-incomplete',
    text: 'Trivy could not tell everything about some packages',
  },
]

export const TRIVY_FAILURE_RULES: readonly FailureRule[] = [
  {
    pattern: /cannot be specified on the first run|cannot skip downloading/,
    code: 'database-missing',
    hint: 'Run `plimsoll db update`, or allow the update of databases.',
  },
  {
    pattern: /old DB schema|old schema version/,
    code: 'database-schema',
    hint: 'Run `plimsoll db update`: the database is of a schema that this Trivy does not read.',
  },
  {
    pattern: /invalid database|failed to open db|Page expected to be|unexpected fault address/,
    code: 'database-damaged',
    hint: 'Run `plimsoll db update`: it fetches the database anew.',
  },
  {
    pattern: /context deadline exceeded/,
    code: 'scanner-timeout',
    hint: 'Raise the `timeout` input, or leave large folders out with `skip-paths`.',
  },
  {
    pattern: /\[dpkg\] Parse error/,
    code: 'scanner-failed',
    hint: "The image's list of Debian packages is damaged; build the image anew.",
  },
]

/**
 * For a version of a system that Trivy does not know, its database has either no advisories or new ones.
 * Where it found none, the packages may have been compared with nothing and prove nothing.
 */
export function reviewTrivyReport(
  report: ScannerReport,
  notices: readonly Notice[],
): ScannerReport {
  if (!notices.some((notice) => notice.code === VERSION_UNKNOWN)) return report
  const isProved = report.observations.some(
    (one) => one.kind === 'vulnerability' && isSystemType(one.package.type),
  )
  if (isProved) return report
  return { ...report, packages: report.packages.filter((found) => !isSystemType(found.type)) }
}
