import type { FixDateKind, FixState, FixStatement } from '../../domain/finding.ts'
import { findNode, findText, getNodes, getText, getTexts } from '../document.ts'
import type { Node } from '../document.ts'
import { toFixVersion, toFixVersions } from '../fix-versions.ts'
import { MAX_NAME } from '../limits.ts'
import { toToken } from '../plain-text.ts'
import { toTime } from '../prose.ts'
import { toAuthority } from './ratings.ts'

const STATES = new Map<string, FixState>([
  ['fixed', 'fixed'],
  ['not-fixed', 'not-fixed'],
  ['wont-fix', 'wont-fix'],
])

const DATE_KINDS: readonly FixDateKind[] = ['advisory', 'release', 'first-observed']

/**
 * What Grype says of a fix; the state may be an empty text. `details`: of the match, where the smallest fix
 * above the installed version is suggested. Grype 0.7 named the version directly.
 */
export function toFix(record: Node, details: readonly Node[], type: string): FixStatement {
  const fix = findNode(record, 'fix')
  const named = fix === null ? [getText(record, 'fixedInVersion')] : getTexts(fix, 'versions')
  const { versions, isRange } = toFixVersions(named, type)
  const word = fix === null ? '' : toToken(getText(fix, 'state'), MAX_NAME)
  const suggested = findSuggested([...details, record], type)
  return {
    scanner: 'grype',
    authority: toAuthority(record),
    state: versions.length > 0 ? 'fixed' : (STATES.get(word) ?? 'unknown'),
    word: word === '' ? null : word,
    versions,
    suggested,
    isRange,
    ...findDate(fix, suggested ?? versions[0] ?? '', type),
  }
}

function findSuggested(holders: readonly Node[], type: string): string | null {
  for (const holder of holders) {
    const fix = findNode(holder, 'fix')
    const version = fix === null ? null : findText(fix, 'suggestedVersion')
    if (version !== null && version !== '') return toFixVersion(version, type)
  }
  return null
}

type DatedFix = Pick<FixStatement, 'since' | 'sinceKind'>

/** The date of that version, else any; one that can be trusted before one that a feed was first seen with. */
function findDate(fix: Node | null, version: string, type: string): DatedFix {
  const dated = (fix === null ? [] : getNodes(fix, 'available')).flatMap((row) => {
    const since = toTime(findText(row, 'date'))
    if (since === null) return []
    const kind = getText(row, 'kind')
    const sinceKind = DATE_KINDS.find((known) => known === kind) ?? null
    const isWanted = toFixVersion(getText(row, 'version'), type) === version
    return [{ since, sinceKind, isWanted }]
  })
  const wanted = dated.some((row) => row.isWanted) ? dated.filter((row) => row.isWanted) : dated
  const chosen = wanted.find((row) => isTrusted(row.sinceKind)) ?? wanted[0]
  return { since: chosen?.since ?? null, sinceKind: chosen?.sinceKind ?? null }
}

function isTrusted(kind: FixDateKind | null): boolean {
  return kind === 'advisory' || kind === 'release'
}
