import { groupBy } from './groups.ts'
import { findShared, ownersOf } from './owner.ts'
import type { Owner } from './owner.ts'
import type { Subject } from './subjects.ts'

/** Packages that one upgrade reaches: one by itself, or everything that its owners bring. */
export type Home = { readonly owners: readonly Owner[]; readonly subjects: readonly Subject[] }

type Placed = { readonly subject: Subject; readonly owners: readonly Owner[] }

/**
 * Each package in one home. One that sits in two programs is upgraded when both are built anew: then they are
 * one home.
 */
export function toHomes(subjects: readonly Subject[]): readonly Home[] {
  const shared = findShared(subjects)
  const placed = subjects.map((subject): Placed => ({ subject, owners: ownersOf(subject, shared) }))
  const unions = createUnions()
  for (const { subject, owners } of placed) {
    if (subject.target !== null) unions.join(owners.map(keyOf))
  }
  const homes = groupBy(placed, ({ subject, owners: [first] }) =>
    first === undefined ? subject.key : unions.find(keyOf(first)),
  )
  return [...homes.values()].map((members) => ({
    owners: distinctOwners(members),
    subjects: members.map((one) => one.subject),
  }))
}

function distinctOwners(members: readonly Placed[]): readonly Owner[] {
  const owners = members.flatMap((one) => one.owners)
  const byPlace = new Map(owners.map((one) => [`${one.path}\u0000${one.name}`, one]))
  return [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, owner]) => owner)
}

/** A tool is upgraded by its name, wherever it lies; a program or archive is one file. */
function keyOf({ kind, type, name }: Owner): string {
  return JSON.stringify([kind, type, name])
}

type Unions = {
  readonly join: (keys: readonly string[]) => void
  readonly find: (key: string) => string
}

/** Union-find with path halving. */
function createUnions(): Unions {
  const leaders = new Map<string, string>()
  const find = (key: string): string => {
    let at = key
    for (let up = leaders.get(at) ?? at; up !== at; up = leaders.get(at) ?? at) {
      leaders.set(at, leaders.get(up) ?? up)
      at = up
    }
    return at
  }
  const join = ([first, ...others]: readonly string[]): void => {
    if (first === undefined) return
    for (const other of others) leaders.set(find(other), find(first))
  }
  return { join, find }
}
