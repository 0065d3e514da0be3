import type { Message, SentMessage } from '../domain/message.ts'
import type { Channel, IssueChannel } from '../domain/notify.ts'
import { skipped } from './sent.ts'
import type { SendTools } from './send-tools.ts'

export type KeepIssue = (channel: IssueChannel, message: Message) => Promise<SentMessage>

/** What messages are sent with, whichever the channel. */
export type SenderTools = SendTools & {
  /** Null: there is no code host that keeps issues. */
  readonly keepIssue: KeepIssue | null
}

export type Sender = (message: Message, tools: SenderTools) => Promise<SentMessage>

/** What sends by a channel, once all that it needs is loaded; nobody is asked for that. */
export async function loadSender(channel: Channel): Promise<Sender> {
  switch (channel.kind) {
    case 'webhook':
      return (await import('./webhook/send-webhook.ts')).sendWebhook.bind(null, channel)
    case 'slack':
      return (await import('./slack/send-slack.ts')).sendSlack.bind(null, channel)
    case 'teams':
      return (await import('./teams/send-teams.ts')).sendTeams.bind(null, channel)
    case 'discord':
      return (await import('./discord/send-discord.ts')).sendDiscord.bind(null, channel)
    case 'pagerduty':
      return (await import('./pagerduty/send-pagerduty.ts')).sendPagerDuty.bind(null, channel)
    case 'email':
      return (await import('./email/send-email.ts')).sendEmail.bind(null, channel)
    case 'sms':
      return (await import('./sms/load-sms.ts')).loadSms(channel)
    case 'github-issue':
      return keepIssue.bind(null, channel)
  }
}

const NO_HOST = 'there is no code host that keeps issues: the run is not one of GitHub Actions'

function keepIssue(
  channel: IssueChannel,
  message: Message,
  tools: SenderTools,
): Promise<SentMessage> {
  return tools.keepIssue === null
    ? Promise.resolve(skipped(NO_HOST))
    : tools.keepIssue(channel, message)
}
