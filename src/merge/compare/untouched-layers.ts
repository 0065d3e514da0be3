import type { Image } from '../../domain/image.ts'

type Layered = Pick<Image, 'layers'> | null

/**
 * Diff ids of layers whose files the base has wherever the head has them: those in both, above which the base has
 * nothing that the head lacks. What a later layer of the base removed, a head without that layer brings back.
 */
export function findUntouchedLayers(base: Layered, head: Layered): ReadonlySet<string> {
  const [before, after] = [toDiffIds(base), toDiffIds(head)]
  const places = new Map(after.map((diffId, at) => [diffId, at]))
  const untouched = new Set<string>()
  let lowestAbove = Infinity
  for (const diffId of [...before].reverse()) {
    const place = places.get(diffId)
    if (place === undefined) break
    if (place < lowestAbove) untouched.add(diffId)
    lowestAbove = Math.min(lowestAbove, place)
  }
  return untouched
}

function toDiffIds(image: Layered): readonly string[] {
  return image?.layers.map((layer) => layer.diffId) ?? []
}
