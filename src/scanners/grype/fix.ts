import type { Fix, FixState } from '../../domain/finding.ts'
import { findNode, findText, getNodes, getText, getTexts } from '../document.ts'
import type { Node } from '../document.ts'
import { distinctTexts } from '../vulnerability-id.ts'

const STATES = new Map<string, FixState>([
  ['fixed', 'fixed'],
  ['not-fixed', 'not-fixed'],
  ['wont-fix', 'wont-fix'],
])

/** Grype suggests the smallest fix above the installed version; the state may be an empty text. */
export function toFix(record: Node, details: readonly Node[]): Fix {
  const fix = findNode(record, 'fix')
  if (fix === null) return { state: 'unknown', version: null, versions: [], since: null }
  const versions = distinctTexts(getTexts(fix, 'versions'))
  const [suggested] = details.flatMap((detail) => {
    const advice = findNode(detail, 'fix')
    return advice === null ? [] : (findText(advice, 'suggestedVersion') ?? [])
  })
  const version = suggested ?? versions[0] ?? null
  return {
    state: versions.length > 0 ? 'fixed' : (STATES.get(getText(fix, 'state')) ?? 'unknown'),
    version,
    versions,
    since: findFixDate(fix, version),
  }
}

function findFixDate(fix: Node, version: string | null): string | null {
  const dates = getNodes(fix, 'available').map((row) => ({
    version: getText(row, 'version'),
    date: getText(row, 'date'),
  }))
  const chosen = dates.find((one) => one.version === version) ?? dates[0]
  return chosen === undefined || chosen.date === '' ? null : chosen.date
}
