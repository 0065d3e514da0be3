import type { Vulnerability } from '../../domain/finding.ts'
import { findNode, getNodes, getText, requireNode, requireToken } from '../document.ts'
import type { Node } from '../document.ts'
import { MAX_ID } from '../limits.ts'
import { toToken } from '../plain-text.ts'
import { distinctTexts } from '../distinct-texts.ts'
import { toFlaws, toVulnerabilityId } from '../vulnerability-id.ts'

/** What one match says of one flaw: a record of it, its twins in other sources, and how it was matched. */
export type Match = {
  readonly own: Node
  /** The own record and, of those beside it, the ones about this flaw. */
  readonly records: readonly Node[]
  readonly details: readonly Node[]
  /** True when the own record is an advisory that speaks of other flaws too. */
  readonly isShared: boolean
}

type Names = Pick<Vulnerability, 'id' | 'aliases' | 'advisories'>

export type NamedMatch = {
  /** Grype's own id, without our rules. */
  readonly ownId: string
  readonly match: Match
  readonly names: Names
}

/**
 * A match by flaw. A distribution's advisory (ELSA, ALAS, CGA …) may speak of several, which are matches of
 * their own here; any other match is about one.
 */
export function splitMatch(row: Node): readonly NamedMatch[] {
  const own = requireNode(row, 'vulnerability')
  const ownId = requireToken(own, 'id', MAX_ID)
  const related = getNodes(row, 'relatedVulnerabilities')
  const details = toDetails(row)
  const ids = related.map((record) => getText(record, 'id'))
  const flaws = toFlaws(toVulnerabilityId(getText(own, 'id')), ids)
  const named = getNodes(own, 'advisories').map(toAdvisoryId)
  const isShared = flaws.length > 1
  const byId = groupById(isShared ? related : [])
  return flaws.map((names) => ({
    ownId,
    names: { ...names, advisories: distinctTexts([...names.advisories, ...named], names.id) },
    match: {
      own,
      records: [own, ...(isShared ? (byId.get(names.id) ?? []) : related)],
      details,
      isShared,
    },
  }))
}

/** An advisory can name hundreds of flaws: the records beside it are looked up, not searched. */
function groupById(records: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  const groups = new Map<string, Node[]>()
  for (const record of records) {
    const id = toVulnerabilityId(getText(record, 'id'))
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [record])
    else group.push(record)
  }
  return groups
}

/** Up to 0.23 a match had one detail, not a list of them. */
function toDetails(row: Node): readonly Node[] {
  const value = row.fields['matchDetails'] ?? null
  if (value === null || Array.isArray(value)) return getNodes(row, 'matchDetails')
  const detail = findNode(row, 'matchDetails')
  return detail === null ? [] : [detail]
}

/** Grype often leaves the id empty and names the advisory in its link alone. */
function toAdvisoryId(advisory: Node): string {
  const id = getText(advisory, 'id')
  if (id !== '') return toToken(id, MAX_ID)
  const [, last = ''] = /\/([^/]{1,80})\/?$/.exec(getText(advisory, 'link').slice(-100)) ?? []
  return ADVISORY_ID.exec(last)?.[1] ?? ''
}

/** `DSA-5085-2`, `ELSA-2022-9221.html`, `RHSA-2024:1234` */
const ADVISORY_ID = /^([A-Z]{3}[A-Z0-9]*-\d[\w:.-]*?)(?:\.html)?$/
