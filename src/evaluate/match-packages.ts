import type { Notice } from '../domain/report.ts'

/** Grype's list of packages (CycloneDX), and what it says of the image that it is about. */
export type PackageList = {
  readonly label: string
  /** As Grype was given the image; '' where the list does not say. */
  readonly name: string
  /** The digest of the manifest; '' where the list does not say. */
  readonly digest: string
}

/** A report of Grype that may want a list. */
export type ListOwner = {
  readonly label: string
  readonly name: string
  /** Digests of manifest and config, as far as it has them. */
  readonly digests: readonly string[]
}

export type Matched<L extends PackageList, O extends ListOwner> = {
  readonly pairs: readonly { readonly list: L; readonly owner: O }[]
  readonly notices: readonly Notice[]
}

/**
 * Which list belongs to which report: by digest, else by name, else the only one to the only one. Each join
 * that no digest proves is told, and so is a list that nobody can use.
 */
export function matchPackages<L extends PackageList, O extends ListOwner>(
  lists: readonly L[],
  owners: readonly O[],
): Matched<L, O> {
  const pairs: { list: L; owner: O }[] = []
  const notices: Notice[] = []
  for (const list of lists) {
    const { found, isProved } = findOwners(list, owners, lists.length === 1)
    const free = found.filter((owner) => pairs.every((pair) => pair.owner !== owner))
    pairs.push(...free.map((owner) => ({ list, owner })))
    if (free.length === 0) notices.push(toUnused(list))
    else if (!isProved) notices.push(...free.map((owner) => toAssumed(list, owner)))
  }
  return { pairs, notices }
}

type Found<O> = { readonly found: readonly O[]; readonly isProved: boolean }

function findOwners<O extends ListOwner>(
  list: PackageList,
  owners: readonly O[],
  isOnly: boolean,
): Found<O> {
  const proved = owners.filter(({ digests }) => digests.includes(list.digest))
  if (proved.length > 0) return { found: proved, isProved: true }
  const possible = owners.filter(({ digests }) => list.digest === '' || digests.length === 0)
  const namesakes = possible.filter(({ name }) => name !== '' && name === list.name)
  if (namesakes.length === 1) return { found: namesakes, isProved: false }
  const isPair = isOnly && owners.length === 1
  return { found: isPair ? possible : [], isProved: false }
}

function toUnused({ label }: PackageList): Notice {
  const text = `${label} is a list of packages of no image that a report of Grype here is known to be about, or a second one of the same; it was not used.`
  return { code: 'package-list-unused', text }
}

function toAssumed(list: PackageList, owner: ListOwner): Notice {
  const text = `${list.label} is taken to list the packages of the image that ${owner.label} is about; no digest proves it.`
  return { code: 'package-list-assumed', text }
}
