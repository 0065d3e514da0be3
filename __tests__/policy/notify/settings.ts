import type { Channel, NotifyRule, NotifySettings } from '../../../src/domain/notify.ts'
import { readPolicy } from '../../../src/policy/document/read-policy.ts'

/** Every channel and every key of a rule. */
export const WHOLE = `
notify:
  channels:
    chat: { type: slack, url_env: SLACK_WEBHOOK_URL }
    talk: { type: teams, url_env: TEAMS_URL }
    game: { type: discord, url_env: DISCORD_URL }
    siem: { type: webhook, url: https://siem.example.com/hook, secret_env: SIEM_SECRET, allow_private: true }
    hidden: { type: webhook, url_env: HOOK_URL }
    mail:
      type: email
      host: smtp.example.com
      port: 587
      security: starttls
      user_env: SMTP_USER
      password_env: SMTP_PASSWORD
      from: gate@example.com
      to: [security@example.com]
    phone: { type: sms, provider: twilio, account_env: TWILIO_ACCOUNT_SID, token_env: TWILIO_AUTH_TOKEN, from: '+15005550006', to: ['+4915112345678'] }
    phone2: { type: sms, provider: sns, region: eu-central-1, to: ['+4915112345678'], url: https://sns.example.com }
    tracker: { type: github-issue, labels: [security], assignees: [octocat] }
    on-call: { type: pagerduty, routing_key_env: PAGERDUTY_KEY }
  rules:
    - name: exploited
      when:
        severity: high
        known_exploited: true
        epss: 0.5
        new: true
        kind: [secret]
        fixable: true
        overdue: true
        blocking: true
        verdict: [fail, scan-failed]
        branch: [main, 'release/*']
        image: 'api*'
        control: [cis-docker-1.6.0, 'cis-docker-1.6.0/4.1']
      to: [on-call, phone]
      immediate: true
      min_interval: 1h
      quiet: { from: '22:00', to: '07:00', days: [sat, sun], zone: Europe/Berlin }
    - { name: rest, to: [chat, talk, game, siem, hidden, mail, phone2, tracker], digest: 24h }
  audit: [siem]
`

/** What a policy text says; its faults end the test. */
export function settingsOf(text: string): NotifySettings {
  const { document, faults } = readPolicy(text, 'p.yml')
  if (faults.length > 0 || document.notify === null) throw new Error(JSON.stringify(faults))
  return document.notify
}

const CHANNELS = `
    chat: { type: slack, url_env: SLACK_URL }
    siem: { type: webhook, url: https://siem.example.com/hook }
    tracker: { type: github-issue }
    on-call: { type: pagerduty, routing_key_env: PAGERDUTY_KEY }`

/** Rules as they stand in a list, over channels of four kinds. */
export function withRules(...rules: readonly string[]): NotifySettings {
  const list = rules.map((rule) => `\n    - { ${rule} }`).join('')
  return settingsOf(`notify:\n  channels:${CHANNELS}\n  rules:${list}\n  audit: siem`)
}

export function ruleOf(text: string): NotifyRule {
  const [rule] = withRules(text).rules
  if (rule === undefined) throw new Error('there is no rule')
  return rule
}

export function channelOf({ channels }: NotifySettings, name: string): Channel {
  const channel = channels.find((one) => one.name === name)
  if (channel === undefined) throw new Error(`there is no ${name}`)
  return channel
}
