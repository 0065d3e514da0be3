import type { FailureRule, LogLine, LogRule } from '../log.ts'

const LEVELS = new Map<string, LogLine['level']>([
  ['TRACE', 'debug'],
  ['DEBUG', 'debug'],
  ['INFO', 'info'],
  ['WARN', 'warn'],
  ['ERROR', 'error'],
])

/** `[0001]  WARN matcher returned error error=… package=…`; the number counts seconds. */
export function parseGrypeLogLine(line: string): LogLine | null {
  const match = /^\[\d+\] +([A-Z]+) (.*)$/.exec(line)
  const level = LEVELS.get(match?.[1] ?? '')
  return level === undefined ? null : { level, text: match?.[2] ?? '' }
}

/** The lines that Grype 0.117, Syft 1.51 and Stereoscope 0.3 write while they scan an image on disk. */
export const GRYPE_LOG_RULES: readonly LogRule[] = [
  // The database could not be asked about a package, yet the run ends as if it had no flaws. Versions
  // that cannot be read are no errors of this kind (grype vulnerability_matcher.go).
  { pattern: /^matcher returned error/, meaning: 'fail' },
  // The parser says so, with the number of packages.
  {
    pattern: /^(?:unable to create distro|Unable to determine the OS distribution)/,
    meaning: 'ignore',
  },
  { pattern: /^distro detection failed/, meaning: 'ignore' },
  // About cleaning up, which we do ourselves.
  { pattern: /^(?:unable|failed) to (?:close|clean ?up|remove)/, meaning: 'ignore' },
  { pattern: /^failed to match glob/, meaning: 'ignore' },
  {
    pattern: /^unable to (?:access path|get file by path)/,
    meaning: 'notice',
    code: 'grype-file-unread',
    text: 'Grype could not read some files of the image',
  },
  {
    pattern: /^(?:unable to parse yarn v2 package key|got circular reference while resolving)/,
    meaning: 'notice',
    code: 'grype-package-incomplete',
    text: 'Grype could not tell everything about some packages',
  },
]

export const GRYPE_FAILURE_RULES: readonly FailureRule[] = [
  {
    pattern: /database (?:does not exist|not found)/,
    code: 'database-missing',
    hint: 'Run `plimsoll db update`, or allow the update of databases.',
  },
  {
    pattern: /unsupported database version/,
    code: 'database-schema',
    hint: 'Run `plimsoll db update`: the database is of a schema that this Grype does not read.',
  },
  {
    pattern:
      /malformed|matcher returned error|file is not a database|bad db checksum|import metadata|failed to load vulnerability db/,
    code: 'database-damaged',
    hint: 'Run `plimsoll db update`: it fetches the database anew.',
  },
]
