import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCertificate } from '../../ground/certificates.ts'
import { DISCORD_PATH, startDiscord } from '../../ground/services/discord.ts'
import { ROUTING_KEY, startPagerDuty } from '../../ground/services/pagerduty.ts'
import type { Service } from '../../ground/services/service.ts'
import { SLACK_PATH, startSlack } from '../../ground/services/slack.ts'
import { startSmtp } from '../../ground/services/smtp.ts'
import type { Smtp } from '../../ground/services/smtp.ts'
import { KEY_ID, REGION, SECRET_KEY, startSns } from '../../ground/services/sns.ts'
import type { Sns } from '../../ground/services/sns.ts'
import { TEAMS_PATH, startTeams } from '../../ground/services/teams.ts'
import { ACCOUNT, TOKEN, startTwilio } from '../../ground/services/twilio.ts'
import type { Twilio } from '../../ground/services/twilio.ts'
import { WEBHOOK_SECRET, startWebhook } from '../../ground/services/webhook.ts'

/*
 * A service of every kind of channel on 127.0.0.1, with one certificate that is its own authority:
 *
 *   const office = await openPostOffice(folder)
 *   … a policy with office.channels, an environment with office.env …
 *   expect(office.chat.received).toHaveLength(1)
 *   await office.close()
 */

export type PostOffice = {
  readonly hook: Service
  readonly chat: Service
  readonly team: Service
  readonly game: Service
  readonly onCall: Service
  readonly mail: Smtp
  readonly phone: Twilio
  readonly aws: Sns
  /** The lines of a policy below `notify.channels`, by their names. */
  readonly channels: Readonly<Record<string, string>>
  /** The secrets that these channels name. */
  readonly secrets: Readonly<Record<string, string>>
  /** A file with the authority. */
  readonly authority: string
  close(): Promise<void>
}

const LOGIN = { user: 'gate', pass: 'deep-word-of-the-mail' }

export async function openPostOffice(folder: string): Promise<PostOffice> {
  const certificate = createCertificate()
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, certificate.cert)
  const [hook, chat, team, game, onCall] = await Promise.all([
    startWebhook(certificate),
    startSlack(certificate),
    startTeams(certificate),
    startDiscord(certificate),
    startPagerDuty(certificate),
  ])
  const mail = await startSmtp({ certificate, login: LOGIN })
  const [phone, aws] = [await startTwilio(certificate), await startSns(certificate)]
  const services = { hook, chat, team, game, onCall, mail, phone, aws }
  return {
    ...{ ...services, authority, channels: toChannels(services) },
    secrets: toSecrets(services),
    close: async () => {
      await Promise.all(Object.values(services).map((one) => one.close()))
    },
  }
}

type Services = Pick<
  PostOffice,
  'hook' | 'chat' | 'team' | 'game' | 'onCall' | 'mail' | 'phone' | 'aws'
>

function toChannels({ hook, onCall, mail, phone, aws }: Services): PostOffice['channels'] {
  const lines = {
    siem: `type: webhook, url: '${hook.origin}/in', secret_env: SIEM_SECRET`,
    chat: 'type: slack, url_env: CHAT_URL',
    team: 'type: teams, url_env: TEAM_URL',
    game: 'type: discord, url_env: GAME_URL',
    'on-call': `type: pagerduty, routing_key_env: ON_CALL_KEY, url: '${onCall.origin}/v2/enqueue'`,
    mail: `type: email, host: localhost, port: ${mail.port}, user_env: MAIL_USER, password_env: MAIL_PASSWORD, from: gate@example.test, to: [security@example.test]`,
    phone: `type: sms, provider: twilio, account_env: PHONE_ACCOUNT, token_env: PHONE_TOKEN, from: '+15005550006', to: ['+4915112345678'], url: '${phone.url}'`,
    'phone-by-aws': `type: sms, provider: sns, region: ${REGION}, to: ['+4915112345679'], url: '${aws.url}'`,
  }
  const open = Object.entries(lines).map(([name, line]): [string, string] => [
    name,
    `${line}, allow_private: true`,
  ])
  return { ...Object.fromEntries(open), tracker: 'type: github-issue, labels: [security]' }
}

function toSecrets({ chat, team, game }: Services): PostOffice['secrets'] {
  return {
    ...{ SIEM_SECRET: WEBHOOK_SECRET, ON_CALL_KEY: ROUTING_KEY },
    CHAT_URL: `${chat.origin}${SLACK_PATH}`,
    TEAM_URL: `${team.origin}${TEAMS_PATH}`,
    GAME_URL: `${game.origin}${DISCORD_PATH}`,
    ...{ MAIL_USER: LOGIN.user, MAIL_PASSWORD: LOGIN.pass },
    ...{ PHONE_ACCOUNT: ACCOUNT, PHONE_TOKEN: TOKEN },
    ...{ AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET_KEY },
  }
}

/** A section of a policy with these channels, and these rules and further keys below it. */
export function toNotifySection(
  channels: Readonly<Record<string, string>>,
  ...more: readonly string[]
): string {
  const listed = Object.entries(channels).map(([name, line]) => `    ${name}: { ${line} }`)
  return ['notify:', '  channels:', ...listed, ...more.map((line) => `  ${line}`), ''].join('\n')
}
