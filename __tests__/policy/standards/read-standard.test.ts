import { describe, expect, test } from '@jest/globals'
import { readStandard } from '../../../src/policy/standards/read-standard.ts'

const HEAD = "id: acme\ntitle: Acme\nversion: '1'\nreference: https://wiki.example.org\n"

function faultsOf(text: string): string[] {
  return readStandard(text, 'acme.yml').faults.map(
    (fault) => `${fault.line}:${fault.column} ${fault.text}`,
  )
}

function withControl(...lines: string[]): string {
  return `${HEAD}controls:\n  - ${lines.join('\n    ')}\n`
}

test('a standard of a user has the form of ours', () => {
  const text = withControl(
    'id: A-1',
    'title: No root',
    'kind: partial',
    'level: warn',
    'requires: { image: { user: non-root }, secrets: 0 }',
    'uses: [base.approved]',
    'open: the rest',
    'when_not_assessed: warn',
  )
  expect(readStandard(text, 'acme.yml').standard).toEqual({
    id: 'acme',
    title: 'Acme',
    version: '1',
    reference: 'https://wiki.example.org',
    controls: [
      {
        id: 'A-1',
        title: 'No root',
        kind: 'partial',
        level: 'warn',
        requires: { 'image.user': 'non-root', 'secrets.max': 0 },
        uses: ['base.approved'],
        open: 'the rest',
        why: null,
        whenNotAssessed: 'warn',
      },
    ],
  })
})

describe('is refused, with the place:', () => {
  test.each([
    ['an empty file', '', /^1:1 The file is empty/],
    ['a list', '- a', /has to be a map/],
    ['no controls', HEAD, /lacks controls/],
    [
      'an unknown key',
      `${HEAD}controls: []\ncontrolls: []\n`,
      /6:1 controlls .*did you mean controls/,
    ],
    [
      'an id with spaces',
      withControl('id: A').replace('id: acme', 'id: Acme Inc'),
      /1:5 id has to be of small/,
    ],
    [
      'a control that nothing decides',
      withControl('id: A', 'title: B', 'kind: automated'),
      /lacks requires or uses/,
    ],
    [
      'a control whose demand is switched off',
      withControl(
        'id: A',
        'title: B',
        'kind: automated',
        'requires: { image: { healthcheck: off } }',
      ),
      /requires nothing that a rule of the gate checks/,
    ],
    [
      'a rule about images that is none',
      withControl(
        ...['id: A', 'title: B', 'kind: automated'],
        'requires: { image: { rules: { FS-SUDI: fail } } }',
      ),
      /did you mean FS-SUID\?/,
    ],
    [
      'a part without what stays open',
      withControl('id: A', 'title: B', 'kind: partial', 'requires: { secrets: 0 }'),
      /lacks open/,
    ],
    [
      'a manual control with rules',
      withControl('id: A', 'title: B', 'kind: manual', 'why: c', 'requires: { secrets: 0 }'),
      /cannot require anything, as it is manual/,
    ],
    [
      'a manual control without a reason',
      withControl('id: A', 'title: B', 'kind: manual'),
      /lacks why/,
    ],
    [
      'a setting that is none',
      withControl('id: A', 'title: B', 'kind: automated', 'uses: [base.aproved]'),
      /names "base.aproved", which is no setting/,
    ],
    [
      'a demand that is none',
      withControl('id: A', 'title: B', 'kind: automated', 'requires: { secrets: { maximum: 0 } }'),
      /maximum is not a key/,
    ],
    [
      'two controls of one id',
      `${withControl('id: A', 'title: B', 'kind: manual', 'why: c')}  - { id: A, title: D, kind: manual, why: e }\n`,
      /has two controls A/,
    ],
  ])('%s', (_, text, message) => {
    expect(faultsOf(text)).toEqual(expect.arrayContaining([expect.stringMatching(message)]))
    expect(readStandard(text, 'acme.yml').standard).toBeNull()
  })

  test('all faults of a file at once', () => {
    const text = withControl('id: A', 'kind: sometimes', 'level: never', 'x: 1')
    expect(faultsOf(text).length).toBeGreaterThanOrEqual(4)
  })
})

test('a standard has at most 200 controls: each is judged over all findings', () => {
  const controls = (count: number): string =>
    Array.from({ length: count }, (_, at) => {
      return `  - { id: C${at}, title: T, kind: manual, why: people }\n`
    }).join('')
  expect(faultsOf(`${HEAD}controls:\n${controls(200)}`)).toEqual([])
  expect(faultsOf(`${HEAD}controls:\n${controls(201)}`)).toEqual([expect.stringContaining('200')])
})
