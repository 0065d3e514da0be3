import { describe, expect, test } from '@jest/globals'
import type { InputLayer } from '../../../src/policy/resolve/policy-set.ts'
import { resolvePolicy } from '../../../src/policy/resolve/resolve-policy.ts'
import type { ResolvedPolicy } from '../../../src/policy/resolve/resolve-policy.ts'
import { SETTINGS } from '../../../src/policy/settings.ts'
import { load } from './loading.ts'

type Word = 'all' | 'auto' | 'changes'

function inputOf(judge: Word | null): InputLayer {
  const names = new Map([['judge', 'judge'] as const])
  return judge === null ? { values: {}, names: new Map() } : { values: { judge }, names }
}

type Given = { readonly input?: Word | null; readonly files?: Readonly<Record<string, string>> }

async function resolved({ input = null, files = {} }: Given): Promise<ResolvedPolicy> {
  const names = Object.keys(files)
  const set = await load({ files }, { inputs: inputOf(input), settings: { files: names } })
  return resolvePolicy(set, { imageName: 'acme/api' })
}

const gate = (judge: Word): string => `security_gates: { judge: ${judge} }\n`

describe('which findings the gate judges', () => {
  test.each([
    ['nothing is said', {}, 'auto', 'default'],
    ['an input loosens without a policy', { input: 'changes' }, 'changes', 'input'],
    ['an input tightens without a policy', { input: 'all' }, 'all', 'input'],
    ['the policy says it', { files: { 'a.yml': gate('changes') } }, 'changes', 'file'],
    [
      'an input tightens a policy',
      { input: 'all', files: { 'a.yml': gate('changes') } },
      'all',
      'input',
    ],
    [
      'an input tightens a policy that says nothing',
      { input: 'all', files: { 'a.yml': 'stage: build\n' } },
      'all',
      'input',
    ],
  ] as const)('%s', async (_, given, value, kind) => {
    const { policy, notices } = await resolved(given)
    expect(policy.values.judge).toBe(value)
    expect(policy.origins.get('judge')?.kind).toBe(kind)
    expect(notices).toEqual([])
  })

  test.each([
    ['says nothing', 'stage: build\n', 'auto', 'auto of the default'],
    ['says auto', gate('auto'), 'auto', 'auto of a.yml:1'],
    ['says all', gate('all'), 'all', 'all of a.yml:1'],
  ] as const)('an input does not loosen a policy that %s', async (_, text, value, held) => {
    const { policy, notices } = await resolved({ input: 'changes', files: { 'a.yml': text } })
    expect(policy.values.judge).toBe(value)
    expect(notices).toEqual([
      {
        code: 'policy-only-tightens',
        text: `input judge sets judge to changes, which would loosen the policy: ${held} holds as far as it is the stricter`,
      },
    ])
  })

  test('a section for one image may say something else', async () => {
    const text = `${gate('all')}images: [{ name: acme/*, security_gates: { judge: changes } }]\n`
    expect((await resolved({ files: { 'a.yml': text } })).policy.values.judge).toBe('changes')
  })

  test.each([
    'judge',
    'security_gates',
    'vulnerabilities.high.max',
    'misconfigurations',
    'compliance',
  ])('who locks %s is not got round by counting only changes', async (lock) => {
    const files = { 'a.yml': `locked: [${lock}]\n${gate('all')}`, 'b.yml': gate('changes') }
    const { policy, notices } = await resolved({ files })
    expect(policy.values.judge).toBe('all')
    expect(notices.map(({ code }) => code)).toEqual(['policy-only-tightens'])
  })

  test('is a word of the table, from the loosest to the strictest', () => {
    expect(SETTINGS.judge).toMatchObject({
      kind: 'word',
      words: ['changes', 'auto', 'all'],
      isOrdered: true,
    })
  })
})
