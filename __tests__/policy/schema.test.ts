import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { load } from 'js-yaml'
import { toPolicySchema } from '../../scripts/policy-schema.ts'
import { readPolicy } from '../../src/policy/document/read-policy.ts'
import { checkPolicies } from '../../src/policy/resolve/check-policies.ts'
import { SETTING_KEYS } from '../../src/policy/settings.ts'
import { DESIGN_EXAMPLE } from './design-example.ts'

const ROOT = new URL('../../', import.meta.url)
/** `waivers.yml` there is a list of waivers, which has a form of its own. */
const EXAMPLES = readdirSync(new URL('examples/policies/', ROOT))
  .filter((name) => name !== 'waivers.yml')
  .sort()
const validate = new Ajv2020({ allErrors: true }).compile(toPolicySchema())

function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8')
}

/** The policies of the documentation: blocks of YAML with more than a comment. */
const BLOCKS = [...readText('docs/policy.md').matchAll(/```yaml\n(.*?)```/gs)]
  .map(([, text = '']) => text)
  .filter((text) => /^[^#]/m.test(text))

describe('the published schema', () => {
  test('is the one in the repository', () => {
    expect(JSON.parse(readText('schema/policy-1.json'))).toEqual(toPolicySchema())
  })

  test('knows every setting', () => {
    const text = JSON.stringify(toPolicySchema())
    for (const key of SETTING_KEYS) {
      for (const word of key.split('.')) expect(text).toContain(`"${word}":`)
    }
  })

  test.each([
    ['the example of the design', DESIGN_EXAMPLE],
    ...EXAMPLES.map((name) => [name, readText(`examples/policies/${name}`)] as const),
    ...BLOCKS.map((text, index) => [`block ${index + 1} of docs/policy.md`, text] as const),
  ])('takes %s', (_, text) => {
    validate(load(text))
    expect(validate.errors).toBeNull()
  })

  test.each([
    'extend: x',
    'mode: report',
    'stage: test',
    'security_gates: { vulnerabilities: { critcal: 0 } }',
    'security_gates: { vulnerabilities: { high: -1 } }',
    'security_gates: { vulnerabilities: { high: 1.5 } }',
    'security_gates: { vulnerabilities: { high: { maximum: 1 } } }',
    'security_gates: { vulnerabilities: { cvss: { at_least: 11 } } }',
    'security_gates: { vulnerabilities: { package_types: [dpkg] } }',
    'security_gates: { vulnerabilities: { end_of_life: on } }',
    'security_gates: { runtime: { allow_root: 1 } }',
    'security_gates: { image: { allowed_ports: [0] } }',
    'security_gates: { image: { rules: { user: fail } } }',
    'security_gates: { when_not_assessed: { nothing: fail } }',
    'context: { exposure: pubic }',
    'waivers: { max_days: { hihg: 1 } }',
    'waivers: { require_approval: [] }',
    'accept_nothing_analysed: [{ image: x }]',
    'images: [{ security_gates: {} }]',
    'approvals: security',
  ])('refuses what the reader refuses: %s', (text) => {
    expect(validate(load(text))).toBe(false)
    expect(readPolicy(text, 'p.yml').faults).not.toEqual([])
  })
})

describe('the examples', () => {
  test('are those that the documentation names', () => {
    expect(EXAMPLES).toEqual(['bank.yml', 'federal-supplier.yml', 'ml-team.yml', 'start-up.yml'])
    for (const name of EXAMPLES) expect(readText('docs/policy.md')).toContain(`policies/${name}`)
  })

  test.each(EXAMPLES)('%s has no fault and no warning', async (name) => {
    const path = `examples/policies/${name}`
    const check = await checkPolicies([path], {
      today: '2026-11-21',
      read: ({ path: wanted }) =>
        Promise.resolve({
          path: wanted,
          text: readText(wanted),
          origin: 'workspace',
          commit: null,
        }),
    })
    expect(check).toEqual({ faults: [], warnings: [] })
  })

  test.each(BLOCKS)('block %# of docs/policy.md is understood', (text) => {
    expect(readPolicy(text, 'docs.yml').faults).toEqual([])
  })
})
