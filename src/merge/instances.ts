import type { Instance, Package } from '../domain/finding.ts'
import { isSystemType } from '../domain/package-type.ts'
import { compareNullable, compareText, unite } from './unite.ts'

type Placed = {
  readonly scanner: string
  readonly instances: readonly Instance[]
}

/** Where a package sits: for the flaws of one package the scanners nearly always say the same. */
export function createMergeInstances(
  subject: Package,
): (observations: readonly Placed[]) => readonly Instance[] {
  let before: readonly Placed[] | null = null
  let merged: readonly Instance[] = []
  return (observations) => {
    if (before === null || !areAlike(before, observations)) {
      merged = mergeInstances(observations, subject)
    }
    before = observations
    return merged
  }
}

function areAlike(before: readonly Placed[], observations: readonly Placed[]): boolean {
  return (
    before.length === observations.length &&
    before.every(
      ({ scanner, instances }, at) =>
        observations[at]?.instances === instances && observations[at].scanner === scanner,
    )
  )
}

/** Where the observations of one package say that it sits. */
export function mergeInstances(
  observations: readonly Placed[],
  subject: Package | null,
): readonly Instance[] {
  if (subject !== null && isSystemType(subject.type)) return mergeSystemInstances(observations)
  const all = unite(observations, (one) => one.instances, compareInstances)
  if (all.every((one) => one.path !== null) || all.length === 1) return all
  // An instance that names no path adds nothing beside one of the same layer that does.
  const told = new Set(all.filter((one) => one.path !== null).map((one) => one.layer))
  return all.filter((one) => one.path !== null || !told.has(one.layer))
}

/**
 * A system package is installed once. Trivy names its layer and no path, Grype the package database and the
 * layer of the evidence it found there, which may be the last that wrote the database: Trivy's layer wins.
 */
function mergeSystemInstances(observations: readonly Placed[]): readonly Instance[] {
  const [first] = observations
  if (observations.length === 1 && first?.instances.length === 1) return first.instances
  const paths = unite(observations, (one) => one.instances, compareInstances).filter(
    (one) => one.path !== null,
  )
  const byTrivy = observations.filter((one) => one.scanner === 'trivy')
  const layers = [...byTrivy, ...observations].flatMap((one) =>
    one.instances.flatMap((instance) => instance.layer ?? []),
  )
  const [layer = null] = layers
  const places = [...new Set(paths.map((one) => one.path))]
  if (places.length > 1) return paths
  return layers.length === 0 && places.length === 0
    ? observations.flatMap((one) => one.instances).slice(0, 1)
    : [{ path: places[0] ?? null, layer, origin: 'unknown', replaced: null }]
}

export function compareInstances(a: Instance, b: Instance): number {
  return (
    compareNullable(a.path, b.path) ||
    compareNullable(a.layer, b.layer) ||
    compareText(a.origin, b.origin) ||
    compareReplaced(a.replaced, b.replaced)
  )
}

function compareReplaced(a: Instance['replaced'], b: Instance['replaced']): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareText(a.layer, b.layer) || compareNullable(a.version, b.version)
}
