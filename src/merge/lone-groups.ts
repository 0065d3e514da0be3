import { SCANNER_IDS } from '../domain/finding.ts'
import type { LoneGroup } from './lone-group.ts'
import { isInArchives } from './nested-archives.ts'

/** Lone groups of one name, by what they can be found by: an image may hold thousands of versions of a package. */
export type LoneGroups = {
  readonly add: (group: LoneGroup) => void
  /**
   * The one group that means the same package as this, which another scanner named; it is taken out. Null where
   * there is none, and where there are two: joining with either would be a guess.
   */
  readonly takeTwin: (group: LoneGroup) => LoneGroup | null
}

export function createLoneGroups(): LoneGroups {
  const open = new Map<string, Set<LoneGroup>>()
  const at = ({ scanner }: Pick<LoneGroup, 'scanner'>, key: string): string => `${scanner} ${key}`
  const offersOf = (group: LoneGroup): readonly string[] => [
    ...group.offers,
    ...group.doubtful.offers,
  ]
  function find(group: LoneGroup, asks: readonly string[]): Iterable<ReadonlySet<LoneGroup>> {
    const others = SCANNER_IDS.filter((scanner) => scanner !== group.scanner)
    return asks.flatMap((key) => others.flatMap((scanner) => open.get(at({ scanner }, key)) ?? []))
  }
  function findTwins(group: LoneGroup): ReadonlySet<LoneGroup> {
    const twins = new Set<LoneGroup>()
    for (const found of find(group, group.asks)) addSome(twins, found, () => true)
    for (const found of find(group, group.doubtful.asks)) {
      if (found.size > MOST_ARTIFACTS) continue
      addSome(twins, found, (one) => isSameArtifact(one, group))
    }
    return twins
  }
  return {
    add(group) {
      for (const key of offersOf(group)) {
        const known = open.get(at(group, key))
        if (known === undefined) open.set(at(group, key), new Set([group]))
        else known.add(group)
      }
    },
    takeTwin(group) {
      const [twin, other] = findTwins(group)
      if (twin === undefined || other !== undefined) return null
      for (const key of offersOf(twin)) open.get(at(twin, key))?.delete(twin)
      return twin
    },
  }
}

/** Artifacts of one name and version under as many groups are made up: then no file is asked which is which. */
const MOST_ARTIFACTS = 300

/** A second one is enough to know that there is no telling. */
function addSome(
  twins: Set<LoneGroup>,
  found: ReadonlySet<LoneGroup>,
  isTwin: (one: LoneGroup) => boolean,
): void {
  for (const one of found) {
    if (twins.size > 1) return
    if (isTwin(one)) twins.add(one)
  }
}

/** The group of an artifact is often unknown, and sometimes guessed from the manifest: then the file tells. */
function isSameArtifact(a: LoneGroup, b: LoneGroup): boolean {
  if (sharesPath(a, b) || isInArchives(a.paths, b.paths) || isInArchives(b.paths, a.paths)) {
    return true
  }
  const isUnknown = [a, b].some((one) => one.group.subject.namespace === null)
  return isUnknown && (a.paths.length === 0 || b.paths.length === 0)
}

function sharesPath(a: LoneGroup, b: LoneGroup): boolean {
  let at = 0
  return a.paths.some((path) => {
    while ((b.paths[at] ?? path) < path) at += 1
    return b.paths[at] === path
  })
}
