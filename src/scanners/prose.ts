import { MAX_DESCRIPTION, MAX_ITEMS, MAX_LINK, MAX_TITLE } from './limits.ts'
import { toPlainLine } from './plain-text.ts'
import { distinctTexts } from './distinct-texts.ts'

export function toTitle(text: string): string {
  return text === '' ? '' : toPlainLine(text, MAX_TITLE)
}

export function toDescription(text: string): string {
  return text.slice(0, MAX_DESCRIPTION)
}

/** The words with which NVD, CNAs and vendors begin the description of an id that they took back. */
const REJECTION = /^\s*(?:\*\* ?REJECT(?:ED)? ?\*\*|[Rr]ejected reason:|REJECTED\s*$)/

/** GitHub keeps a withdrawn advisory under its id and says so in its first words. */
const WITHDRAWAL = /^[\s#]*(?:Withdrawn|Duplicate) Advisory\b/

/** True when a source's own text says that its id was rejected or withdrawn. */
export function isRejection(id: string, texts: readonly string[]): boolean {
  return texts.some(
    (text) => REJECTION.test(text) || (id.startsWith('GHSA-') && WITHDRAWAL.test(text)),
  )
}

/** Links that name another id of the same flaw, by which rows are joined later. */
const TELLING = /CVE-\d|GHSA-|hackerone\.com|\/advisories\/|\/vuln(?:db)?\//i

/** Links without doubles; of too many, those that name ids stay first. */
export function toReferences(links: readonly string[]): readonly string[] {
  const known = distinctTexts(links).filter((link) => link.length <= MAX_LINK)
  if (known.length <= MAX_ITEMS) return known
  const telling = known.filter((link) => TELLING.test(link))
  const others = known.filter((link) => !TELLING.test(link))
  return [...telling, ...others].slice(0, MAX_ITEMS)
}

/** A time or date that begins as ISO 8601 has it, else null: Go's zero time is no time. */
export function toTime(text: string | null): string | null {
  return text !== null && /^(?!0001-)\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)
    ? text
    : null
}
