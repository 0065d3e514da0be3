import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { load } from 'js-yaml'
import { toPolicySchema } from '../../../scripts/policy-schema.ts'
import type { NotifySettings } from '../../../src/domain/notify.ts'
import { readPolicy } from '../../../src/policy/document/read-policy.ts'
import { WHOLE } from '../notify/settings.ts'

function faultsOf(text: string): string[] {
  return readPolicy(text, 'p.yml').faults.map(
    ({ line, column, text: what }) => `${line}:${column} ${what}`,
  )
}

function settingsOf(text: string): NotifySettings {
  const { document, faults } = readPolicy(text, 'p.yml')
  expect(faults).toEqual([])
  if (document.notify === null) throw new Error('there is no notify')
  return document.notify
}

const channel = (keys: string): string => `notify: { channels: { chat: { ${keys} } } }`
const CHAT = 'channels: { chat: { type: slack, url_env: SLACK_WEBHOOK_URL } }'
const rule = (keys: string): string =>
  `notify: { ${CHAT}, rules: [{ name: r, to: chat, ${keys} }] }`
const when = (keys: string): string => rule(`when: { ${keys} }`)

describe('the section notify', () => {
  test('says every channel with what it needs', () => {
    const { channels, audit } = settingsOf(WHOLE)
    expect(audit).toEqual(['siem'])
    expect(channels.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'chat slack',
      'talk teams',
      'game discord',
      'siem webhook',
      'hidden webhook',
      'mail email',
      'phone sms',
      'phone2 sms',
      'tracker github-issue',
      'on-call pagerduty',
    ])
    expect(channels[3]).toEqual({
      ...{ kind: 'webhook', name: 'siem', url: { text: 'https://siem.example.com/hook' } },
      ...{ secret: 'SIEM_SECRET', allowsPrivate: true },
    })
    expect(channels[5]).toEqual({
      ...{ kind: 'email', name: 'mail', host: 'smtp.example.com', port: 587 },
      security: 'starttls',
      login: { user: 'SMTP_USER', password: 'SMTP_PASSWORD' },
      ...{ from: 'gate@example.com', to: ['security@example.com'], allowsPrivate: false },
    })
    expect(channels[6]).toMatchObject({
      to: ['+4915112345678'],
      provider: { from: '+15005550006' },
    })
  })

  test('says every condition of a rule', () => {
    const [first] = settingsOf(WHOLE).rules
    expect(first).toMatchObject({
      name: 'exploited',
      to: ['on-call', 'phone'],
      isImmediate: true,
      leastIntervalMs: 3_600_000,
      digestMs: 0,
      quiet: { span: { from: 1320, to: 420 }, days: ['sat', 'sun'], zone: 'Europe/Berlin' },
      when: {
        outcomes: ['scan-failed', 'fail'],
        branches: { patterns: ['main', 'release/*'] },
        images: { patterns: ['api*'] },
        controls: [
          { standard: 'cis-docker-1.6.0', control: null },
          { standard: 'cis-docker-1.6.0', control: '4.1' },
        ],
        findings: {
          ...{ kinds: ['secret'], severity: 'high', isKnownExploited: true, epss: 0.5 },
          ...{ isNew: true, isFixable: true, isOverdue: true, isBlocking: true },
        },
      },
    })
    expect(first?.when.branches?.matches('release/2')).toBe(true)
    expect(first?.when.branches?.matches('release/2/x')).toBe(false)
  })

  test('takes port and security of mail as they belong together', () => {
    const mail = 'type: email, host: a.example, from: a@b.example, to: c@d.example'
    expect(settingsOf(channel(mail)).channels[0]).toMatchObject({ port: 587, login: null })
    const tls = settingsOf(channel(`${mail}, security: tls`)).channels[0]
    expect(tls).toMatchObject({ port: 465, security: 'tls' })
  })

  test.each([
    [when('secret: true'), { outcomes: [], findings: { kinds: ['secret'] } }],
    [when('scan_failed: true'), { outcomes: ['scan-failed'], findings: null }],
    [when('branch: main'), { outcomes: [], findings: null }],
  ])('understands what is short: %s', (text, expected) => {
    expect(settingsOf(text).rules[0]?.when).toMatchObject(expected)
  })

  test.each([
    [
      'notify: { chanels: {} }',
      '1:11 notify.chanels is not a key that is known here; did you mean channels?',
    ],
    [channel('url_env: X'), /lacks type: one of webhook, email, slack/],
    [channel('type: slak, url_env: X'), /type has to be one of .*; did you mean slack\?/],
    [channel('type: slack'), /chat lacks url_env/],
    [channel('type: slack, url_env: X, allow_privat: true'), /did you mean allow_private\?/],
    [channel('type: webhook'), /lacks url or url_env/],
    [
      channel('type: webhook, url: https://a.example, url_env: B'),
      /stands beside url: one of them/,
    ],
    [channel('type: webhook, url: http://a.example/x'), /url has to be an https address/],
    [channel('type: webhook, url: "https://a.example/#x"'), /has a part behind #/],
    [channel('type: webhook, url: nowhere'), /url has to be an address such as/],
    [channel('type: slack, url_env: slack url'), /has to be the name of an environment variable/],
    [channel('type: slack, url_env: GITHUB_TOKEN'), /keeps a secret of its own: choose another/],
    [channel('type: slack, url_env: ACTIONS_RUNTIME_TOKEN'), /keeps a secret of its own/],
    [channel('type: slack, url_env: PLIMSOLL_REGISTRY_PASSWORD'), /keeps a secret of its own/],
    // Of GitLab: an address with the token of the job in it.
    [channel('type: slack, url_env: CI_REPOSITORY_URL'), /keeps a secret of its own/],
    [channel('type: slack, url_env: CI_DEPENDENCY_PROXY_PASSWORD'), /keeps a secret of its own/],
    [channel('type: slack, url_env: HTTPS_PROXY'), /keeps a secret of its own/],
    [channel('type: slack, url_env: TRIVY_PASSWORD'), /keeps a secret of its own/],
    [channel('type: email, host: h, from: a@b.c, to: x@y.z, user_env: U'), /a login takes both/],
    [channel('type: email, host: "h:25", from: a@b.c, to: x@y.z'), /host without scheme, port/],
    [channel('type: email, host: h, port: 0, from: a@b.c, to: x@y.z'), /port has to be a number/],
    [
      channel('type: email, host: h, port: 1.5, from: a@b.c, to: x@y.z'),
      /has to be a whole number/,
    ],
    [channel('type: email, host: h, from: a@b.c, to: []'), /to names nobody/],
    [
      channel('type: email, host: h, from: "a@b.c\\nBcc: all@b.c", to: x@y.z'),
      /mail address alone/,
    ],
    [channel('type: email, host: h, from: "Gate <a@b.c>", to: x@y.z'), /mail address alone/],
    [channel('type: sms, to: ["+4915112345678"]'), /lacks provider: one of twilio, sns/],
    [channel('type: sms, provider: sns, region: eu-central-1, to: ["015112345678"]'), /E\.164/],
    [channel('type: sms, provider: sns, region: Europe, to: ["+4915112345678"]'), /region of AWS/],
    [
      channel(
        'type: sms, provider: sns, region: eu-central-1, to: ["+4915112345678"], token_env: T',
      ),
      /token_env is not a key/,
    ],
    [channel('type: github-issue, assignees: ["@octocat"]'), /login of GitHub, without an @/],
    [channel('type: github-issue, labels: ["a,b"]'), /a label without commas/],
    ['notify: { channels: { Chat: { type: github-issue } } }', /is no name of a channel/],
    [
      'notify: { channels: { a: {type: github-issue}, a: {type: github-issue} } }',
      /stands here a second time/,
    ],
    [
      `notify: { ${CHAT}, audit: chat }`,
      /is a channel of type slack: a record goes to a webhook only/,
    ],
    [
      `notify: { ${CHAT}, audit: char }`,
      /names no channel of this file: the text "char"; did you mean chat\?/,
    ],
    [
      `notify: { ${CHAT}, rules: [{ name: r, to: [chta] , when: {new: true}}] }`,
      /did you mean chat\?/,
    ],
    [`notify: { ${CHAT}, rules: [{ name: r, to: [], when: {new: true} }] }`, /nobody is told/],
    [`notify: { ${CHAT}, rules: [{ to: chat, digest: 1d }] }`, /rules 1 lacks name/],
    [
      `notify: { ${CHAT}, rules: [{name: a, to: chat, digest: 1d}, {name: a, to: chat, digest: 1d}] }`,
      /is the name of another rule/,
    ],
    [rule('immediate: false'), /has no when, and so is about every run/],
    [rule('when: {}'), /has no when, and so is about every run/],
    [rule('immediate: true, min_interval: 1h'), /needs a when/],
    [
      rule('immediate: true, digest: 1h, when: { new: true }'),
      /immediate does not wait: one of them/,
    ],
    [rule('digest: soon'), /has to be a time such as 30m/],
    [rule('digest: 32d'), /at most 31d/],
    [rule('digest: 0h'), /has to be a time such as/],
    [rule('digest: 1h, quiet: {}'), /lacks from and to, or days/],
    [rule('digest: 1h, quiet: { from: "22:00" }'), /a span takes both/],
    [rule('digest: 1h, quiet: { from: "24:00", to: "07:00" }'), /time of day/],
    [rule('digest: 1h, quiet: { from: "07:00", to: "07:00" }'), /ends when it begins/],
    [rule('digest: 1h, quiet: { days: [sat], zone: Berlin }'), /IANA name/],
    [rule('digest: 1h, quiet: { days: [sat], zone: "+01:00" }'), /IANA name/],
    [rule('digest: 1h, quiet: { days: [mon, tue, wed, thu, fri, sat, sun] }'), /names every day/],
    [when('severity: grave'), /severity has to be one of critical/],
    [when('epss: 50'), /epss has to be a number from 0 to 1/],
    [when('kind: []'), /is empty, and so never holds/],
    [when('secret: false'), /is short for kind: \[secret\] where it is true/],
    [when('secret: true, kind: malware'), /and kind is there, too/],
    [when('scan_failed: true, verdict: fail'), /and verdict is there, too/],
    [when('branch: "a*b*c*d*e"'), /is not a pattern/],
    [when('control: "a b"'), /has to be a standard, or a control of one/],
    [when('verdikt: fail'), /did you mean verdict\?/],
  ])('refuses %s', (text, expected) => {
    const faults = faultsOf(text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(expected)
  })

  test('tells all faults of a section at once, by line and column', () => {
    const text = [
      'notify:',
      '  channels:',
      '    chat: { type: slack, url: https://hooks.slack.com/services/T0/B0/XyZ }',
      '    phone: { type: sms, provider: twilio, account_env: A, token_env: t, from: 1, to: [2] }',
      '  rules:',
      '    - { name: r, to: [nobody], when: { epss: 2 } }',
    ].join('\n')
    expect(faultsOf(text).map((fault) => fault.split(' ')[0])).toEqual([
      ...['3:31', '4:70', '4:79', '4:87', '6:23', '6:46'],
    ])
  })
})

describe('a secret in the section notify', () => {
  const token = ['xo', 'xb-1234567890-abcdefghij'].join('')
  const hook = 'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXX'

  test.each([
    [channel(`type: slack, url: ${hook}`), 'url_env'],
    [channel(`type: slack, url_env: ${hook}`), 'never the secret itself'],
    [channel(`type: webhook, url: ${hook}`), 'url_env'],
    [channel('type: webhook, url: "https://discord.com/api/webhooks/1/XXXXXXXXXXXX"'), 'url_env'],
    [channel('type: webhook, url: "https://user:XXXXXXXXXXXX@a.example/"'), 'url_env'],
    [channel('type: webhook, url: "https://a.example/?sig=XXXXXXXXXXXX"'), 'url_env'],
    [channel('type: webhook, url: https://a.example, secret: whsec_XXXXXXXXXXXX'), 'secret_env'],
    [channel('type: webhook, url: https://a.example, secret_env: whsec_XXXXXXXXXXXX'), 'never'],
    [channel('type: pagerduty, routing_key: XXXXXXXXXXXX'), 'routing_key_env'],
    [channel(`type: github-issue, labels: [${token}]`), 'a label'],
    [
      channel('type: email, host: h, from: a@b.c, to: x@y.z, user_env: U, password: XXXXXXXXXXXX'),
      'password_env',
    ],
  ])('is refused with the way out, and not repeated: %s', (text, hint) => {
    const faults = faultsOf(text).join('\n')
    expect(faults).toContain(hint)
    expect(faults).not.toMatch(/XXXXXXXXXXXX|abcdefghij/)
  })
})

describe('the section reports', () => {
  const key = `age1${'q'.repeat(58)}`

  test('says profile and encryption', () => {
    const text = `reports: { profile: public, encrypt: { recipients: ${key}, required: true, only: true } }`
    expect(readPolicy(text, 'p.yml')).toMatchObject({
      faults: [],
      document: {
        reports: {
          profile: 'public',
          encrypt: { recipients: [key], isRequired: true, isOnly: true },
        },
      },
    })
  })

  test.each([
    ['reports: { profile: secret }', /profile has to be one of public, full/],
    ['reports: { encrypt: { recipients: [age1xyz] } }', /is no recipient of age/],
    ['reports: { encrypt: { recipient: x } }', /did you mean recipients\?/],
    ['reports: { encrypt: { only: yes } }', /has to be true or false/],
  ])('refuses %s', (text, expected) => {
    const faults = faultsOf(text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(expected)
  })

  test('refuses a private key without repeating it', () => {
    const secret = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`
    const [fault, ...others] = faultsOf(`reports: { encrypt: { recipients: [${secret}] } }`)
    expect(others).toEqual([])
    expect(fault).toContain('holds a private key of age')
    expect(fault).not.toContain('QQQ')
  })
})

describe('the schema', () => {
  const validate = new Ajv2020({ allErrors: true }).compile(toPolicySchema())

  test('takes the whole section', () => {
    validate(load(WHOLE))
    expect(validate.errors).toBeNull()
  })

  test.each([
    channel('type: slack'),
    channel('type: slak, url_env: X'),
    channel('type: slack, url_env: lower'),
    channel('type: webhook, url: http://a.example'),
    channel('type: webhook'),
    channel('type: email, host: h, from: a@b.c, to: x@y.z, user_env: U'),
    channel('type: sms, provider: sns, to: ["+4915112345678"]'),
    rule('digest: soon'),
    when('epss: 2'),
    when('secret: false'),
    'reports: { encrypt: { recipients: [x] } }',
  ])('refuses what the reader refuses: %s', (text) => {
    expect(validate(load(text))).toBe(false)
    expect(faultsOf(text)).not.toEqual([])
  })
})

describe('docs/notifications.md', () => {
  const page = readFileSync(new URL('../../../docs/notifications.md', import.meta.url), 'utf8')
  const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => text)
  const policies = blocks.filter((text) => /^notify:/m.test(text))
  const validate = new Ajv2020({ allErrors: true }).compile(toPolicySchema())

  test('has examples of policies', () => {
    expect(policies.length).toBeGreaterThan(2)
  })

  test.each(policies)('example %# is a policy without a fault', (text) => {
    expect(faultsOf(text)).toEqual([])
    validate(load(text))
    expect(validate.errors).toBeNull()
  })
})
