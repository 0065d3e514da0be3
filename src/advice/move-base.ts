import type { Action } from '../domain/advice.ts'
import type { BaseImage } from '../domain/layer.ts'
import { sumEffects } from './effect.ts'
import { joinLots } from './lot.ts'
import { isOnNewest } from './newest-base.ts'
import type { Subject } from './subjects.ts'
import { toCount, toPlain } from './words.ts'

/**
 * A newer build of the base removes, at best, what has a fix and lies in nothing but its layers. None where no
 * layer is known to be the base's: a number would be a guess. None either where there is no newer build.
 */
export function moveBase(subjects: readonly Subject[], base: BaseImage | null): readonly Action[] {
  if (base === null || isOnNewest(base)) return []
  const fixable = joinLots(subjects.map((one) => one.ofBase.fixable))
  const waiting = sumEffects(subjects.map((one) => one.ofBase.waiting.effect))
  const count = fixable.effect.total
  if (count === 0) return []
  const all = sumEffects(subjects.flatMap((one) => [one.fixable.effect, one.waiting.effect]))
  return [
    {
      kind: 'move-base',
      title: `Rebuild on the newest ${toTag(base.name)}`,
      commands: [],
      upgrades: [],
      paths: [],
      removes: fixable.effect,
      leaves: waiting,
      findings: fixable.ids,
      isEstimate: true,
      note: `Of ${toCount(all.total, 'open finding')} in packages, ${count + waiting.total} come from the base's layers; ${count} of these have a fix, which a newer build may hold. They stand under the other actions as well. What a newer build removes and adds, only a scan of it can tell.`,
    },
  ]
}

/** The same tag, not the same digest, which would be the same image. */
function toTag(name: string): string {
  return toPlain(name.replace(/@sha(?:256|512):.*$/s, ''))
}
