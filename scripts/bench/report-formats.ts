import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { toSpread } from './arithmetic.ts'
import type { Spread } from './arithmetic.ts'
import type { Figure, Row } from './figure.ts'
import { formatMegabytes, formatMilliseconds, formatSpread, notMeasured } from './figure.ts'
import type { Ground } from './ground.ts'
import type { ManyFindings } from './many-findings-child.ts'
import { CHROMIUM, openReport } from './open-report.ts'
import type { OpenedReport } from './open-report.ts'
import { runWatched } from './watched.ts'

const FINDINGS = 10_000
const MOST_MILLISECONDS = 1500
const MOST_HTML_BYTES = 5e6
const MOST_BROWSER_MILLISECONDS = 1000

const CHILD = join(import.meta.dirname, 'many-findings-child.ts')

/** Every format of a report with ten thousand findings, and the HTML in the browser that people open it with. */
export async function measureReportFormats(ground: Ground): Promise<Figure> {
  const runs: ManyFindings[] = []
  for (let round = 0; round < ground.rounds.some; round += 1) runs.push(await run(ground))
  return {
    title: 'Every format of a report with ten thousand findings',
    rows: [toTotal(runs), ...toFormats(runs), ...(await toBrowserRows(ground))],
    commands: [
      { name: 'ours', line: 'node scripts/bench/many-findings-child.ts 10000 real all $FOLDER' },
    ],
    notes: [
      'Advisories are as long as those of the scanners; 2,000 packages in the inventory. A format is rendered once in a fresh process, with its module loaded. Nobody decided on a finding, and the image has no digest, so that both forms of VEX are nearly empty.',
      'In the browser: from the request of the file to the event load, and from the input of a word to the frame that shows what is left. No second program makes such a page of these findings, so there is nothing beside it.',
    ],
  }
}

async function run(ground: Ground): Promise<ManyFindings> {
  const { stdout } = await runWatched(ground, {
    file: ground.node,
    args: [CHILD, String(FINDINGS), 'real', 'all', ground.folder],
    cwd: ground.folder,
    env: ground.env,
  })
  return JSON.parse(stdout) as ManyFindings
}

const formatsOf = (runs: readonly ManyFindings[]): string[] => Object.keys(runs[0]?.bytes ?? {})

function toTotal(runs: readonly ManyFindings[]): Row {
  const formats = formatsOf(runs)
  const time = toSpread(
    runs.map(({ steps }) => formats.reduce((sum, format) => sum + (steps[format] ?? NaN), 0)),
  )
  return {
    ...{ what: 'all formats: time', ours: formatSpread(time, formatMilliseconds) },
    ...{ comparedWith: '', theirs: '', result: formatMilliseconds(time.median) },
    target: formatMilliseconds(MOST_MILLISECONDS),
    reached: time.median <= MOST_MILLISECONDS,
  }
}

function toFormats(runs: readonly ManyFindings[]): Row[] {
  return formatsOf(runs).map((format) => {
    const time = toSpread(runs.map(({ steps }) => steps[format] ?? NaN))
    const bytes = runs[0]?.bytes[format] ?? NaN
    const limit = format === 'html' ? MOST_HTML_BYTES : null
    return {
      ...{ what: format, ours: formatSpread(time, formatMilliseconds) },
      ...{ comparedWith: '', theirs: '', result: formatMegabytes(bytes) },
      target: limit === null ? '' : formatMegabytes(limit),
      reached: limit === null ? null : bytes <= limit,
    }
  })
}

async function toBrowserRows(ground: Ground): Promise<Row[]> {
  if (!existsSync(CHROMIUM)) {
    return [notMeasured('HTML in the browser', 'there is no Chromium')]
  }
  const path = join(ground.folder, 'report.html')
  copyFileSync(join(ground.folder, 'html.0'), path)
  const opened: OpenedReport[] = []
  for (let round = 0; round < ground.rounds.some; round += 1) {
    opened.push(await openReport(path, 'libtest-7-'))
  }
  return [
    toBrowserRow('HTML opens in Chromium', toSpread(opened.map((one) => one.openMs))),
    toBrowserRow('HTML filters in Chromium', toSpread(opened.map((one) => one.filterMs))),
  ]
}

function toBrowserRow(what: string, time: Spread): Row {
  return {
    ...{ what, ours: formatSpread(time, formatMilliseconds), comparedWith: '', theirs: '' },
    result: formatMilliseconds(time.median),
    target: formatMilliseconds(MOST_BROWSER_MILLISECONDS),
    reached: time.median <= MOST_BROWSER_MILLISECONDS,
  }
}
