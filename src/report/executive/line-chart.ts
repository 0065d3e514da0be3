import type { HistoryPoint } from '../../domain/history.ts'
import { markup } from '../html/markup.ts'
import type { Markup } from '../html/markup.ts'
import { formatNumber } from '../words.ts'

const [WIDTH, HEIGHT] = [420, 150]
const EDGE = { left: 44, right: 14, top: 14, bottom: 26 }

type Place = { readonly x: number; readonly y: number }

/** Critical and high weaknesses over time, to scale; the last numbers stand in the table beside it. */
export function toLineChart(points: readonly HistoryPoint[]): Markup {
  const values = points.map(({ critical, high }) => critical + high)
  const most = Math.max(1, ...values)
  const times = points.map(({ asOf }) => Date.parse(asOf))
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0]
  const places = values.map((value, at) => ({
    x: EDGE.left + (INNER_WIDTH * ((times[at] ?? first) - first)) / Math.max(1, last - first),
    y: EDGE.top + INNER_HEIGHT * (1 - value / most),
  }))
  const path = places.map(
    ({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`,
  )
  return markup`<svg class="line" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${describe(points, values)}">
${toScale(most)}<path class="run" d="${path.join('')}"/>${toDots(places)}
<text x="${EDGE.left}" y="${HEIGHT - 6}">${dayOf(points[0])}</text><text class="end" x="${WIDTH - EDGE.right}" y="${HEIGHT - 6}">${dayOf(points.at(-1))}</text></svg>`
}

const INNER_WIDTH = WIDTH - EDGE.left - EDGE.right
const INNER_HEIGHT = HEIGHT - EDGE.top - EDGE.bottom

function toScale(most: number): Markup {
  const lines = [
    [EDGE.top, formatNumber(most)],
    [EDGE.top + INNER_HEIGHT, '0'],
  ] as const
  return markup`${lines.map(
    ([y, label]) =>
      markup`<path class="rule" d="M${EDGE.left} ${y}H${WIDTH - EDGE.right}"/><text class="end" x="${EDGE.left - 8}" y="${y + 4}">${label}</text>`,
  )}`
}

function toDots(places: readonly Place[]): Markup {
  return markup`${places.map(({ x, y }) => markup`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3"/>`)}`
}

function describe(points: readonly HistoryPoint[], values: readonly number[]): string {
  const told = points.map((point, at) => `${dayOf(point)}: ${formatNumber(values[at] ?? 0)}`)
  return `Critical and high weaknesses in each report. ${told.slice(-20).join(', ')}.`
}

function dayOf(point: HistoryPoint | undefined): string {
  return point?.asOf.slice(0, 10) ?? ''
}
