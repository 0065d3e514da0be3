import type { Finding, Instance, Origin, Package, VulnerabilityFinding } from '../domain/finding.ts'
import type { Layer } from '../domain/layer.ts'
import { isSystemType } from '../domain/package-type.ts'
import type { InventoryPackage } from '../domain/report.ts'
import { createPackageKeys } from './package-groups.ts'

/** What is known of an image's layers beside the scanners' words; from the bottom up. */
export type Ground = {
  readonly layers: readonly Layer[]
  readonly packages: readonly InventoryPackage[]
  /** The layer whose package database first has this package in this version; null when no layer tells. */
  readonly layerOf: (subject: Package) => string | null
  /** A lower layer that had the package in another version. */
  readonly replacedBelow: (subject: Package, layer: string) => Instance['replaced']
}

/**
 * Each instance with its layer and whether that is the base's. For a system package the layers' own package
 * databases are asked first: a scanner sees the last database alone, and which layer wrote it last says
 * little about a package.
 */
export function placeFindings(findings: readonly Finding[], ground: Ground): readonly Finding[] {
  const origins = new Map(ground.layers.map((layer) => [layer.diffId, layer.origin]))
  const recorded = indexLayers(ground.packages)
  const heightOf = toHeightOf(ground.layers)
  const originOf = (layer: string | null): Origin =>
    layer === null ? 'unknown' : (origins.get(layer) ?? 'unknown')
  return findings.map((finding) => {
    const placed =
      finding.kind === 'vulnerability' && isSystemType(finding.package.type)
        ? placeSystem(finding, ground, recorded(finding.package))
        : joinPaths(finding, heightOf)
    const instances = placed.map((one) => withOrigin(one, originOf(one.layer)))
    const isSame = instances.every((one, at) => one === finding.instances[at])
    return isSame && instances.length === finding.instances.length
      ? finding
      : { ...finding, instances }
  })
}

type HeightOf = (layer: string | null) => number

function toHeightOf(layers: readonly Layer[]): HeightOf {
  const heights = new Map(layers.map((layer, at) => [layer.diffId, at]))
  return (layer) => (layer === null ? Infinity : (heights.get(layer) ?? Infinity))
}

/**
 * A file is one place. A layer that only writes it anew (`chown -R`) is the layer of the file to Grype; to Trivy it
 * is the lower one, which brought this version of the package. A secret is in both, and stays so.
 */
function joinPaths({ kind, instances }: Finding, heightOf: HeightOf): readonly Instance[] {
  if (kind !== 'vulnerability' || instances.length < 2) return instances
  const lowest = new Map<string | null, Instance>()
  for (const one of instances) {
    const known = lowest.get(one.path)
    if (known === undefined || heightOf(one.layer) < heightOf(known.layer)) {
      lowest.set(one.path, one)
    }
  }
  return instances.filter((one) => one.path === null || lowest.get(one.path) === one)
}

function withOrigin(instance: Instance, origin: Origin): Instance {
  return instance.origin === origin ? instance : { ...instance, origin }
}

function placeSystem(
  { instances, package: subject }: VulnerabilityFinding,
  ground: Ground,
  recorded: string | null,
): readonly Instance[] {
  // Several places are several package databases, which the layers' own do not tell apart.
  if (instances.length > 1) return instances
  const [instance = NOWHERE] = instances
  const layer = ground.layerOf(subject) ?? recorded ?? instance.layer
  if (layer === null) return instances
  return [{ ...instance, layer, replaced: ground.replacedBelow(subject, layer) }]
}

const NOWHERE: Instance = { path: null, layer: null, origin: 'unknown', replaced: null }

/** The layer that Trivy's catalogue gives a package: it looks for the lowest layer with this version. */
function indexLayers(packages: readonly InventoryPackage[]): (subject: Package) => string | null {
  const toKey = createPackageKeys()
  const known = packages.filter((one) => one.layer !== null && one.seenBy.includes('trivy'))
  const layers = new Map(known.map((one) => [toKey(one), one.layer]))
  return (subject) => layers.get(toKey(subject)) ?? null
}
