import { describe, expect, test } from '@jest/globals'
import { configOf, faultsOf, limitsOf, runOf } from './doors.ts'
import type { Inputs } from './doors.ts'

const HASH = `sha256:${'0'.repeat(64)}`
const LOGIN = { registry: 'ghcr.io', 'registry-username': 'u', 'registry-password': 'p' }

function without(name: keyof typeof LOGIN): Inputs {
  return { ...LOGIN, [name]: '' }
}

describe('inputs that cannot stand together', () => {
  const TABLE: readonly (readonly [why: string, inputs: Inputs, faulty: readonly string[]])[] = [
    ['a login without its registry', without('registry'), ['registry']],
    ['a login without its user', without('registry-username'), ['registry-username']],
    ['a login without its password', without('registry-password'), ['registry-password']],
    ['a registry alone', { registry: 'ghcr.io' }, ['registry-username', 'registry-password']],
    ['any of one scanner', { scanners: 'trivy', 'require-scanners': 'any' }, ['require-scanners']],
    [
      'any of two scanners of which one has no work',
      { scan: 'secrets', 'require-scanners': 'any' },
      ['require-scanners'],
    ],
    ['secrets from Grype alone', { scanners: 'grype', scan: 'vulnerabilities, secrets' }, ['scan']],
    ['nothing that Grype could find', { scanners: 'grype', scan: 'licences' }, ['scan']],
    [
      'rules for secrets that nobody looks for',
      { scan: 'vulnerabilities', 'secret-rules': 'r' },
      ['secret-rules'],
    ],
    [
      'rules for secrets with Grype alone',
      { scanners: 'grype', 'secret-rules': 'r' },
      ['secret-rules'],
    ],
    [
      'numbers for vulnerabilities that nobody looks for',
      { scan: 'secrets', 'fail-on': 'high', 'max-low': '0' },
      ['fail-on', 'max-low'],
    ],
    ['a name for one of two images', { image: 'a\nb', name: 'x' }, ['name']],
    ['two names for one image', { image: 'a', name: 'x\ny' }, ['name']],
    ['a Dockerfile for one of two images', { image: 'a\nb', dockerfile: 'D' }, ['dockerfile']],
    ['two Dockerfiles for one image', { image: 'a', dockerfile: 'D\nE' }, ['dockerfile']],
    [
      'a stage for one of two Dockerfiles',
      { image: 'a\nb', dockerfile: 'D\nE', 'dockerfile-target': 'x' },
      ['dockerfile-target'],
    ],
    [
      'a stage and arguments of a Dockerfile that is not given',
      { image: 'a', 'dockerfile-target': 'x', 'build-args': 'A=1' },
      ['dockerfile-target', 'build-args'],
    ],
    ['one name for both images', { image: 'a\nb', name: 'x\nx' }, ['name']],
    [
      'a hash of an archive and programs in PATH',
      { 'scanner-source': 'path', 'trivy-version': `0.74.0@${HASH}` },
      ['trivy-version'],
    ],
    [
      'a hash of an archive and a build',
      { 'scanner-source': 'build', 'grype-version': `0.117.0@${HASH}` },
      ['grype-version'],
    ],
    ['no image', { image: '' }, ['image']],
  ]

  test.each(TABLE)('%s', (_why, inputs, faulty) => {
    const faults = faultsOf(() => configOf(inputs))
    expect(faults.map((line) => line.split(':')[0])).toEqual(faulty)
    for (const line of faults) expect(line).toMatch(/allowed/)
  })
})

describe('inputs that stand together', () => {
  test('names and Dockerfiles belong to the images in their order', () => {
    const platform = 'linux/amd64'
    const { images } = configOf({
      image: 'a\nb',
      name: 'x\ny',
      platform,
      dockerfile: '-\nb/D',
    })
    expect(images).toEqual([
      {
        reference: 'a',
        name: 'x',
        platform,
        dockerfile: null,
        dockerfilePath: null,
        dockerfileTarget: null,
        buildArguments: {},
      },
      {
        reference: 'b',
        name: 'y',
        platform,
        dockerfile: '/checkout/b/D',
        dockerfilePath: 'b/D',
        dockerfileTarget: null,
        buildArguments: {},
      },
    ])
  })

  test('Grype is left out when nobody looks for vulnerabilities', () => {
    expect(configOf({ scan: 'secrets, licences' }).scan).toMatchObject({
      scanners: ['trivy'],
      kinds: ['secret', 'licence'],
    })
  })

  test('Grype alone looks for vulnerabilities, whatever the default asks for', () => {
    expect(configOf({ scanners: 'grype' }).scan).toMatchObject({
      scanners: ['grype'],
      kinds: ['vulnerability'],
    })
  })

  test('a hash goes with releases', () => {
    const { supply } = configOf({ 'scanner-source': 'release', 'trivy-version': `0.74.0@${HASH}` })
    expect(supply.versions.trivy.sha256).toBe('0'.repeat(64))
  })
})

describe('the numbers of the gate', () => {
  const NONE = { critical: null, high: null, medium: null, low: null, unknown: null }

  const TABLE: readonly (readonly [inputs: Inputs, limits: object])[] = [
    [{}, NONE],
    [{ 'fail-on': 'critical' }, { ...NONE, critical: 0 }],
    [{ 'fail-on': 'high' }, { ...NONE, critical: 0, high: 0 }],
    [{ 'fail-on': 'medium' }, { ...NONE, critical: 0, high: 0, medium: 0 }],
    [{ 'fail-on': 'low' }, { ...NONE, critical: 0, high: 0, medium: 0, low: 0 }],
    [{ 'max-high': '5' }, { ...NONE, high: 5 }],
    [
      { 'fail-on': 'high', 'max-high': '5' },
      { ...NONE, critical: 0, high: 5 },
    ],
    [
      { 'fail-on': 'high', 'max-low': '9' },
      { ...NONE, critical: 0, high: 0, low: 9 },
    ],
    [
      { 'fail-on': 'low', 'max-unknown': '2' },
      { critical: 0, high: 0, medium: 0, low: 0, unknown: 2 },
    ],
    [{ 'max-critical': '1' }, { ...NONE, critical: 1 }],
  ]

  test.each(TABLE)('%j', (inputs, limits) => {
    const config = configOf(inputs)
    expect(limitsOf(config)).toEqual(limits)
    expect(Object.keys(config.inputs.values)).toEqual([...config.inputs.names.keys()])
  })

  test('to count only what can be fixed sets no number', () => {
    expect(configOf({ 'only-fixable': 'true' }).inputs).toEqual({
      values: { 'vulnerabilities.only_fixable': true },
      names: new Map([['vulnerabilities.only_fixable', 'only-fixable']]),
    })
  })

  test('each remembers by which input it was set', () => {
    expect([...configOf({ 'fail-on': 'high', 'max-high': '5' }).inputs.names]).toEqual([
      ['vulnerabilities.critical.max', 'fail-on'],
      ['vulnerabilities.high.max', 'max-high'],
    ])
  })

  test('a word that is the default sets nothing, so that a policy keeps its own', () => {
    const inputs = { 'only-fixable': 'false', 'severity-from': 'vendor' }
    expect(configOf(inputs).inputs.values).toEqual({})
  })

  test('a flag sets the same as an input', () => {
    const { config } = runOf(['scan', 'alpine:3.22', '--fail-on=high', '--max-high', '5'])
    expect(config.inputs).toEqual(configOf({ 'fail-on': 'high', 'max-high': '5' }).inputs)
  })
})
