import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { PolicySet } from '../../../src/policy/resolve/policy-set.ts'
import { filesOf, load, loadText } from './loading.ts'

async function messageOf(work: Promise<PolicySet>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeExplained('policy-invalid')
  return (error as Error).message
}

const codesOf = (set: PolicySet): string[] => set.notices.map(({ code }) => code)
const textOf = (set: PolicySet): string => set.notices.map(({ text }) => text).join('\n')

describe('where a policy is read', () => {
  test('nowhere: then the default gate holds', async () => {
    const set = await load({})
    expect(set).toMatchObject({
      isDefault: true,
      files: [],
      description: 'the default gate',
      proposed: null,
    })
  })

  test('.plimsoll.yml where no other is named', async () => {
    const text = 'security_gates: { secrets: 1 }'
    const set = await loadText(text)
    const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`
    expect(set.files).toEqual([{ path: '.plimsoll.yml', commit: null, digest }])
    expect(set).toMatchObject({ isDefault: false, description: '.plimsoll.yml' })
  })

  test('the named files in their order, and the default file is none of them', async () => {
    const files = { '.plimsoll.yml': 'mode: nonsense', 'a.yml': '', 'b.yml': '' }
    const set = await load({ files }, { settings: { files: ['b.yml', './a.yml'] } })
    expect(set.files.map(({ path }) => path)).toEqual(['b.yml', 'a.yml'])
  })

  test('a named file that is not there is a fault', async () => {
    const work = load({}, { settings: { files: ['gone.yml'] } })
    expect(await messageOf(work)).toContain('gone.yml:1:1: The file is not there (the files of')
  })
})

describe('extends', () => {
  test('puts what a file builds on before it, and reads another repository at one commit', async () => {
    const files = {
      '.plimsoll.yml': 'extends: [one.yml, example/security/base.yml@v3]',
      'one.yml': 'extends: two.yml',
      'two.yml': '',
      'example/security/base.yml@v3': 'extends: more.yml\nwaivers: list.yml',
      [`example/security/more.yml@${'e'.repeat(40)}`]: '',
    }
    const set = await load({ files })
    expect(set.files.map(({ path, commit }) => [path, commit])).toEqual([
      ['two.yml', null],
      ['one.yml', null],
      ['example/security/more.yml', 'e'.repeat(40)],
      ['example/security/base.yml', 'e'.repeat(40)],
      ['.plimsoll.yml', null],
    ])
    expect(set.waivers.sources).toEqual([
      {
        kind: 'file',
        path: 'list.yml',
        elsewhere: { repository: 'example/security', ref: 'e'.repeat(40) },
        isOptional: false,
      },
    ])
    expect(set.description).toContain('example/security/base.yml at eeeeeeeeeeee')
  })

  test('a file that two others build on counts once', async () => {
    const files = {
      '.plimsoll.yml': 'extends: [a.yml, b.yml]',
      'a.yml': 'extends: c.yml',
      'b.yml': 'extends: c.yml',
      'c.yml': '',
    }
    const set = await load({ files })
    expect(set.files.map(({ path }) => path)).toEqual(['c.yml', 'a.yml', 'b.yml', '.plimsoll.yml'])
  })

  test.each([
    [
      { '.plimsoll.yml': 'extends: a.yml', 'a.yml': '\nextends: ./.plimsoll.yml' },
      'a.yml:2:1: extends goes round: .plimsoll.yml → a.yml → .plimsoll.yml',
    ],
    [{ '.plimsoll.yml': 'extends: .plimsoll.yml' }, 'extends goes round'],
    [
      { '.plimsoll.yml': 'extends: gone.yml' },
      '.plimsoll.yml:1:1: extends names gone.yml, which is not there',
    ],
    [
      Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [
          index === 0 ? '.plimsoll.yml' : `${index}.yml`,
          `extends: ${index + 1}.yml`,
        ]),
      ),
      'extends goes deeper than 5 files',
    ],
  ])('%#: is refused where it cannot be followed', async (files, words) => {
    expect(await messageOf(load({ files }))).toContain(words)
  })

  test('a hundred files are not followed', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `${index}.yml`)
    const deeper = (name: string) => Array.from({ length: 10 }, (_, index) => `${name}${index}`)
    const files = Object.fromEntries([
      ['.plimsoll.yml', `extends: [${names.join(', ')}]`],
      ...names.map((name) => [name, `extends: [${deeper(name).join(', ')}]`]),
      ...names.flatMap(deeper).map((name) => [name, '']),
    ]) as Record<string, string>
    expect(await messageOf(load({ files }))).toContain('more than 30 policy files')
  })

  test('a repository that cannot be reached ends the run', async () => {
    const work = loadText('extends: a/b/c.yml@main')
    await expect(work).rejects.toBeExplained('policy-unreadable')
  })
})

describe('faults', () => {
  test('of all files are told together, file by file', async () => {
    const files = { 'a.yml': 'mod: x\nstage: now', 'b.yml': 'a: b: c' }
    const message = await messageOf(load({ files }, { settings: { files: ['a.yml', 'b.yml'] } }))
    expect(message.split('\n')).toEqual([
      '3 faults in the policy:',
      '- a.yml:1:1: mod is not a key that is known here; did you mean mode?',
      '- a.yml:2:8: stage has to be one of build, deploy, monitor; it is the text "now"',
      '- b.yml:1:5: This is not YAML: bad indentation of a mapping entry',
    ])
  })

  test('of waivers inside of a policy are among them', async () => {
    const message = await messageOf(loadText('waivers: [{ vulnerability: CVE-2026-1 }]'))
    expect(message).toMatch(/\.plimsoll\.yml:1:\d+: .*lacks/)
  })
})

describe('on a pull request', () => {
  const BASE = { '.plimsoll.yml': 'security_gates: { vulnerabilities: { high: 0 } }' }

  test('the base is in force, and what the pull request makes of it is beside it', async () => {
    const proposed = { '.plimsoll.yml': 'security_gates: { vulnerabilities: { high: 99 } }' }
    const set = await load({ files: BASE, proposed })
    expect(set.files[0]?.commit).toBe('b'.repeat(40))
    expect(set.description).toBe('.plimsoll.yml of the base commit bbbbbbb')
    expect(set.proposed).toMatchObject({
      kind: 'policy',
      set: { files: [{ path: '.plimsoll.yml', commit: null }] },
    })
  })

  test('nothing stands beside it when the pull request leaves the policy as it is', async () => {
    expect((await load({ files: BASE, proposed: BASE })).proposed).toBeNull()
    expect((await load({ proposed: {} })).proposed).toBeNull()
  })

  test('a policy that it removes is still in force', async () => {
    const set = await load({ files: BASE, proposed: {} })
    expect(set.isDefault).toBe(false)
    expect(set.proposed).toMatchObject({ kind: 'policy', set: { isDefault: true, files: [] } })
  })

  test('a policy that it breaks is told and judges nothing', async () => {
    const set = await load({ files: BASE, proposed: { '.plimsoll.yml': 'mod: x' } })
    expect(set.proposed).toMatchObject({ kind: 'faulty', faults: [{ line: 1, column: 1 }] })
  })

  test('a policy that it brings does not hold before it is merged', async () => {
    const proposed = { 'new.yml': 'mode: report-only' }
    const set = await load({ proposed }, { settings: { files: ['new.yml'] } })
    expect(set.documents).toEqual([])
    expect(codesOf(set)).toEqual(['policy-not-on-base'])
    expect(set.proposed).toMatchObject({ kind: 'policy', set: { documents: [{ mode: 'report' }] } })
  })

  test('its workflow cannot replace the default file of the base by another one', async () => {
    const files = { ...BASE, 'loose.yml': '' }
    const set = await load({ files, proposed: files }, { settings: { files: ['loose.yml'] } })
    expect(set.files.map(({ path }) => path)).toEqual(['.plimsoll.yml', 'loose.yml'])
  })

  test('it is read through the port for trusted files only', async () => {
    const files = filesOf({ files: BASE, proposed: { '.plimsoll.yml': 'mode: report-only' } })
    expect((await files.read('.plimsoll.yml', 1))?.origin).toBe('base')
  })
})

describe('waivers and VEX', () => {
  test('of inputs count where there is no policy, and the default list where nobody names one', async () => {
    const inputs = await load({}, { settings: { waivers: ['w.yml'], vex: ['v.json'] } })
    expect(inputs.waivers.sources).toMatchObject([{ path: 'w.yml', isOptional: false }])
    expect(inputs.vex.files).toEqual([{ path: 'v.json', elsewhere: null }])
    const nobody = await load({})
    expect(nobody.waivers.sources).toMatchObject([
      { path: '.plimsoll-waivers.yml', isOptional: true },
    ])
  })

  test('of inputs are not read where a policy does not name them', async () => {
    const settings = { waivers: ['named.yml', 'w.yml'], vex: ['v.json'] }
    const set = await loadText('waivers: named.yml', { settings })
    expect(set.waivers.sources).toMatchObject([{ path: 'named.yml' }])
    expect(set.vex.files).toEqual([])
    expect(textOf(set)).toContain('w.yml of the input waivers would loosen the policy')
    expect(textOf(set)).toContain('v.json of the input vex would loosen the policy')
    expect(textOf(set)).not.toContain('named.yml')
  })

  test('of later files come in unless they are locked, and locked days only become fewer', async () => {
    const files = {
      'org.yml': 'waivers: { files: org-waivers.yml, max_days: { high: 30 } }\nlocked: [waivers]',
      '.plimsoll.yml':
        'extends: org.yml\nwaivers: { files: own.yml, max_days: { high: 300, low: 9 } }',
    }
    const set = await load({ files })
    expect(set.waivers.sources).toMatchObject([{ path: 'org-waivers.yml' }])
    expect(set.waivers.rules.maxDays).toMatchObject({ high: 30, low: 9 })
    expect(codesOf(set)).toContain('policy-only-tightens')
  })
})

describe('warnings', () => {
  test.each([
    ['security_gates: { base: { approved: [] } }', 'No image can pass this policy: base.approved'],
    [
      'security_gates: { image: { max_layers: 0 } }',
      'No image can pass this policy: image.max_layers',
    ],
    [
      'stage: deploy\nsecurity_gates: { signing: { required: true } }',
      'at the stage deploy: signing.required is true, and signatures are not verified yet',
    ],
    [
      'images: [{ name: "shop/*", security_gates: { registries: { approved: [] } } }]',
      'No image can pass this policy for images shop/*: registries.approved',
    ],
    ['security_gates: { vulnerabilities: { cvss: { max: 0 } } }', 'counts nothing without'],
    [
      'security_gates: { vulnerabilities: { high: { max: 1, base: 5 } } }',
      'above vulnerabilities.high.max',
    ],
    [
      'accept_nothing_analysed: [{ image: x, reason: was so, expires: 2026-11-20 }]',
      '.plimsoll.yml:1: accept_nothing_analysed for x expired on 2026-11-20',
    ],
    ['# nothing', '.plimsoll.yml says nothing'],
  ])('%s', async (text, words) => {
    const set = await loadText(text)
    expect(textOf(set)).toContain(words)
    expect(codesOf(set)).toEqual(['policy-warning'])
  })

  test.each([
    'security_gates: { signing: { required: true } }',
    'accept_nothing_analysed: [{ image: x, reason: is so, expires: 2026-11-21 }]',
  ])('there are none of %s', async (text) => {
    expect((await loadText(text)).notices).toEqual([])
  })
})
