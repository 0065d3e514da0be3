import type { Finding } from '../../domain/finding.ts'
import { toPlain } from '../../image/plain.ts'
import type { Policy } from '../policy.ts'
import type { SettingKey } from '../settings.ts'
import { isFixable } from './fixable.ts'
import { describeOrigin, originOf } from './origin.ts'

const SHOWN = 3

/** What to update, and what to do about those that no update fixes. */
export function updateRemedy(blocking: readonly Finding[], otherwise: string): string {
  const { updates, unfixed } = updatesOf(blocking)
  if (updates === null) return `No fix is known yet: ${otherwise}`
  if (unfixed === 0) return `Update ${updates}`
  const share = `${blocking.length - unfixed} of ${blocking.length} fixable`
  return `Update ${updates} (${share}). For the ${unfixed} without a fix: ${otherwise}`
}

type Updates = { readonly updates: string | null; readonly unfixed: number }

/* Controls of standards are broken by the same findings again and again. */
const UPDATES = new WeakMap<readonly Finding[], Updates>()

function updatesOf(blocking: readonly Finding[]): Updates {
  const known = UPDATES.get(blocking)
  if (known !== undefined) return known
  const fixable = blocking.filter(isFixable)
  const updates = [...new Set(fixable.map(toUpdate))].sort()
  const made = {
    updates: updates.length === 0 ? null : listShort(updates),
    unfixed: blocking.length - fixable.length,
  }
  UPDATES.set(blocking, made)
  return made
}

/** `a, b, c and 4 more`: each on one line and bounded, as names come out of images. */
export function listShort(texts: readonly string[]): string {
  const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : ''
  const shown = texts.slice(0, SHOWN).map((text) => toPlain(text))
  return `${shown.join(', ')}${more}`
}

function toUpdate(finding: Finding): string {
  if (finding.kind !== 'vulnerability') return ''
  const { name, version } = finding.package
  const target = finding.fix.version
  return target === null ? `${name} ${version}` : `${name} ${version} to ${target}`
}

/** The one line that accepts what is there: where the limit stands now, or in a policy. */
export function acceptLine(policy: Policy, key: SettingKey, value: number | string): string {
  const origin = originOf(policy, [key])
  const where = origin.kind === 'file' ? `in ${describeOrigin(origin)}` : 'in the policy'
  if (origin.kind === 'standard') return 'waive them with a reason and an expiry'
  return `set security_gates.${key}: ${value} ${where}, or waive them with a reason and an expiry`
}
