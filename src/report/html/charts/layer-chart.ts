import type { VulnerabilityFinding } from '../../../domain/finding.ts'
import type { Layer } from '../../../domain/layer.ts'
import type { ImageReport } from '../../../domain/report.ts'
import { SEVERITIES } from '../../../domain/severity.ts'
import type { Severity } from '../../../domain/severity.ts'
import { markup } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'
import { countOf } from '../../words.ts'
import { toChart } from './chart.ts'

const MOST_LAYERS = 15

type Tally = ReadonlyMap<Severity, number>

/** Where the open vulnerabilities sit, from the lowest layer up; nothing where no layer is known. */
export function toLayerChart(
  { image }: Pick<ImageReport, 'image'>,
  flaws: readonly VulnerabilityFinding[],
): Markup[] {
  if (image === null) return []
  const known = new Set(image.layers.map(({ diffId }) => diffId))
  const { tallies, isTwice } = countByLayer(flaws, known)
  const layers = image.layers.flatMap((layer, at) => {
    const tally = tallies.get(layer.diffId)
    return tally === undefined ? [] : [{ label: describeLayer(layer, at), tally }]
  })
  if (layers.length === 0) return []
  const shown = layers.slice(0, MOST_LAYERS)
  const unknown = tallies.get(null)
  const rows = unknown === undefined ? shown : [...shown, { label: 'not known', tally: unknown }]
  const columns = SEVERITIES.filter((one) => rows.some(({ tally }) => tally.has(one)))
  return [
    toChart({
      title: 'Severity by layer',
      about: `open vulnerabilities in ${countOf(layers.length, 'layer')} of ${image.layers.length}, from the lowest up`,
      head: 'Layer',
      heads: columns.map((one) => ({ text: SHORT[one], look: one })),
      rows: rows.map(({ label, tally }) => toRow(label, tally, columns)),
      whole: null,
      notes: [
        ...(isTwice ? ['What sits in several layers counts in each.'] : []),
        ...(layers.length > MOST_LAYERS
          ? [`${layers.length - MOST_LAYERS} more layers above.`]
          : []),
      ],
    }),
  ]
}

const SHORT: Readonly<Record<Severity, string>> = {
  critical: 'crit.',
  high: 'high',
  medium: 'med.',
  low: 'low',
  negligible: 'negl.',
  unknown: 'unkn.',
}

function toRow(
  label: Content,
  tally: Tally,
  columns: readonly Severity[],
): Parameters<typeof toChart>[0]['rows'][number] {
  const cells = columns.map((one) => tally.get(one) ?? 0)
  return { label, bar: columns.map((look, at) => ({ look, value: cells[at] ?? 0 })), cells }
}

function describeLayer({ instruction, origin }: Layer, at: number): Content {
  const word = instruction === null ? null : markup` <code>${instruction}</code>`
  const whose = origin === 'unknown' ? null : markup` <small>${origin}</small>`
  return markup`${at + 1}${word}${whose}`
}

type Counted = {
  readonly tallies: ReadonlyMap<string | null, Tally>
  /** True when a finding sits in more than one layer. */
  readonly isTwice: boolean
}

/** Null stands for layers that nobody knows. */
function countByLayer(flaws: readonly VulnerabilityFinding[], known: ReadonlySet<string>): Counted {
  const tallies = new Map<string | null, Map<Severity, number>>()
  let isTwice = false
  for (const { instances, severity } of flaws) {
    const layers = new Set(instances.map(({ layer }) => (known.has(layer ?? '') ? layer : null)))
    if (layers.size > 1) isTwice = true
    for (const layer of layers) {
      const tally = tallies.get(layer) ?? new Map<Severity, number>()
      tallies.set(layer, tally.set(severity, (tally.get(severity) ?? 0) + 1))
    }
  }
  return { tallies, isTwice }
}
