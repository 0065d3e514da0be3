import type { Channel, SecretName, SmsChannel, WebhookChannel } from '../domain/notify.ts'
import type { SendTools } from './send-tools.ts'
import { AWS_SECRETS } from './sms/aws-secrets.ts'

/** The first variable that a channel needs and that is not set; null where none is missing. */
export function findMissingSecret(
  channel: Channel,
  { secretOf }: Pick<SendTools, 'secretOf'>,
): SecretName | null {
  return toSecretNames(channel).find((name) => secretOf(name) === null) ?? null
}

function toSecretNames(channel: Channel): readonly SecretName[] {
  switch (channel.kind) {
    case 'webhook':
      return toWebhookSecrets(channel)
    case 'slack':
    case 'teams':
    case 'discord':
      return [channel.url]
    case 'pagerduty':
      return [channel.routingKey]
    case 'email':
      return channel.login === null ? [] : Object.values(channel.login)
    case 'sms':
      return toSmsSecrets(channel)
    case 'github-issue':
      return []
  }
}

function toWebhookSecrets({ url, secret }: WebhookChannel): readonly SecretName[] {
  return [...('env' in url ? [url.env] : []), ...(secret === null ? [] : [secret])]
}

function toSmsSecrets({ provider }: SmsChannel): readonly SecretName[] {
  return provider.kind === 'twilio' ? [provider.account, provider.token] : AWS_SECRETS
}
