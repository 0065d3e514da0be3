/*
 * What later versions will have: asking for it is refused with what this version does instead, since an
 * input that is silently ignored would be a gate that somebody only believes in.
 */

/** Inputs and flags of later versions: what this version does instead. */
export const LATER_OPTIONS: ReadonlyMap<string, string> = new Map([
  ['judge', 'every finding counts, old and new'],
  [
    'upload-sarif',
    'it writes the file; hand the output sarif to github/codeql-action/upload-sarif',
  ],
  ['alerts', 'it writes a SARIF file with every finding and touches no alert'],
  ['category', 'give the category to github/codeql-action/upload-sarif'],
  ['comment', "the findings are in the job's summary and in the reports"],
  ['upload-report', 'it writes the file; hand the output report to actions/upload-artifact'],
  ['cache', 'scanners and databases are kept in the caches of the machine only'],
])

/** Report formats of later versions: what to use meanwhile. */
export const LATER_FORMATS: ReadonlyMap<string, string> = new Map(
  ['html', 'csv', 'junit', 'gitlab', 'cyclonedx', 'spdx', 'openvex'].map((format) => [
    format,
    'is a format that this version does not write: allowed are json, sarif, markdown, and the JSON report holds everything that is known',
  ]),
)

/**
 * Names by which the actions of Trivy and Grype know what we know under another: people move over with
 * their workflow (aquasecurity/trivy-action, anchore/scan-action: `inputs` of their action.yml).
 */
export const NAMES_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['image-ref', 'image'],
  ['input', 'image'],
  ['severity', 'fail-on'],
  ['severity-cutoff', 'fail-on'],
  ['exit-code', 'mode'],
  ['fail-build', 'mode'],
  ['ignore-unfixed', 'only-fixable'],
  ['only-fixed', 'only-fixable'],
  ['vuln-type', 'package-types'],
  ['pkg-types', 'package-types'],
  ['skip-dirs', 'skip-paths'],
  ['skip-files', 'skip-paths'],
  ['format', 'reports'],
  ['output', 'reports'],
  ['output-format', 'reports'],
  ['output-file', 'reports'],
  ['version', 'trivy-version'],
])
