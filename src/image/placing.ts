import type { LayerPackages } from '../domain/image.ts'
import type { BaseImage, Layer } from '../domain/layer.ts'

/** The layers with their origin: below the border of a base that was proved, above it, or unknown. */
export function placeLayers(layers: readonly Layer[], base: BaseImage | null): readonly Layer[] {
  const border = base?.isVerified === true ? base.layers : null
  return layers.map((layer, at) => ({
    ...layer,
    origin: border === null ? 'unknown' : at < border ? 'base' : 'added',
  }))
}

export type PlacedPackage = {
  /** The purl type. */
  readonly type: string
  readonly name: string
}

/** The lists of all layers, ordered for look-ups. */
export type PackageHistory = {
  /**
   * The lowest layer below `layer` that has the package in another version, and with which it therefore came;
   * null when `layer` brought it, or its list does not say. A package that was gone in between came anew.
   */
  readonly findReplaced: (
    asked: PlacedPackage & { readonly layer: string },
  ) => { readonly layer: string; readonly version: string | null } | null
  /** The layer from which on this version stands in the list, up to the top; null when it does not stand there. */
  readonly findLayerOf: (
    asked: PlacedPackage & { readonly version: string | null },
  ) => string | null
}

type List = { readonly layer: string; readonly versions: ReadonlyMap<string, readonly Version[]> }

type Version = string | null

/** Of `layerPackages` from the bottom up; made once for an image, since findings ask often. */
export function toPackageHistory(layerPackages: readonly LayerPackages[]): PackageHistory {
  const lists = new Map<string, List[]>()
  for (const { layer, type, packages } of layerPackages) {
    const versions = new Map<string, Version[]>()
    for (const { name, version } of packages) {
      const known = versions.get(name)
      if (known === undefined) versions.set(name, [version])
      else known.push(version)
    }
    const ofType = lists.get(type) ?? []
    ofType.push({ layer, versions })
    lists.set(type, ofType)
  }
  return {
    findReplaced: ({ type, name, layer }) => findReplaced(lists.get(type) ?? [], name, layer),
    findLayerOf: ({ type, name, version }) => {
      const has = (list: List): boolean => list.versions.get(name)?.includes(version) === true
      return lowestOfRun(lists.get(type) ?? [], has)?.layer ?? null
    },
  }
}

function findReplaced(
  lists: readonly List[],
  name: string,
  layer: string,
): { layer: string; version: Version } | null {
  const at = lists.findLastIndex((list) => list.layer === layer)
  const now = lists[at]?.versions.get(name)
  if (now === undefined) return null
  const run = runOf(lists.slice(0, at), (list) => list.versions.has(name))
  for (const list of run) {
    const before = list.versions.get(name)?.find((version) => !now.includes(version))
    if (before !== undefined) return { layer: list.layer, version: before }
  }
  return null
}

function lowestOfRun(lists: readonly List[], has: (list: List) => boolean): List | null {
  return runOf(lists, has)[0] ?? null
}

/** The highest lists that have it, without a gap. */
function runOf(lists: readonly List[], has: (list: List) => boolean): readonly List[] {
  return lists.slice(lists.findLastIndex((list) => !has(list)) + 1)
}
