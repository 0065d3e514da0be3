import { describe, expect, test } from '@jest/globals'
import { readWaiverFile } from '../../../../src/policy/waivers/read-waiver-file.ts'

const trivy = (entry: string): string => `vulnerabilities:\n  - ${entry}\n`
const grype = (entry: string): string => `ignore:\n  - ${entry}\n`
const osv = (line: string, name = 'name = "lib"'): string =>
  `[[PackageOverrides]]\n${name}\nignore = true\n${line}\n`
const safety = (value: string): string =>
  `security:\n  ignore-vulnerabilities:\n    CVE-2099-0001: ${value}\n`
const snyk = (value: string): string => `ignore:\n  CVE-2099-0001:\n    - '*': ${value}\n`

describe('what limits an entry of another tool and cannot be read lets the entry not count', () => {
  test.each([
    ['.trivyignore.yaml', trivy('purls: [pkg:deb/debian/openssl]'), 2],
    ['.trivyignore.yaml', trivy('{ id: [CVE-2099-0001], purls: [pkg:deb/debian/openssl] }'), 2],
    ['.trivyignore.yaml', trivy('{ id: , purls: [pkg:deb/debian/openssl] }'), 2],
    ['.trivyignore.yaml', trivy('{ id: true, paths: [usr/lib/a] }'), 2],
    ['.trivyignore.yaml', 'secrets:\n  - paths: [usr/lib/a]\n', 2],
    ['.trivyignore.yaml', 'vulnerabilities:\n  id: CVE-2099-0001\n', 2],
    ['.trivyignore.yaml', trivy('{ id: CVE-2099-0001, paths: { a: b } }'), 2],
    ['.trivyignore.yaml', trivy('{ id: CVE-2099-0001, purls: [[pkg:npm/a]] }'), 2],
    ['.trivyignore.yaml', trivy('{ id: CVE-2099-0001, expired_at: [2020-01-01] }'), 2],
    ['.grype.yaml', grype('package: { name: openssl, type: [npm] }'), 2],
    ['.grype.yaml', grype('package: { name: openssl, language: { a: b } }'), 2],
    ['.grype.yaml', grype('package: { name: openssl, type: true }'), 2],
    ['.grype.yaml', grype('package: { name: openssl, location: [] }'), 2],
    ['.grype.yaml', grype('package: { name: openssl, version: [1.0] }'), 2],
    ['.grype.yaml', grype('package: { name: [a], type: npm }'), 2],
    ['.grype.yaml', grype('{ vulnerability: [CVE-2099-0001], package: { name: a } }'), 2],
    ['.grype.yaml', grype('{ vulnerability: CVE-2099-0001, package: [a] }'), 2],
    ['.grype.yaml', grype('{ vulnerability: CVE-2099-0001, fix-state: [fixed] }'), 2],
    ['.grype.yaml', 'ignore:\n  vulnerability: CVE-2099-0001\n', 2],
    ['osv-scanner.toml', osv('version = 9.9'), 1],
    ['osv-scanner.toml', osv('version = " "'), 1],
    ['osv-scanner.toml', osv('ecosystem = ["npm"]'), 1],
    ['osv-scanner.toml', osv('ecosystem = 5'), 1],
    ['osv-scanner.toml', osv('group = ["dev"]'), 1],
    ['osv-scanner.toml', osv('', 'name = 5'), 1],
    ['osv-scanner.toml', osv('nameIsRegex = "true"'), 1],
    ['osv-scanner.toml', osv('effectiveUntil = [2020-01-01]'), 1],
    ['osv-scanner.toml', osv('vulnerability = { ignore = true, only = "low" }'), 1],
    ['osv-scanner.toml', '[[IgnoredVulns]]\nid = "CVE-2099-0001"\nignoreUntil = 2020\n', 1],
    ['.safety-policy.yml', safety('[{ expires: 2020-01-01 }]'), 3],
    ['.safety-policy.yml', safety('until 2020-01-01'), 3],
    ['.safety-policy.yml', safety('{ expires: [2020-01-01] }'), 3],
    ['.safety-policy.yml', 'security:\n  ignore-vulnerabilities: [CVE-2099-0001]\n', 2],
    ['.snyk', snyk('[{ expires: 2020-01-01 }]'), 3],
    ['.snyk', snyk('until 2020-01-01'), 3],
    ['.snyk', snyk('{ expires: [2020-01-01] }'), 3],
    ['.snyk', 'ignore:\n  CVE-2099-0001: { "*": { expires: 2020-01-01 } }\n', 2],
    ['.snyk', 'ignore:\n  CVE-2099-0001: ["*"]\n', 2],
    ['ids.txt', 'CVE-2099-0001 expires 2020-01-01\n', 1],
    ['ids.txt', 'CVE-2099-0001 until-2020-01-01\n', 1],
    ['ids.txt', 'CVE-2099-0001, only in openssl # agreed\n', 1],
    ['list.yaml', '- CVE-2099-0001 expires 2020-01-01\n', 1],
    ['list.yaml', 'allow-ghsas:\n  - { id: CVE-2099-0001, expires: 2020-01-01 }\n', 2],
    ['list.json', '{"items": [{"cve_id": "CVE-2099-0001", "expires_at": 1}]}', 1],
    ['list.json', '{"items": [{"cve_id": "CVE-2099-0001"}], "expires_at": "soon"}', 1],
  ])('%s %j', (path, text, line) => {
    const { waivers, faults, notices } = readWaiverFile({ path, text })
    expect(faults).toEqual([])
    expect(waivers).toEqual([])
    expect(notices).toEqual([expect.stringContaining(`${path}:${line} does not count: `)])
  })

  test.each([
    ['.trivyignore.yaml', trivy('{ id: CVE-2099-0001, paths: , purls: [] }')],
    ['.safety-policy.yml', safety('')],
    ['.snyk', snyk('')],
    ['.grype.yaml', grype('{ vulnerability: CVE-2099-0001, package: }')],
    ['osv-scanner.toml', osv('version = "9.9"')],
    ['ids.txt', 'CVE-2099-0001 # until it is fixed\n'],
  ])('while %s %j counts', (path, text) => {
    expect(readWaiverFile({ path, text }).waivers).toHaveLength(1)
  })
})
