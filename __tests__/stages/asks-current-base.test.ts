import { expect, test } from '@jest/globals'
import { asksCurrentBase } from '../../src/stages/asks-current-base.ts'
import type { Inputs } from '../config/doors.ts'
import { prepare } from './policy/preparing.ts'

const OWN_STANDARD = `id: own
title: Ours
version: '1'
reference: https://example.test/
controls:
  - id: fresh
    title: Fresh bases
    kind: automated
    requires: { base: { stale: warn } }
`

test.each<[string, string | null, Inputs, boolean]>([
  ['there is no policy', null, {}, false],
  [
    'a policy is about other things',
    'security_gates: { base: { digest_pinned: fail } }',
    {},
    false,
  ],
  ['a policy switches it off', 'security_gates: { base: { stale: "off" } }', {}, false],
  ['a policy asks', 'security_gates: { base: { stale: warn } }', {}, true],
  [
    'a policy names the rule',
    'security_gates: { image: { rules: { BASE-STALE: warn } } }',
    {},
    true,
  ],
  [
    'a policy asks for some images',
    "images: [{ name: 'acme/*', security_gates: { base: { stale: fail } } }]",
    {},
    true,
  ],
  ['a standard does not ask', null, { standard: 'cis-docker-1.6.0' }, false],
  ['a standard asks', null, { standard: 'docker-scout' }, true],
  ["a standard of the user's own asks", 'standards: [own.yml]', {}, true],
])('what the tag of a base leads to, when %s', async (_, policy, inputs, isAsked) => {
  const texts = { ...(policy === null ? {} : { '.plimsoll.yml': policy }), 'own.yml': OWN_STANDARD }
  expect(asksCurrentBase(await prepare({ texts }, inputs))).toBe(isAsked)
})

test('is asked for when a pull request would ask', async () => {
  const policies = await prepare({
    texts: { '.plimsoll.yml': 'security_gates: { secrets: { max: 0 } }' },
    proposed: { '.plimsoll.yml': 'security_gates: { base: { stale: fail } }' },
  })
  expect(asksCurrentBase(policies)).toBe(true)
})
