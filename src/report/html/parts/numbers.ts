import type { Counts, ImageReport } from '../../../domain/report.ts'
import { describeFound } from '../../verdict-words.ts'
import { formatNumber } from '../../words.ts'
import { markup } from '../markup.ts'
import type { Content } from '../markup.ts'

type Tile = { readonly key: keyof Counts; readonly label: string; readonly look?: string }

/** `isAlways`: nobody misses a zero of the others. */
const TILES: readonly (Tile & { readonly isAlways: boolean })[] = [
  { key: 'blocking', label: 'block', isAlways: true },
  { key: 'critical', label: 'critical', look: 'critical', isAlways: true },
  { key: 'high', label: 'high', look: 'high', isAlways: true },
  { key: 'medium', label: 'medium', look: 'medium', isAlways: true },
  { key: 'low', label: 'low', look: 'low', isAlways: true },
  { key: 'negligible', label: 'negligible', look: 'negligible', isAlways: false },
  { key: 'unknown', label: 'severity unknown', look: 'unknown', isAlways: false },
  { key: 'fixable', label: 'fixable', isAlways: true },
  { key: 'knownExploited', label: 'known to be exploited', isAlways: false },
  { key: 'secrets', label: 'secrets', isAlways: false },
  { key: 'misconfigurations', label: 'misconfigured', isAlways: false },
  { key: 'licences', label: 'licences', isAlways: false },
  { key: 'waived', label: 'waived', isAlways: false },
]

/** The counts as large numbers; nothing where nothing trustworthy was looked at, as a zero would read as clean. */
export function toNumbers(image: ImageReport): Content {
  if (describeFound(image) === null) return null
  const { counts } = image
  const tiles = TILES.filter(({ key, isAlways }) => isAlways || counts[key] > 0)
  const items = tiles.map(
    ({ key, label, look }) =>
      markup`<div class="tile ${look ?? ''}"><dt>${label}</dt><dd>${formatNumber(counts[key])}</dd></div>\n`,
  )
  return markup`<dl class="tiles">${items}</dl>\n`
}
