import type { VulnerabilityClass } from '../domain/finding.ts'
import { isCve, isFlawId, rankOfFamily } from '../domain/vulnerability-id.ts'
import { compareText } from './unite.ts'

/** The best known name: CVE, GHSA, the other families, vendors' advisories; the lowest number of its kind. */
export function primaryId(ids: readonly string[]): string {
  const [first = '', ...rest] = ids
  return rest.reduce((best, id) => (compareIds(id, best) < 0 ? id : best), first)
}

export function compareIds(a: string, b: string): number {
  return rankOfFamily(a) - rankOfFamily(b) || compareCves(a, b) || compareText(a, b)
}

/** By year and number: CVE-2024-999 comes before CVE-2024-10000. */
function compareCves(a: string, b: string): number {
  if (!isCve(a) || !isCve(b)) return 0
  const [left, right] = [numbersOf(a), numbersOf(b)]
  return left[0] - right[0] || left[1] - right[1]
}

function numbersOf(cve: string): [number, number] {
  const [, year = '', number = ''] = /^CVE-(\d{1,6})-(\d{1,12})$/.exec(cve) ?? []
  return [Number(year), Number(number)]
}

/** Vendors' updates that mend no flaw, or none that has a number: new time zones, new keys, mere bugs. */
const MAINTENANCE = /^(?:DSA|DLA|RHBA|RHEA|ELBA|ELEA|ALBA|ALEA|RLBA|RLEA|SUSE-RU|openSUSE-RU)-/

/** What an id and its other names stand for; `isRejected`: a source has withdrawn it. */
export function classOf(
  id: string,
  aliases: readonly string[],
  isRejected: boolean,
): VulnerabilityClass {
  if (isRejected) return 'rejected'
  if (id.startsWith('MAL-') || aliases.some((alias) => alias.startsWith('MAL-'))) return 'malware'
  if (id.startsWith('TEMP-')) return 'temporary'
  if (MAINTENANCE.test(id)) return 'maintenance'
  return isFlawId(id) || !LOOKS_LIKE_ADVISORY.test(id) ? 'flaw' : 'advisory'
}

/** `ALAS2-2022-1754`, `openSUSE-SU-2020:0062-1`, `CGA-vg9m-2fc2-xv7w` */
const LOOKS_LIKE_ADVISORY = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z]+)*-[\w:.-]*[\w]$/
