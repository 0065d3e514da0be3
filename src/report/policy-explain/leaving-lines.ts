import type { ReportsSection } from '../../policy/document/policy-document.ts'
import type { LoadedDocument, PolicySet } from '../../policy/resolve/policy-set.ts'
import { countOf } from '../words.ts'
import { describeRule } from './rule-words.ts'

/**
 * What leaves a run by the policy, one line each, with where it stands: channels by name and type and nothing of their
 * addresses, rules, who gets the audit record, the profile, encryption. Not cleaned.
 */
export function toLeavingLines(set: PolicySet): readonly string[] {
  return [
    ...toChannelLines(set),
    ...toRuleLines(set),
    ...toAuditLines(set),
    ...toProfileLines(set),
    ...toEncryptionLines(set),
  ]
}

function toChannelLines({ notify, documents }: PolicySet): readonly string[] {
  return notify.channels.map((channel) => {
    const from = documents.find((one) => one.notify?.channels.includes(channel))
    const { name, kind } = channel
    return `channel ${name}: ${kind}${toPlace(from, `notify.channels.${name}`)}`
  })
}

function toRuleLines({ notify, documents }: PolicySet): readonly string[] {
  return notify.rules.map((rule) => {
    const from = documents.find((one) => one.notify?.rules.includes(rule))
    return `rule ${rule.name}: ${describeRule(rule)}${toPlace(from, `notify.rules.${rule.name}`)}`
  })
}

function toAuditLines({ notify, documents }: PolicySet): readonly string[] {
  return notify.audit.map((name) => {
    const from = documents.find((one) => one.notify?.audit.includes(name))
    return `audit record of every run: to ${name}${toPlace(from, 'notify.audit')}`
  })
}

function toProfileLines({ reports: { profile }, documents }: PolicySet): readonly string[] {
  if (profile === null) return []
  const from = documents.find((one) => one.reports?.profile === profile)
  return [`profile: ${profile}${toPlace(from, 'reports.profile')}`]
}

function toEncryptionLines({ reports: { encrypt }, documents }: PolicySet): readonly string[] {
  if (encrypt === null) return []
  const { recipients, isRequired, isOnly } = encrypt
  const toLine = (words: string, part: string, says: (one: Encrypt) => boolean): string => {
    const from = documents.find(({ reports }) => reports?.encrypt != null && says(reports.encrypt))
    return `${words}${toPlace(from, `reports.encrypt.${part}`)}`
  }
  const readers = `reports are encrypted for ${countOf(recipients.length, 'recipient')}`
  const sealed = 'nothing but the outcome leaves in plain text'
  return [
    recipients.length > 0 && toLine(readers, 'recipients', (one) => one.recipients === recipients),
    isRequired && toLine('encryption is required', 'required', (one) => one.isRequired),
    isOnly && toLine(sealed, 'only', (one) => one.isOnly),
  ].filter((line) => line !== false)
}

type Encrypt = NonNullable<ReportsSection['encrypt']>

/** ` (.plimsoll.yml:12)`; the file alone where an anchor hides the line. */
function toPlace(document: LoadedDocument | undefined, part: string): string {
  if (document === undefined) return ''
  const line = document.lines.get(part)
  return ` (${document.path}${line === undefined ? '' : `:${line}`})`
}
