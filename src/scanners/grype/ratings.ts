import type { Rating } from '../../domain/finding.ts'
import { toAuthorityName } from '../authority.ts'
import { getText } from '../document.ts'
import type { Node } from '../document.ts'
import { MAX_ITEMS } from '../limits.ts'
import type { Oddities } from '../oddities.ts'

/** Whose record it is, in the words that Trivy uses too; null where the report does not say. */
export function findAuthority(record: Node): string | null {
  // `debian:distro:debian:12`, `github:language:go`, `nvd:cpe`; before 0.35 `debian:10`, `github:python`.
  const namespace = getText(record, 'namespace')
  const end = namespace.indexOf(':')
  const source = end === -1 ? namespace : namespace.slice(0, end)
  return source === '' ? null : toAuthorityName(source)
}

/** As above; `grype` where the report does not say. */
export function toAuthority(record: Node): string {
  return findAuthority(record) ?? 'grype'
}

/** The severities of a record and its twins. */
export function toRatings(records: readonly Node[], oddities: Oddities): readonly Rating[] {
  const ratings = new Map<string, Rating>()
  for (const record of records.slice(0, MAX_ITEMS)) {
    const word = getText(record, 'severity')
    if (word === '') continue
    const authority = toAuthority(record)
    const severity = oddities.toSeverity(word)
    ratings.set(`${severity} ${authority}`, { scanner: 'grype', authority, severity })
  }
  return [...ratings.values()]
}
