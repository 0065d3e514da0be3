import type { Cvss, Epss, KnownExploited, Rating } from '../../domain/finding.ts'
import { findNode, findNumber, findText, getNodes, getText } from '../document.ts'
import type { Node } from '../document.ts'
import { toSeverity } from '../severity.ts'

/** Namespaces are `debian:distro:debian:12`, `github:language:go`, `nvd:cpe`; before 0.35 `debian:10`. */
const AUTHORITIES = new Map<string, string>([
  ['github', 'ghsa'],
  ['rhel', 'redhat'],
  ['sles', 'suse'],
  ['mariner', 'cbl-mariner'],
])

/** Whose record it is, in the words that Trivy uses too; `grype` where the report does not say. */
export function toAuthority(record: Node): string {
  const namespace = getText(record, 'namespace')
  const end = namespace.indexOf(':')
  const source = end === -1 ? namespace : namespace.slice(0, end)
  return source === '' ? 'grype' : (AUTHORITIES.get(source) ?? source)
}

/** The severities of a record and its twins. */
export function toRatings(records: readonly Node[]): Rating[] {
  const ratings: Rating[] = []
  for (const record of records) {
    const word = getText(record, 'severity')
    if (word === '') continue
    const rating = {
      scanner: 'grype',
      authority: toAuthority(record),
      severity: toSeverity(word),
    } as const
    const isKnown = ratings.some(
      (one) => one.authority === rating.authority && one.severity === rating.severity,
    )
    if (!isKnown) ratings.push(rating)
  }
  return ratings
}

/** The scores of a record and its twins, which often repeat each other. */
export function toCvss(records: readonly Node[]): Cvss[] {
  const scores: Cvss[] = []
  for (const record of records) {
    for (const row of getNodes(record, 'cvss').slice(0, MAX_SCORES)) {
      const score = toScore(row, record)
      const isKnown = scores.some(
        (one) => one.vector === score.vector && one.authority === score.authority,
      )
      if (!isKnown) scores.push(score)
    }
  }
  return scores
}

/** Real records have up to four. */
const MAX_SCORES = 50

function toScore(row: Node, record: Node): Cvss {
  const metrics = findNode(row, 'metrics')
  return {
    authority: toCvssAuthority(getText(row, 'source'), record),
    version: toCvssVersion(getText(row, 'version')),
    vector: findText(row, 'vector'),
    score: metrics === null ? null : findNumber(metrics, 'baseScore'),
  }
}

function toCvssAuthority(source: string, record: Node): string {
  if (source === 'nvd@nist.gov') return 'nvd'
  return source === '' ? toAuthority(record) : source
}

function toCvssVersion(version: string): string {
  return /^\d$/.test(version) ? `${version}.0` : version
}

/** EPSS belongs to a CVE; a GHSA carries that of its alias. */
export function toEpss(records: readonly Node[], flaw: string): Epss | null {
  const [row] = rowsAbout(records, 'epss', flaw)
  const score = row === undefined ? null : findNumber(row, 'epss')
  if (row === undefined || score === null) return null
  return {
    score,
    percentile: findNumber(row, 'percentile') ?? 0,
    date: getText(row, 'date'),
    model: null,
  }
}

/** The earliest entry in CISA's catalogue, where there is one. */
export function toKnownExploited(records: readonly Node[], flaw: string): KnownExploited | null {
  const rows = rowsAbout(records, 'knownExploited', flaw)
  const dates = rows.map((row) => getText(row, 'dateAdded')).sort()
  const uses = rows.map((row) => getText(row, 'knownRansomwareCampaignUse').toLowerCase())
  return rows.length === 0 ? null : { added: dates[0] ?? '', ransomware: uses.includes('known') }
}

/** Rows name their CVE: a CVE takes its own alone, any other id what its record gives. */
function rowsAbout(records: readonly Node[], key: string, flaw: string): readonly Node[] {
  const rows = records.flatMap((record) => getNodes(record, key))
  if (!flaw.startsWith('CVE-')) return rows
  return rows.filter((row) => ['', flaw].includes(getText(row, 'cve')))
}
