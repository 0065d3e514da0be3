import type { Delivery, Notice } from '../../domain/report.ts'
import { countOf } from '../../report/words.ts'

/** Why nobody was told, where the policy wants messages. */
export const UNAVAILABLE: Notice = {
  code: 'notify-unavailable',
  text: 'The policy asks for messages, and nothing here can send them: this command tells nobody.',
}

/** A channel takes any variable of the environment to any host: whoever writes the policy says which. */
export const UNTRUSTED: Notice = {
  code: 'notify-untrusted',
  text: 'No messages are sent: this run is about a change, and the policy, which says where secrets are sent, is the one of that change. Runs on a branch send them.',
}

export const NOT_KEPT: Notice = {
  code: 'notify-not-kept',
  text: 'What was told is not kept between runs here, so each run tells it again: digest, min_interval and the rule that nobody hears a thing twice need a cache.',
}

/** What did not reach people; empty when all did. */
export function toFailedNotice(deliveries: readonly Delivery[]): readonly Notice[] {
  const failed = deliveries.filter(({ state }) => state === 'failed').length
  if (failed === 0) return []
  const text = `${countOf(failed, 'message')} of ${deliveries.length} could not be delivered, which changes no verdict. The deliveries of the report say why; \`plimsoll notify test\` tries every channel.`
  return [{ code: 'notify-failed', text }]
}

/** What was left over once a run had told enough. */
export function toLimitedNotice(left: number, most: number): readonly Notice[] {
  if (left === 0) return []
  const text = `${countOf(left, 'message')} more would have been sent: a run sends at most ${most}. What they are about is told by the next run that can; narrower rules or a digest send fewer.`
  return [{ code: 'notify-limited', text }]
}

/** Which webhooks did not get the audit record. */
export function toAuditNotice(deliveries: readonly Delivery[]): readonly Notice[] {
  const failed = deliveries.filter(({ state }) => state === 'failed').length
  if (failed === 0) return []
  const text = `The audit record did not reach ${failed} of ${countOf(deliveries.length, 'webhook')}, which changes no verdict. The log of the run says why.`
  return [{ code: 'audit-not-sent', text }]
}
