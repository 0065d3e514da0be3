import { describe, expect, test } from '@jest/globals'
import { load, loadText } from './loading.ts'

const CHAT = 'chat: { type: slack, url_env: OURS }'
const RULE = 'rules: [{ name: r, to: chat, digest: 1d }]'
const BASE = `notify: { channels: { ${CHAT}, siem: { type: webhook, url: "https://a.example" } }, ${RULE}, audit: siem }\n`
const KEY = `age1${'q'.repeat(58)}`
const OTHER = `age1${'p'.repeat(58)}`

function extended(project: string, base = BASE) {
  return load({ files: { 'base.yml': base, '.plimsoll.yml': `extends: base.yml\n${project}` } })
}

describe('who is told what, by several files', () => {
  test('is nobody and nothing without a word', async () => {
    const { notify, reports } = await loadText('mode: enforce')
    expect(notify).toEqual({ channels: [], rules: [], audit: [] })
    expect(reports).toEqual({ profile: null, encrypt: null })
  })

  test('is what each says, and a later file replaces channels and rules by name', async () => {
    const theirs = 'channels: { chat: { type: slack, url_env: THEIRS } }'
    const { notify } = await extended(
      `notify: { ${theirs}, rules: [{ name: own, to: chat, digest: 2d }] }`,
    )
    expect(notify.channels).toMatchObject([{ name: 'chat', url: 'THEIRS' }, { name: 'siem' }])
    expect(notify.rules.map(({ name }) => name)).toEqual(['r', 'own'])
    expect(notify.audit).toEqual(['siem'])
  })

  test('is what the file says that locks it', async () => {
    const set = await extended(
      'notify: { channels: { chat: { type: slack, url_env: THEIRS } } }',
      `${BASE}locked: notify\n`,
    )
    expect(set.notify.channels[0]).toMatchObject({ url: 'OURS' })
    expect(set.notices).toContainEqual({
      code: 'policy-only-tightens',
      text: expect.stringContaining('notify of .plimsoll.yml does not hold') as unknown,
    })
  })

  test('is locked by nobody who locks the gate', async () => {
    const set = await extended(
      'notify: { channels: { chat: { type: slack, url_env: THEIRS } } }',
      `${BASE}locked: security_gates\n`,
    )
    expect(set.notify.channels[0]).toMatchObject({ url: 'THEIRS' })
  })

  test('is not said by a file that only an input of a pull request names', async () => {
    const added = `notify: { channels: { leak: { type: webhook, url: "https://evil.example" } } }\nreports: { profile: public, encrypt: { recipients: ${OTHER}, only: true } }`
    const files = {
      '.plimsoll.yml': `${BASE}reports: { encrypt: { recipients: ${KEY} } }`,
      'added.yml': added,
    }
    const set = await load({ files, proposed: files }, { settings: { files: ['added.yml'] } })
    expect(set.notify.channels.map(({ name }) => name)).toEqual(['chat', 'siem'])
    expect(set.reports).toEqual({
      profile: 'public',
      encrypt: { recipients: [KEY], isRequired: false, isOnly: true },
    })
    expect(set.notices.filter(({ code }) => code === 'policy-only-tightens')).toHaveLength(2)
  })

  test('warns of a channel that nobody uses, and of a webhook that is none any more', async () => {
    const set = await extended(
      'notify: { channels: { siem: { type: github-issue }, chat: { type: github-issue } } }',
    )
    expect(set.notify.audit).toEqual([])
    expect(set.notices.map(({ text }) => text)).toEqual([
      expect.stringContaining('siem is a webhook no more'),
      'notify: no rule sends anything to the channel siem',
    ])
  })
})

describe('what leaves a run, by several files', () => {
  test.each([
    ['profile: public', 'profile: full', { profile: 'public' }],
    ['profile: full', 'profile: public', { profile: 'public' }],
    ['profile: full', 'encrypt: {}', { profile: 'full' }],
    [
      `encrypt: { recipients: ${KEY}, required: true }`,
      `encrypt: { recipients: ${OTHER}, required: false, only: true }`,
      { encrypt: { recipients: [OTHER], isRequired: true, isOnly: true } },
    ],
    [
      `encrypt: { recipients: ${KEY}, only: true }`,
      'encrypt: { only: false }',
      { encrypt: { recipients: [KEY], isRequired: false, isOnly: true } },
    ],
  ])('is the stricter of %s and %s', async (base, project, expected) => {
    const { reports } = await extended(`reports: { ${project} }`, `reports: { ${base} }\n`)
    expect(reports).toMatchObject(expected)
  })

  test('is for nobody else where it is locked', async () => {
    const { reports, notices } = await extended(
      `reports: { encrypt: { recipients: ${OTHER}, only: true } }`,
      `reports: { encrypt: { recipients: ${KEY} } }\nlocked: reports\n`,
    )
    expect(reports.encrypt).toEqual({ recipients: [KEY], isRequired: false, isOnly: true })
    expect(notices.map(({ code }) => code)).toEqual(['policy-only-tightens'])
  })
})
