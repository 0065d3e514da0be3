import type { Cvss, Epss, KnownExploited } from '../../domain/finding.ts'
import { findNode, getNodes, getText } from '../document.ts'
import type { Node } from '../document.ts'
import { MAX_ITEMS, MAX_NAME, MAX_TITLE } from '../limits.ts'
import type { Oddities } from '../oddities.ts'
import { toToken } from '../plain-text.ts'
import { toTime } from '../prose.ts'
import type { Match } from './match.ts'
import { toAuthority } from './ratings.ts'

/** The scores of a record and its twins, which often repeat each other. */
export function toCvss({ records, own, isShared }: Match, oddities: Oddities): readonly Cvss[] {
  const scores = new Map<string, Cvss>()
  for (const record of records) {
    // Of which of its flaws a score of an advisory speaks is not said.
    if (isShared && record === own) continue
    for (const score of toScores(record, oddities)) {
      if (scores.size >= MAX_ITEMS) break
      const key = `${score.authority} ${score.vector ?? ''} ${score.version}`
      if (!scores.has(key)) scores.set(key, score)
    }
  }
  return [...scores.values()]
}

function toScores(record: Node, oddities: Oddities): readonly Cvss[] {
  return [
    ...getNodes(record, 'cvss').map((row) => ({
      authority: toCvssAuthority(getText(row, 'source'), record),
      version: toCvssVersion(getText(row, 'version')),
      ...toFigures(row, findNode(row, 'metrics'), oddities),
    })),
    // Grype 0.7 had one field for each version.
    ...(['2.0', '3.0'] as const).flatMap((version) => {
      const row = findNode(record, `cvssV${version.slice(0, 1)}`)
      if (row === null) return []
      return [{ authority: toAuthority(record), version, ...toFigures(row, row, oddities) }]
    }),
  ]
}

function toFigures(
  row: Node,
  metrics: Node | null,
  oddities: Oddities,
): Pick<Cvss, 'vector' | 'score'> {
  const vector = row.fields['vector']
  return {
    vector: typeof vector === 'string' && vector !== '' ? toToken(vector, MAX_TITLE) : null,
    score: oddities.toScore(metrics?.fields['baseScore'], 10),
  }
}

function toCvssAuthority(source: string, record: Node): string {
  if (source === 'nvd@nist.gov') return 'nvd'
  return source === '' ? toAuthority(record) : toToken(source, MAX_NAME)
}

function toCvssVersion(version: string): string {
  return /^\d$/.test(version) ? `${version}.0` : toToken(version, MAX_NAME)
}

/** EPSS belongs to a CVE; a GHSA carries that of its alias. */
export function toEpss(match: Match, flaw: string, oddities: Oddities): Epss | null {
  for (const row of rowsAbout(match, 'epss', flaw)) {
    const score = oddities.toScore(row.fields['epss'], 1)
    if (score === null) continue
    return {
      score,
      percentile: oddities.toScore(row.fields['percentile'], 1) ?? 0,
      date: toTime(getText(row, 'date')) ?? '',
      model: null,
    }
  }
  return null
}

/** The earliest entry in CISA's catalogue, where there is one. */
export function toKnownExploited(match: Match, flaw: string): KnownExploited | null {
  const rows = rowsAbout(match, 'knownExploited', flaw)
  if (rows.length === 0) return null
  const dates = rows.map((row) => (toTime(getText(row, 'dateAdded')) ?? '').slice(0, 10))
  const uses = rows.map((row) => getText(row, 'knownRansomwareCampaignUse').toLowerCase())
  return { added: dates.filter(Boolean).sort()[0] ?? '', ransomware: uses.includes('known') }
}

/** Rows name their CVE: a CVE takes its own alone, any other id what its record gives. */
function rowsAbout(match: Match, key: string, flaw: string): readonly Node[] {
  return match.records.flatMap((record) => {
    const isOfMany = match.isShared && record === match.own
    return getNodes(record, key).filter((row) => {
      const cve = getText(row, 'cve')
      if (cve === flaw) return true
      return !isOfMany && (cve === '' || !flaw.startsWith('CVE-'))
    })
  })
}
