/* The JSON Schema of the sections `notify` and `reports` of a policy. */
import { FINDING_KINDS } from '../src/domain/finding.ts'
import { MAIL_SECURITIES, WEEKDAYS } from '../src/domain/notify.ts'
import { LIMITED_SEVERITIES } from '../src/domain/severity.ts'
import { OUTCOMES } from '../src/domain/verdict.ts'
import { VARIABLE_PATTERN } from '../src/policy/document/notify/channel-values.ts'
import { NAME_PATTERN } from '../src/policy/document/notify/names.ts'
import { DURATION_PATTERN } from '../src/policy/document/notify/read-duration.ts'
import { FLAG, TEXT, oneOrMore, toObject } from './schema-parts.ts'
import type { Schema } from './schema-parts.ts'

const NAME = { type: 'string', pattern: NAME_PATTERN } as const
const VARIABLE = {
  type: 'string',
  pattern: VARIABLE_PATTERN,
  description: 'The name of an environment variable that holds the secret.',
} as const
const ADDRESS = { type: 'string', pattern: '^https://' } as const
const MAIL = { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+$' } as const
const PHONE = { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' } as const
const TIME = { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' } as const
const DURATION = { type: 'string', pattern: DURATION_PATTERN } as const
const RECIPIENT = { type: 'string', pattern: '^age1[02-9ac-hj-np-z]{58}$' } as const

/** Who is told what. */
export function toNotify(): Schema {
  return {
    description: 'Who is told what; docs/notifications.md has it all.',
    ...toObject({
      channels: {
        description: 'Where messages go, by names of your own.',
        type: 'object',
        propertyNames: NAME,
        additionalProperties: { anyOf: toChannels() },
      },
      rules: { description: 'What is told, and to whom.', type: 'array', items: toRule() },
      audit: { ...oneOrMore(NAME), description: 'Webhooks that get the audit record of each run.' },
    }),
  }
}

/** What leaves a run, and for whom it is encrypted. */
export function toReports(): Schema {
  return {
    description: 'What leaves a run, and for whom it is encrypted.',
    ...toObject({
      profile: {
        enum: ['public', 'full'],
        description: 'How much of the findings stands where everybody may read it.',
      },
      encrypt: {
        description: 'Encryption of report files with age.',
        ...toObject({
          recipients: { ...oneOrMore(RECIPIENT), description: 'Public keys: age1…' },
          required: { ...FLAG, description: 'A run that knows no recipient is refused.' },
          only: { ...FLAG, description: 'Nothing leaves a run in plain text but the outcome.' },
        }),
      },
    }),
  }
}

function toChannels(): readonly Schema[] {
  const chats = ['slack', 'teams', 'discord'].map((type) =>
    toChannel(type, { url_env: VARIABLE }, ['url_env']),
  )
  const webhook = { url: ADDRESS, url_env: VARIABLE, secret_env: VARIABLE }
  return [
    ...chats,
    toChannel('webhook', webhook, [], {
      oneOf: [{ required: ['url'] }, { required: ['url_env'] }],
    }),
    toEmail(),
    ...toSms(),
    toChannel('pagerduty', { routing_key_env: VARIABLE, url: ADDRESS }, ['routing_key_env']),
    toObject(
      { type: { const: 'github-issue' }, labels: oneOrMore(TEXT), assignees: oneOrMore(TEXT) },
      ['type'],
    ),
  ]
}

function toChannel(
  type: string,
  keys: Record<string, Schema>,
  required: readonly string[],
  rest: Schema = {},
): Schema {
  const properties = { type: { const: type }, ...keys, allow_private: FLAG }
  return { ...toObject(properties, ['type', ...required]), ...rest }
}

function toEmail(): Schema {
  const keys = {
    host: TEXT,
    port: { type: 'integer', minimum: 1, maximum: 65_535 },
    security: { enum: MAIL_SECURITIES },
    user_env: VARIABLE,
    password_env: VARIABLE,
    from: MAIL,
    to: oneOrMore(MAIL),
  }
  const dependentRequired = { user_env: ['password_env'], password_env: ['user_env'] }
  return toChannel('email', keys, ['host', 'from', 'to'], { dependentRequired })
}

function toSms(): readonly Schema[] {
  const common = { to: oneOrMore(PHONE), url: ADDRESS }
  const twilio = { account_env: VARIABLE, token_env: VARIABLE, from: TEXT }
  return [
    toChannel('sms', { ...common, provider: { const: 'twilio' }, ...twilio }, [
      ...['provider', 'to'],
      ...Object.keys(twilio),
    ]),
    toChannel('sms', { ...common, provider: { const: 'sns' }, region: TEXT }, [
      ...['provider', 'to', 'region'],
    ]),
  ]
}

function toRule(): Schema {
  return toObject(
    {
      name: NAME,
      when: { description: 'All that is set has to hold.', ...toWhen() },
      to: { ...oneOrMore(NAME), description: 'Names of channels.' },
      immediate: { ...FLAG, description: 'Told as soon as an image is judged.' },
      min_interval: { ...DURATION, description: 'The least time between messages on one image.' },
      digest: {
        ...DURATION,
        description: 'At most one message in this time, with all that is new.',
      },
      quiet: {
        description: 'When nobody is to be disturbed.',
        ...toObject({ from: TIME, to: TIME, days: oneOrMore({ enum: WEEKDAYS }), zone: TEXT }),
      },
    },
    ['name', 'to'],
  )
}

function toWhen(): Schema {
  return toObject({
    severity: { enum: LIMITED_SEVERITIES },
    known_exploited: FLAG,
    epss: { type: 'number', minimum: 0, maximum: 1 },
    new: FLAG,
    kind: oneOrMore({ enum: FINDING_KINDS }),
    secret: { const: true },
    fixable: FLAG,
    overdue: FLAG,
    blocking: FLAG,
    verdict: oneOrMore({ enum: OUTCOMES }),
    scan_failed: { const: true },
    branch: oneOrMore(TEXT),
    image: oneOrMore(TEXT),
    control: oneOrMore(TEXT),
  })
}
