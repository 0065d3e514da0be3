import type { ImageReport } from '../../domain/report.ts'
import { list, take } from '../html/frame.ts'
import type { Frame } from '../html/frame.ts'
import { markup } from '../html/markup.ts'
import type { Content } from '../html/markup.ts'
import { formatNumber } from '../words.ts'

const MOST_LINES = 8

/** What nobody looked at, each once; nothing where that is nothing. */
export function toGapPart({ report, cuts }: Frame): Content {
  const lines = [...new Set(report.images.flatMap(toLines))]
  return list(take(lines, MOST_LINES, { cuts, noun: 'gap' }).map((line) => markup`${line}`))
}

function toLines({ coverage, verdict, image }: ImageReport): string[] {
  const platforms = image?.notScanned ?? []
  return [
    ...verdict.degraded,
    ...coverage.narrowed,
    ...coverage.notAssessed.map(
      ({ what, count }) => `Not assessed: ${formatNumber(count)} ${what}`,
    ),
    ...(platforms.length === 0 ? [] : [`Other platforms of the image: ${platforms.join(', ')}`]),
  ]
}
