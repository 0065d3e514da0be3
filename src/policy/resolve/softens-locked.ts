import { RULES } from '../rules/table.ts'
import { isLocked } from './locks.ts'
import { LOCKABLE_SECTIONS } from '../document/read-locked.ts'

/**
 * True when words for what could not be assessed are about a rule whose settings are locked: a rule that only
 * warns when nobody looked is no gate.
 */
export function softensLocked(
  words: Readonly<Record<string, string>>,
  locked: readonly string[],
): boolean {
  const gates = locked.filter((lock) => !isSection(lock))
  if (gates.length === 0) return false
  return Object.keys(words).some((id) => id === 'default' || isOfLocked(id, gates))
}

function isSection(lock: string): boolean {
  return lock !== 'security_gates' && LOCKABLE_SECTIONS.some((section) => section === lock)
}

/** A rule that has no entry of its own is one about the image. */
function isOfLocked(id: string, locked: readonly string[]): boolean {
  const settings = RULES.find((rule) => rule.id === id)?.settings ?? ['image.rules']
  return settings.some((key) => isLocked(locked, key))
}
