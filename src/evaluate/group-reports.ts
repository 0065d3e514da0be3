import type { Notice } from '../domain/report.ts'
import type { GivenReport } from './given-report.ts'
import { relate } from './same-image.ts'
import type { Relation } from './same-image.ts'
import { isImageId } from './subject.ts'

export type Group = {
  /** Of one image; by scanner, then by the name of the file. */
  readonly reports: readonly GivenReport[]
  /** Why a report that does not name its image by an id is in it. */
  readonly notices: readonly Notice[]
}

/** Reports that surely belong together. */
type Party = readonly GivenReport[]

/**
 * Which reports are about one image. Those with the same image id are; one without an id joins where what it
 * says agrees, and, unless the reports are about several images, where there is just one image to join that its
 * scanner says nothing of. Every such join is told. The order of the reports does not matter.
 */
export function groupReports(
  given: readonly GivenReport[],
  { isSeveral }: { readonly isSeveral: boolean },
): Group[] {
  const parties = toParties([...given].sort(compareReports))
  const anchors = parties.filter(hasImageId).map(toGroup)
  const loose = parties.filter((party) => !hasImageId(party))
  const left = loose.filter((party) => !joinAnchor(party, anchors))
  const groups = [...anchors, ...joinEachOther(left)]
  const joined = isSeveral ? groups : joinOnlyPair(groups)
  return joined.map((group) => ({ ...group, reports: [...group.reports].sort(compareReports) }))
}

type Mutable = { reports: readonly GivenReport[]; notices: readonly Notice[] }

function compareReports(a: GivenReport, b: GivenReport): number {
  return compareText(a.report.scanner, b.report.scanner) || compareText(a.label, b.label)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** By image id, also where it is no digest; a report without any stands alone. */
function toParties(given: readonly GivenReport[]): Party[] {
  const parties = new Map<string, GivenReport[]>()
  for (const [index, one] of given.entries()) {
    const key = one.report.imageId ?? `report ${String(index)}`
    const party = parties.get(key)
    if (party === undefined) parties.set(key, [one])
    else party.push(one)
  }
  return [...parties.values()]
}

function hasImageId([first]: Party): boolean {
  return isImageId(first?.report.imageId ?? null)
}

function toGroup(reports: Party): Mutable {
  return { reports, notices: [] }
}

/** False when no image agrees with it, or more than one does. */
function joinAnchor(party: Party, anchors: readonly Mutable[]): boolean {
  const found = anchors.flatMap((anchor) => {
    const relation = relateAll(party, anchor.reports)
    return relation.kind === 'same' ? [{ anchor, by: relation.by }] : []
  })
  const [only, ...others] = found
  if (only === undefined || others.length > 0) return false
  unite(only.anchor, party, `what they say of its ${only.by} agrees`)
  return true
}

/** Reports without an id that agree with one another, and contradict no other of theirs. */
function joinEachOther(parties: readonly Party[]): Mutable[] {
  const groups: Mutable[] = []
  for (const party of parties) {
    const found = groups.flatMap((group) => {
      const relation = relateAll(party, group.reports)
      return relation.kind === 'same' ? [{ group, by: relation.by }] : []
    })
    const [only, ...others] = found
    if (only === undefined || others.length > 0) groups.push(toGroup(party))
    else unite(only.group, party, `what they say of its ${only.by} agrees`)
  }
  return groups
}

/** Two of different scanners that nothing holds apart: whoever gives two such reports means one image. */
function joinOnlyPair(groups: Mutable[]): Mutable[] {
  const [one, other, ...more] = groups
  if (one === undefined || other === undefined || more.length > 0) return groups
  if (scannersOf(one).some((scanner) => scannersOf(other).includes(scanner))) return groups
  if (relateAll(one.reports, other.reports).kind !== 'unknown') return groups
  const [kept, joining] = hasImageId(other.reports) ? [other, one] : [one, other]
  unite(kept, joining.reports, 'there is no other image that they could be about')
  return [{ ...kept, notices: [...kept.notices, ...joining.notices] }]
}

function scannersOf({ reports }: Mutable): string[] {
  return reports.map((one) => one.report.scanner)
}

/** One contradiction weighs more than any agreement. */
function relateAll(some: Party, others: Party): Relation {
  const relations = some.flatMap((one) => others.map((other) => relate(one.report, other.report)))
  const found = (kind: Relation['kind']): Relation | undefined =>
    relations.find((relation) => relation.kind === kind)
  return found('other') ?? found('same') ?? { kind: 'unknown' }
}

function unite(group: Mutable, party: Party, reason: string): void {
  const names = (reports: Party): string => reports.map((one) => one.label).join(', ')
  const text = `${names(party)} and ${names(group.reports)} are taken to be about one image, since ${reason}; no image id proves it.`
  group.notices = [...group.notices, { code: 'image-assumed', text }]
  group.reports = [...group.reports, ...party]
}
