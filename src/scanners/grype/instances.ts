import type { Instance } from '../../domain/finding.ts'
import { findNode, getNodes, getText } from '../document.ts'
import type { Node } from '../document.ts'
import { isSystemType } from '../package.ts'

type Location = {
  readonly path: string
  readonly layer: string | null
  readonly isPrimary: boolean
}

/**
 * Where a package sits. A system package sits in the lowest layer that holds evidence of it: its database
 * is written anew by every layer that installs something, so the layer of that file is not the package's
 * (measured: 578 of 578 right against 341). `layers` are diff ids from the bottom up.
 */
export function toInstances(artifact: Node, type: string, layers: readonly string[]): Instance[] {
  const locations = getNodes(artifact, 'locations').map(toLocation)
  const primary = locations.filter((location) => location.isPrimary)
  // Before 0.70 no evidence is marked; the file that names the package stands first.
  const named = primary.length > 0 ? primary : locations
  if (!isSystemType(type))
    return named.map(({ path, layer }) => ({ path, layer, origin: 'unknown' }))
  const [first] = named
  if (first === undefined) return []
  return [
    { path: first.path, layer: findLowest(locations, layers) ?? first.layer, origin: 'unknown' },
  ]
}

/** Layers of an image, by diff id, from the bottom up; none for what is no image. */
export function toLayers(target: Node | null): string[] {
  if (target === null) return []
  return getNodes(target, 'layers').map((layer) => getText(layer, 'digest'))
}

function findLowest(locations: readonly Location[], layers: readonly string[]): string | null {
  const held = new Set(locations.map((location) => location.layer))
  return layers.find((layer) => held.has(layer)) ?? null
}

function toLocation(node: Node): Location {
  const annotations = findNode(node, 'annotations')
  const layer = getText(node, 'layerID')
  return {
    path: getText(node, 'path').replace(/^\/+/, ''),
    layer: layer === '' ? null : layer,
    isPrimary: annotations !== null && annotations.fields['evidence'] === 'primary',
  }
}
