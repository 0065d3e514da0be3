import type { ImageReport } from '../../../domain/report.ts'
import type { ScanRecord } from '../../../domain/verdict.ts'
import { describeSetAside } from '../../image-words.ts'
import { SCANNER_TITLES, countOf, describeDatabase, formatNumber } from '../../words.ts'
import { list, table, take } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { markup } from '../markup.ts'
import type { Content } from '../markup.ts'

const MOST_LINES = 60

/** What the verdict does not speak about; nothing where that is nothing. */
export function toCoveragePart(image: ImageReport, { cuts }: Frame): Content {
  const { narrowed, notAssessed } = image.coverage
  const platforms = image.image?.notScanned ?? []
  const lines: Content[] = [
    ...narrowed.map((text) => markup`<b>Left out:</b> ${text}`),
    ...notAssessed.map(
      ({ what, count }) => markup`<b>Not assessed:</b> ${formatNumber(count)} ${what}`,
    ),
    ...(platforms.length === 0
      ? []
      : [markup`<b>Platforms of this image not scanned:</b> ${platforms.join(', ')}`]),
    ...describeSetAside(image).map((text) => markup`<b>Set aside:</b> ${text}`),
  ]
  return list(take(lines, MOST_LINES, { cuts, noun: 'gap' }))
}

const SCAN_WORDS = {
  analysed: '✓ analysed',
  'nothing-analysed': '! recognised nothing',
  failed: '✕ failed',
} as const satisfies Record<ScanRecord['state'], string>

/** The scanners with their versions and programs, and how old their databases are; nothing when none was started. */
export function toScanPart({ scans }: ImageReport): Content {
  if (scans.length === 0) return null
  const sorted = [...scans].sort((a, b) => (a.scanner < b.scanner ? -1 : 1))
  return table(
    'Scanners and their databases',
    [
      { head: 'Scanner', kind: 'state' },
      { head: 'Result', kind: 'state' },
      { head: 'Recognised', kind: 'n' },
      { head: 'Database', kind: 'wide' },
    ],
    sorted.map(toCells),
  )
}

function toCells({
  scanner,
  version,
  state,
  packages,
  database,
  provenance,
}: ScanRecord): readonly Content[] {
  const program =
    provenance === null ? null : markup`<small><code>${provenance.programSha256}</code></small>`
  return [
    markup`<b>${SCANNER_TITLES[scanner]}</b> ${version ?? 'of unknown version'}`,
    markup`<span class="state ${state}">${SCAN_WORDS[state]}</span>`,
    countOf(packages, 'package'),
    markup`${database === null ? 'none' : describeDatabase(database)}${database === null ? null : markup`<small>${database.origin}</small>`}${program === null ? null : markup`<small>the program that ran:</small>${program}`}`,
  ]
}
