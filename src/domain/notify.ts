import type { FindingKind } from './finding.ts'
import type { LimitedSeverity } from './severity.ts'
import type { Outcome } from './verdict.ts'

export const CHANNEL_KINDS = [
  'webhook',
  'email',
  'slack',
  'sms',
  'github-issue',
  'teams',
  'discord',
  'pagerduty',
] as const

export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** Name of the environment variable that holds a secret: the policy file never holds one. */
export type SecretName = string

type Named = {
  /** Unique in a policy; `[a-z0-9][a-z0-9-]*`. */
  readonly name: string
}

type Reached = Named & {
  /** Whether its host may have a private, link-local or loopback address. */
  readonly allowsPrivate: boolean
}

export type WebhookChannel = Reached & {
  readonly kind: 'webhook'
  /** An https address, or the variable that holds it where it is a secret itself. */
  readonly url: { readonly text: string } | { readonly env: SecretName }
  /** Of the signature (Standard Webhooks: `whsec_` and base64); null: the message is not signed. */
  readonly secret: SecretName | null
}

/** Slack, Teams (Workflows) and Discord: the address is the secret. */
export type ChatChannel = Reached & {
  readonly kind: 'slack' | 'teams' | 'discord'
  readonly url: SecretName
}

export const MAIL_SECURITIES = ['starttls', 'tls'] as const

export type EmailChannel = Reached & {
  readonly kind: 'email'
  readonly host: string
  /** 1 to 65535. */
  readonly port: number
  /** `starttls`: the connection has to become encrypted before anything is said; `tls`: it is from the start. */
  readonly security: (typeof MAIL_SECURITIES)[number]
  /** Null: no login. */
  readonly login: { readonly user: SecretName; readonly password: SecretName } | null
  readonly from: string
  readonly to: readonly string[]
}

export type SmsChannel = Reached & {
  readonly kind: 'sms'
  /** E.164: `+4915112345678`. */
  readonly to: readonly string[]
  readonly provider:
    | {
        readonly kind: 'twilio'
        readonly account: SecretName
        readonly token: SecretName
        /** A number of E.164, or the SID of a messaging service (`MG…`). */
        readonly from: string
        /** Null: Twilio's own. */
        readonly url: string | null
      }
    /** Credentials as every AWS program takes them from the environment (AWS_ACCESS_KEY_ID …). */
    | { readonly kind: 'sns'; readonly region: string; readonly url: string | null }
}

export type PagerDutyChannel = Reached & {
  readonly kind: 'pagerduty'
  readonly routingKey: SecretName
  /** Null: PagerDuty's own (events.pagerduty.com). */
  readonly url: string | null
}

/** Issues of the repository on GitHub that the run belongs to; by the token of the run. */
export type IssueChannel = Named & {
  readonly kind: 'github-issue'
  readonly labels: readonly string[]
  /** Logins. */
  readonly assignees: readonly string[]
}

/** Where messages go: a name from the policy, and how it is reached. */
export type Channel =
  WebhookChannel | ChatChannel | EmailChannel | SmsChannel | PagerDutyChannel | IssueChannel

/** A list of patterns of names, with what tells whether one of them matches. */
export type NamePatterns = {
  readonly patterns: readonly string[]
  readonly matches: (name: string) => boolean
}

/** What has to hold, all of it; null and empty lists: it does not matter. */
export type NotifyCondition = {
  /** About the run and the image. */
  readonly outcomes: readonly Outcome[]
  readonly branches: NamePatterns | null
  /** Stable names of images. */
  readonly images: NamePatterns | null
  /** A control that failed: of a standard by its id, any of its controls where `control` is null. */
  readonly controls: readonly { readonly standard: string; readonly control: string | null }[]
  /** About single findings: at least one has to match all that is set here. */
  readonly findings: FindingCondition | null
}

export type FindingCondition = {
  readonly kinds: readonly FindingKind[]
  /** This severity or a higher one. */
  readonly severity: LimitedSeverity | null
  readonly isKnownExploited: boolean | null
  /** The least EPSS score, 0 to 1. */
  readonly epss: number | null
  /** Came, or became known, since the baseline; without one, all are new. */
  readonly isNew: boolean | null
  readonly isFixable: boolean | null
  /** Past the day by which the policy, a standard or CISA wants it mended. */
  readonly isOverdue: boolean | null
  /** True: only what keeps the image from passing the gate. */
  readonly isBlocking: boolean | null
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Weekday = (typeof WEEKDAYS)[number]

/** When nobody is to be disturbed. */
export type QuietHours = {
  /** Minutes after midnight; the span may go over midnight. Null: whole days alone. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** Days that are quiet as a whole. */
  readonly days: readonly Weekday[]
  /** IANA name: `Europe/Berlin`. */
  readonly zone: string
}

export type NotifyRule = {
  /** Unique in a policy. */
  readonly name: string
  readonly when: NotifyCondition
  /** Names of channels. */
  readonly to: readonly string[]
  /** True: told as soon as the findings of an image are known, before anything is rendered. */
  readonly isImmediate: boolean
  readonly quiet: QuietHours | null
  /** The least time between two messages of this rule about one image; 0: none. */
  readonly leastIntervalMs: number
  /** What is new is collected for so long and told in one message; 0: at once. */
  readonly digestMs: number
}

/** The `notify` section of the policy in force. */
export type NotifySettings = {
  readonly channels: readonly Channel[]
  readonly rules: readonly NotifyRule[]
  /** Names of webhooks that get the audit record of every run. */
  readonly audit: readonly string[]
}
