import { orderVersions } from './version-order.ts'

/** In how many places a version came, or is no longer. */
export type Slot = { readonly version: string; readonly count: number }

/** What the places of one version were before. */
export type Move = 'higher' | 'unordered' | 'lower' | 'added'

/**
 * Which version took the place of which: the highest first, each that of the highest ones that are not
 * above it. What then takes the place of a higher one went down; what takes nobody's place was added.
 * Both lists are rising. The answer is the worst of a version's moves.
 */
export function pairVersions(
  type: string,
  { added, gone }: { readonly added: readonly Slot[]; readonly gone: readonly Slot[] },
): ReadonlyMap<string, Move> {
  if (added.length * gone.length > MOST_PAIRS) {
    return new Map(added.map(({ version }) => [version, 'unordered']))
  }
  const free = gone.map((slot) => ({ ...slot }))
  const order = (a: string, b: string): number | null => orderVersions(type, a, b)
  const falling = added.map((slot): Moving => ({ ...slot, move: 'higher' })).reverse()
  for (const slot of falling) take(slot, free, (one) => (order(slot.version, one) ?? -1) >= 0)
  for (const slot of falling) {
    if (take(slot, free, (one) => order(slot.version, one) === null) > 0) slot.move = 'unordered'
    if (take(slot, free, () => true) > 0) slot.move = 'lower'
    else if (slot.count > 0) slot.move = 'added'
  }
  return new Map(falling.map(({ version, move }) => [version, move]))
}

/** Beyond this, an image was made to keep somebody busy: then no order is told. */
const MOST_PAIRS = 1_000_000

type Open = { readonly version: string; count: number }

type Moving = Open & { move: Move }

/** Takes as many places as it needs, of the highest version first; the number that it got. */
function take(slot: Open, free: readonly Open[], isFit: (version: string) => boolean): number {
  const wanted = slot.count
  for (const place of [...free].reverse()) {
    if (slot.count === 0) break
    if (place.count === 0 || !isFit(place.version)) continue
    const got = Math.min(slot.count, place.count)
    slot.count -= got
    place.count -= got
  }
  return wanted - slot.count
}
