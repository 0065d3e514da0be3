import type { WaiverUse } from './waiver-use.ts'
import type { Waiver } from './waiver.ts'

/** Waivers by what they waived, which an entry that waives the same or more makes needless. */
export type FindShadow = (waiver: Waiver) => Waiver | null

/** Of those that waive the same finding, so many are compared: it is a hint for tidying, not a verdict. */
const MAX_RIVALS = 50

/**
 * For each waiver another one that waived all that it waived, over all images. Of equals the first in the file
 * is the one that stays.
 */
export function findShadows(uses: readonly WaiverUse[]): FindShadow {
  const held = new Map<Waiver, Set<string>>()
  const holders = new Map<string, Waiver[]>()
  for (const { waiver, imageName, held: findings } of uses) {
    const own = held.get(waiver) ?? new Set<string>()
    held.set(waiver, own)
    for (const finding of findings) addHolder(`${imageName} ${finding}`, waiver, { own, holders })
  }
  const places = new Map([...held.keys()].map((waiver, place) => [waiver, place]))
  return (waiver) => {
    const own = held.get(waiver) ?? new Set()
    const rivals = rivalsOf(own, holders).filter((one) => one !== waiver)
    const covers = (rival: Waiver): boolean => {
      const theirs = held.get(rival) ?? new Set()
      const isFirst = (places.get(rival) ?? 0) < (places.get(waiver) ?? 0)
      const isEnough = isFirst ? theirs.size >= own.size : theirs.size > own.size
      return isEnough && [...own].every((finding) => theirs.has(finding))
    }
    return rivals.find(covers) ?? null
  }
}

function addHolder(
  finding: string,
  waiver: Waiver,
  { own, holders }: { readonly own: Set<string>; readonly holders: Map<string, Waiver[]> },
): void {
  if (own.has(finding)) return
  own.add(finding)
  const others = holders.get(finding)
  if (others === undefined) holders.set(finding, [waiver])
  else others.push(waiver)
}

/** Whoever waives all of it waives its first one too. */
function rivalsOf(
  own: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly Waiver[]>,
): readonly Waiver[] {
  const [first] = own
  return first === undefined ? [] : (holders.get(first) ?? []).slice(0, MAX_RIVALS)
}
