import { REPORT_FORMATS } from './config.ts'
import type { ReportFormat } from './config.ts'
import { findRepeated, invalid, parseEach, splitLines, splitWords, valid } from './parsed.ts'
import type { Parsed, Parser } from './parsed.ts'
import { parsePath } from './parse-paths.ts'
import { parseWord } from './parse-words.ts'

export type WantedReport = { readonly format: ReportFormat; readonly path: string }

export type ReportPlaces = {
  readonly resolvePath: (path: string) => string
  /** Absolute: where a report goes whose path is not given. */
  readonly reportFolder: string
  /** False where standard output carries something else. */
  readonly hasStandardOutput: boolean
}

const FILE_NAMES: Readonly<Record<ReportFormat, string>> = {
  json: 'plimsoll.json',
  sarif: 'plimsoll.sarif',
  markdown: 'plimsoll.md',
  html: 'plimsoll.html',
  executive: 'plimsoll-executive.html',
  csv: 'plimsoll.csv',
  junit: 'plimsoll-junit.xml',
  // The name by which pipelines of GitLab look for it.
  gitlab: 'gl-container-scanning-report.json',
  cyclonedx: 'plimsoll.cdx.json',
  spdx: 'plimsoll.spdx.json',
  openvex: 'plimsoll.openvex.json',
  'cyclonedx-vex': 'plimsoll.vex.cdx.json',
  audit: 'plimsoll-audit.json',
}

/** Lines of `FORMAT=PATH` or of bare formats, or `none`; a path is absolute afterwards, or `-`. */
export function parseReports(places: ReportPlaces): Parser<readonly WantedReport[]> {
  return (text) => {
    const items = splitLines(text).flatMap(splitLine)
    if (items.length === 1 && items[0]?.toLowerCase() === 'none') return valid([])
    const parsed = parseEach(items, (item) => parseReport(item, places))
    if (!parsed.ok) return parsed
    if (parsed.value.length === 0) return invalid(`names no report: ${ALLOWED}`)
    const repeated = findRepeated(parsed.value.map((report) => report.path))
    if (repeated === null) return parsed
    return repeated === '-'
      ? invalid('sends two reports to standard output: allowed is one')
      : invalid('is the path of two reports: allowed is a path of its own for each', repeated)
  }
}

const ALLOWED = `allowed are ${REPORT_FORMATS.join(', ')}, each alone or as FORMAT=PATH, or none alone`

/** A path may hold commas and spaces, so a line with one is a single report. */
function splitLine(line: string): string[] {
  return line.includes('=') ? [line] : splitWords(line)
}

function parseReport(item: string, places: ReportPlaces): Parsed<WantedReport> {
  const equals = item.indexOf('=')
  const word = (equals < 0 ? item : item.slice(0, equals)).trim()
  const format = parseFormat(word)
  if (!format.ok) return format
  const path =
    equals < 0
      ? valid(places.resolvePath(`${places.reportFolder}/${FILE_NAMES[format.value]}`))
      : parseReportPath(item.slice(equals + 1).trim(), places)
  return path.ok ? valid({ format: format.value, path: path.value }) : path
}

function parseFormat(word: string): Parsed<ReportFormat> {
  if (word.toLowerCase() === 'none')
    return invalid('goes with no other report: allowed is none alone')
  return parseWord(REPORT_FORMATS)(word)
}

const FURTHER_REPORT = new RegExp(`[,;\\s](?:${REPORT_FORMATS.join('|')})=`, 'iu')

function parseReportPath(path: string, places: ReportPlaces): Parsed<string> {
  if (path === '-') {
    return places.hasStandardOutput
      ? valid(path)
      : invalid(
          'sends a report to standard output, which is the log of the step: allowed is a path',
        )
  }
  if (path === '' || /(?:^|\/)\.{0,2}$/u.test(path)) {
    return invalid('names no file: allowed is FORMAT=PATH with the path of a file')
  }
  // With csv=a.age, the encrypted report of json=a would have its name.
  if (/\.age$/iu.test(path)) {
    return invalid('ends in .age, which is added to encrypted reports: allowed is another ending')
  }
  if (FURTHER_REPORT.test(path)) return invalid('holds two reports: allowed is one on a line')
  return parsePath(places.resolvePath)(path)
}
