import * as core from '@actions/core'
import { describe, expect, test } from '@jest/globals'
import { NAMES_ELSEWHERE } from '../../src/config/names-elsewhere.ts'
import { readInputs } from '../../src/config/inputs.ts'
import { isOptionName } from '../../src/config/options.ts'
import {
  SURROUNDINGS,
  configOf,
  errorOf,
  fakeCore,
  faultsOf,
  limitsOf,
  toEnvironment,
} from './doors.ts'

describe('unknown inputs', () => {
  test.each([
    ['fail_on', 'fail-on'],
    ['failon', 'fail-on'],
    ['max-hihg', 'max-high'],
    ['Scaners', 'scanners'],
    ['image-ref', 'image'],
    ['severity-cutoff', 'fail-on'],
    ['ignore-unfixed', 'only-fixable'],
    ['bypolicy', 'policy'],
  ])('%s is refused, and %s is what was meant', (given, meant) => {
    const faults = faultsOf(() => configOf({ [given]: 'secret value' }))
    expect(faults).toEqual([expect.stringContaining(`did you mean ${meant}?`)])
    expect(faults[0]).toContain(given.toLowerCase())
    expect(faults[0]).not.toContain('secret value')
  })

  test.each(['method', '__proto__', 'constructor', 'x y', '', 'ä'.repeat(5000)])(
    '%.20j is refused without a guess',
    (given) => {
      const error = errorOf(() => configOf({ [given]: 'x' }))
      expect(error).toBeExplained('config-invalid')
      expect(error.message).not.toContain('did you mean')
      expect(error.message.length).toBeLessThan(500)
    },
  )

  test('an unknown input is refused even when it is empty', () => {
    expect(faultsOf(() => configOf({ polcy: '' }))).toHaveLength(1)
  })

  test('other variables of the environment are nobody’s business', () => {
    const env = {
      ...toEnvironment({ image: 'a' }),
      INPUTRC: '/etc/inputrc',
      input_x: 'x',
      PATH: '/bin',
    }
    const config = readInputs({ core: fakeCore({ image: 'a' }), env, surroundings: SURROUNDINGS })
    expect(config.images).toHaveLength(1)
  })

  test('names that other actions use lead to inputs of ours', () => {
    for (const ours of NAMES_ELSEWHERE.values()) expect(isOptionName(ours)).toBe(true)
    for (const theirs of NAMES_ELSEWHERE.keys()) expect(isOptionName(theirs)).toBe(false)
  })
})

describe('all faults', () => {
  test('are told at once, unknown inputs, wrong values and wrong pairs', () => {
    const faults = faultsOf(() =>
      configOf({
        image: '',
        foo: '1',
        comment: 't',
        'max-high': 'x',
        timeout: '5',
        registry: 'ghcr.io',
      }),
    )
    expect(faults.map((line) => line.split(':')[0]).sort()).toEqual([
      'comment',
      'foo',
      'image',
      'max-high',
      'registry-password',
      'registry-username',
      'timeout',
    ])
  })

  test('of a thousand inputs fit on a page', () => {
    const inputs = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`q${index}`, 'x']),
    )
    const error = errorOf(() => configOf(inputs))
    expect(error.message.split('\n')).toHaveLength(42)
    expect(error.message).toMatch(/and 960 more$/)
  })
})

describe('reading with the real toolkit', () => {
  test('takes the variables as a runner sets them', () => {
    const before = process.env
    process.env = { ...before, ...toEnvironment({ image: ' a \n b ', 'fail-on': 'high' }) }
    try {
      const quiet = { getInput: core.getInput, setSecret: () => undefined }
      const config = readInputs({ core: quiet, env: process.env, surroundings: SURROUNDINGS })
      expect(config.images.map((image) => image.reference)).toEqual(['a', 'b'])
      expect(limitsOf(config).high).toBe(0)
    } finally {
      process.env = before
    }
  })
})

describe('secrets', () => {
  const LOGIN = {
    registry: 'ghcr.io',
    'registry-username': ' me ',
    'registry-password': 'hunter2\n',
  }

  function maskedBy(inputs: Record<string, string>): string[] {
    const fake = fakeCore({ image: 'a', ...inputs })
    readInputs({ core: fake, env: {}, surroundings: SURROUNDINGS })
    return fake.secrets
  }

  test('are masked as they are read, and as a registry hears them', () => {
    const masked = maskedBy(LOGIN)
    expect(masked).toContain('hunter2')
    expect(masked).toContain(Buffer.from('me:hunter2').toString('base64'))
    const spaced = maskedBy({ ...LOGIN, 'registry-password': ' two words \n' })
    expect(spaced).toContain('two words')
    expect(spaced).toContain(Buffer.from('me: two words ').toString('base64'))
  })

  test('that are empty are not masked, since the runner would complain', () => {
    expect(maskedBy({})).toEqual([])
    expect(maskedBy({ 'registry-password': '  \n' })).toEqual([])
  })

  test('are masked even when the inputs are refused', () => {
    const fake = fakeCore({ ...LOGIN, image: '' })
    const read = (): unknown => readInputs({ core: fake, env: {}, surroundings: SURROUNDINGS })
    expect(errorOf(read).message).not.toContain('hunter2')
    expect(fake.secrets).toContain('hunter2')
  })

  test('that stand in an address do not come back in a message', () => {
    const faults = faultsOf(() =>
      configOf({
        'grype-db-url': 'https://me:hunter2@db.example.com/x',
        'download-mirror': 'ftp://me:hun/ter2@m.example.com',
        'trivy-db-repository': `me:hunter2@ghcr.io/a/b@sha256:${'0'.repeat(64)}`,
        registry: 'me:hunter2@ghcr.io',
      }),
    )
    expect(faults.length).toBeGreaterThanOrEqual(4)
    expect(faults.join('\n')).not.toMatch(/hunter2|ter2/)
  })
})
