import { expect, test } from '@jest/globals'
import { readWaivers } from '../../../src/policy/waivers/index.ts'
import { findNaming } from '../../../src/stages/policy/naming.ts'
import { prepare } from './preparing.ts'

const POLICY = `security_gates: { vulnerabilities: { high: 5 } }
standards: [baseline]
images:
  - { name: 'legacy/**', mode: report-only, security_gates: { vulnerabilities: { high: 50 } } }
  - { name: 'strict/**', security_gates: { vulnerabilities: { high: 0 } } }
`

const texts = { '.plimsoll.yml': POLICY }

async function told(
  name: string | null,
  { proposed = texts, uses = [] }: Partial<Given> = {},
): Promise<string> {
  const policies = await prepare(proposed === null ? { texts } : { texts, proposed })
  const reference = 'ghcr.io/acme/shop:1'
  return findNaming({ policies, reference, name, uses })
    .map(({ code, text }) => `${code}: ${text}`)
    .join()
}

type Given = {
  readonly proposed: Record<string, string> | null
  readonly uses: Parameters<typeof findNaming>[0]['uses']
}

test('a name that chooses a looser section is told on a pull request', async () => {
  const text = await told('legacy/shop')
  expect(text).toContain('policy-name-given')
  expect(text).toContain('the name legacy/shop')
  expect(text).toContain('it would be acme/shop')
  expect(text).toContain('vulnerabilities.high.max, mode')
})

test.each([
  ['the name that is guessed', 'acme/shop'],
  ['no name', null],
  ['a name of a stricter section', 'strict/shop'],
  ['a name of no section', 'web'],
])('%s is nothing to tell', async (_, name) => {
  expect(await told(name)).toBe('')
})

test('outside of a pull request whoever gives the name may', async () => {
  expect(await told('legacy/shop', { proposed: null })).toBe('')
})

test('a waiver for images of that name is told once it holds for something', async () => {
  const list = `- vulnerability: CVE-2099-0001
  id: W-1
  images: ['web']
  reason: The flaw is not reachable here
  owner: '@mona'
  expires: 2026-12-31
`
  const { waivers } = readWaivers(list, 'waivers.yml')
  const uses = (held: string[]): Given['uses'] => waivers.map((waiver) => ({ waiver, held }))
  expect(waivers).toHaveLength(1)
  expect(await told('web', { uses: uses(['f1']) })).toContain('waiver W-1')
  expect(await told('web', { uses: uses([]) })).toBe('')
})
