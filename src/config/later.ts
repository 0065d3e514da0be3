/*
 * What later versions will have: asking for it is refused with what this version does instead, since an
 * input that is silently ignored would be a gate that somebody only believes in.
 */

/** Report formats of later versions: what to use meanwhile. */
export const LATER_FORMATS: ReadonlyMap<string, string> = new Map(
  ['html', 'csv', 'junit', 'gitlab', 'cyclonedx', 'spdx', 'openvex'].map((format) => [
    format,
    'is a format that this version does not write: allowed are json, sarif, markdown, and the JSON report holds everything that is known',
  ]),
)

/**
 * Names by which other actions know what we know under another: people move over with their workflow
 * (aquasecurity/trivy-action, anchore/scan-action, docker/scout-action: `inputs` of their action.yml; docs/migrating.md).
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
  ['limit-severities-for-sarif', 'alerts'],
  ['trivyignores', 'waivers'],
  ['ignore-policy', 'policy'],
  ['cache-db', 'cache'],
  ['cache-dir', 'cache'],
  ['only-severities', 'fail-on'],
  ['only-package-types', 'package-types'],
  ['ignore-base', 'policy'],
  ['ignore-unchanged', 'judge'],
  ['ignore-vex', 'vex'],
  ['sarif-file', 'reports'],
  ['dockerhub-user', 'registry-username'],
  ['dockerhub-password', 'registry-password'],
  ['registry-user', 'registry-username'],
  ['github-token', 'token'],
  ['write-comment', 'comment'],
])
