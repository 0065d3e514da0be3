import type { Instance } from '../../domain/finding.ts'
import { findNode, getNodes, getText } from '../document.ts'
import type { Node } from '../document.ts'
import { toDigest } from '../digest.ts'
import { toFields } from '../image-config.ts'
import { toArchivePath, toImagePath } from '../image-path.ts'
import { isSystemType } from '../../domain/package-type.ts'

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
  if (!isSystemType(type)) {
    const inner = findArchivePath(artifact)
    return named.map(({ path, layer }) => toInstance(toInnerPath(path, inner), layer))
  }
  const [first] = named
  if (first === undefined) return []
  const held = locations.map((location) => location.layer)
  return [toInstance(first.path, findLowest(held, layers) ?? first.layer)]
}

/** The lowest of the layers that something was found in, by diff id. */
export function findLowest(
  found: readonly (string | null)[],
  layers: readonly string[],
): string | null {
  const held = new Set(found)
  return layers.find((layer) => held.has(layer)) ?? null
}

/** A Java package's path within an archive, where it stands in the archive at `path`. */
export function toInnerPath(path: string, inner: string): string {
  return inner.startsWith(`${path}/`) ? inner : path
}

function findArchivePath(artifact: Node): string {
  const path = toFields(artifact.fields['metadata'])['virtualPath']
  return typeof path === 'string' ? toArchivePath(path) : ''
}

function toInstance(path: string, layer: string | null): Instance {
  return { path, layer, origin: 'unknown', replaced: null }
}

function toLocation(node: Node): Location {
  const annotations = findNode(node, 'annotations')
  return {
    path: toImagePath(getText(node, 'path')),
    layer: toDigest(getText(node, 'layerID')) || null,
    isPrimary: annotations !== null && annotations.fields['evidence'] === 'primary',
  }
}
