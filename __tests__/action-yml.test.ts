import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import * as v from 'valibot'
import { parseAction, updateDocs } from '../scripts/docs.ts'
import type { Config } from '../src/config/config.ts'
import { readInputs } from '../src/config/inputs.ts'
import { OPTIONS, OUTPUT_NAMES } from '../src/config/options.generated.ts'
import { OPTION_GROUPS, TRAITS } from '../src/config/options.ts'
import type { OptionName } from '../src/config/options.ts'
import { PINS, PINNED_VERSIONS } from '../src/install/pins.ts'
import { ConfigSchema } from './config/config-schema.ts'
import { SURROUNDINGS, configOf, fakeCore } from './config/doors.ts'

const ROOT = new URL('../', import.meta.url)
const TEXT = readFileSync(new URL('action.yml', ROOT), 'utf8')
const ACTION = parseAction(TEXT)

describe('action.yml', () => {
  test('is what a runner and the Marketplace take', () => {
    const action = load(TEXT) as Record<string, unknown>
    expect(action['runs']).toEqual({ using: 'node24', main: 'dist/index.js' })
    expect(action['branding']).toEqual({ icon: 'anchor', color: 'blue' })
    expect(Object.keys(action).sort()).toEqual([
      'author',
      'branding',
      'description',
      'inputs',
      'name',
      'outputs',
      'runs',
    ])
    // The Marketplace shows no more of it.
    expect((action['description'] as string).length).toBeLessThanOrEqual(125)
  })

  test('leads to the generated options and to the tables of the README, which are up to date', async () => {
    expect(await updateDocs(ROOT, true)).toEqual([])
  })

  test('lists its inputs group by group', () => {
    const groups = Object.keys(ACTION.inputs).map((name) => TRAITS[name as OptionName].group)
    const changes = groups.filter((group, index) => group !== groups[index - 1])
    expect(changes).toEqual([...OPTION_GROUPS])
    expect(Object.keys(TRAITS)).toEqual(Object.keys(ACTION.inputs))
  })

  test('explains every input and output in whole sentences', () => {
    const texts = [...Object.values(ACTION.inputs), ...Object.values(ACTION.outputs)]
    for (const { description } of texts) expect(description).toMatch(/^[A-Z`].{15,}\.$/s)
  })

  test('marks the image as required, and nothing else', () => {
    const required = Object.entries(ACTION.inputs).filter(([, input]) => input.required === true)
    expect(required.map(([name]) => name)).toEqual(['image'])
  })

  test('names the pinned versions of the scanners as defaults', () => {
    for (const scanner of ['trivy', 'grype'] as const) {
      const version = OPTIONS[`${scanner}-version`].default
      expect(version).toBe(PINNED_VERSIONS[scanner])
      expect(PINS.some((pin) => pin.scanner === scanner && pin.version === version)).toBe(true)
    }
  })

  test('has an output for each name that is written', () => {
    expect(Object.keys(ACTION.outputs)).toEqual([...OUTPUT_NAMES])
  })
})

describe('every input', () => {
  test('is read, once', () => {
    const core = fakeCore({ image: 'a' })
    readInputs({ core, env: {}, surroundings: SURROUNDINGS })
    expect([...core.asked].sort()).toEqual(Object.keys(ACTION.inputs).sort())
  })

  test('has a default that is allowed', () => {
    const config = configOf({ image: 'a' })
    expect(v.safeParse(ConfigSchema, config).issues).toBeUndefined()
  })

  const LOGIN = { registry: 'ghcr.io', 'registry-username': 'u', 'registry-password': 'p' }

  /** A value that is not the default, for every input: the Config must show it. */
  const OTHER_VALUES: Readonly<Record<OptionName, string>> = {
    image: 'b',
    name: 'app',
    platform: 'linux/arm64',
    dockerfile: 'build/Dockerfile',
    'dockerfile-target': 'runtime',
    'build-args': 'VERSION=1',
    registry: 'quay.io',
    'registry-username': 'v',
    'registry-password': 'q',
    'allow-http': 'true',
    scanners: 'trivy',
    'require-scanners': 'any',
    scan: 'vulnerabilities',
    'package-types': 'os',
    'skip-paths': 'usr/share/doc',
    'secret-rules': 'rules.yaml',
    timeout: '10m',
    'work-dir': 'work',
    'fail-on': 'high',
    'max-critical': '1',
    'max-high': '1',
    'max-medium': '1',
    'max-low': '1',
    'max-unknown': '1',
    'only-fixable': 'true',
    'severity-from': 'nvd',
    policy: 'org.yml',
    waivers: 'waivers.yml',
    vex: 'vex.json',
    standard: 'cis-docker-1.6.0',
    stage: 'deploy',
    baseline: 'before.json',
    judge: 'all',
    mode: 'report',
    'upload-sarif': 'false',
    alerts: 'all',
    category: 'ours',
    comment: 'never',
    'upload-report': 'true',
    notify: 'false',
    profile: 'public',
    'encrypt-to': 'age145yc57gcskl3m3sup78qlx47g90vup9kdejdf5z9phqchtsgcddqywh55v',
    'encrypt-passphrase': 'correct horse battery staple',
    'encrypted-only': 'true',
    'audit-log': 'audit.jsonl',
    cache: 'false',
    'on-nothing-analysed': 'warn',
    'on-scan-failed': 'warn',
    'as-of': '2026-11-21',
    reports: 'markdown',
    summary: 'false',
    token: 'ghs_abc',
    'trivy-version': `0.75.0@sha256:${'a'.repeat(64)}`,
    'grype-version': `0.118.0@sha256:${'a'.repeat(64)}`,
    'scanner-source': 'path',
    'download-mirror': 'https://mirror.example.com',
    'trivy-db-repository': 'registry.example.com/trivy-db:2',
    'trivy-java-db-repository': 'registry.example.com/trivy-java-db:1',
    'grype-db-url': 'https://mirror.example.com/databases',
    'kev-url': '/feeds/kev.json',
    'epss-url': 'none',
    'update-db': 'false',
    'db-max-age': '30',
  }

  test.each(Object.entries(OTHER_VALUES))('%s: %s changes the Config', (name, value) => {
    const beside = { image: 'a', ...LOGIN, dockerfile: 'D' }
    const before: Config = configOf(beside)
    expect(configOf({ ...beside, [name]: value })).not.toEqual(before)
  })
})
