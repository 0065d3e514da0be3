import { PlimsollError } from '../domain/errors.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { ImageReport, Report } from '../domain/report.ts'
import { STANDARD_INPUT } from '../evaluate/labels.ts'
import type { Files } from '../ports.ts'
import { readReport } from '../report/index.ts'
import { SCANNERS } from '../scanners/index.ts'
import { recogniseReport } from '../scanners/recognise.ts'
import { readJson } from './read-json.ts'

/**
 * A report of a hundred images; ours has about two kilobytes for a finding. The longest text that Node can
 * hold is a little longer.
 */
export const MAX_REPORT_BYTES = 500 * 1024 * 1024

/** Throws `config-invalid` for a file that cannot be read, `report-invalid` for what is no report of ours. */
export async function readOwnReport(path: string, files: Files): Promise<Report> {
  const label = path === STANDARD_INPUT ? 'standard input' : path
  return parseOwnReport(await files.readText(path, MAX_REPORT_BYTES), label)
}

/** The text of a report of ours; throws `report-invalid`, whose message names it by the label. */
export function parseOwnReport(text: string, label: string): Report {
  const document = parseJson(text, label)
  const { kind } = recogniseReport(document)
  if (kind === 'trivy' || kind === 'grype') throw toForeign(label, kind)
  return readWhole(document, label)
}

/** Throws `report-invalid` for what is no report of ours, or only a part of one. */
export function readWhole(document: unknown, path: string): Report {
  const report = readReport(document, path)
  for (const image of report.images) checkWhole(image, path)
  return report
}

/** A list that was cut by hand or by a broken program would be judged as if nothing else had been found. */
function checkWhole({ name, findings, counts, verdict }: ImageReport, path: string): void {
  const ids = new Set(findings.map((finding) => finding.id))
  const missing = verdict.reasons.flatMap((reason) => reason.findings).filter((id) => !ids.has(id))
  if (counts.total === findings.length && missing.length === 0) return
  throw new PlimsollError({
    code: 'report-invalid',
    message: `${path} is not whole: ${name} has ${findings.length} findings in its list, and ${counts.total} by its counts.`,
    hint: 'Take the report as it was written; a report that was cut says less than was found.',
  })
}

function parseJson(text: string, path: string): unknown {
  const read = readJson(text)
  if ('document' in read) return read.document
  throw new PlimsollError({
    code: 'report-invalid',
    message: `${path} cannot be read: ${read.fault}.`,
    hint: 'Write the report again, and see that the step before did not fail or run out of disk.',
    cause: read.cause,
  })
}

function toForeign(path: string, scanner: ScannerId): PlimsollError {
  return new PlimsollError({
    code: 'report-invalid',
    message: `${path} is a report of ${SCANNERS[scanner].title}, and a report of Plimsoll is needed.`,
    hint: 'Make one of it first: plimsoll evaluate TRIVY.json GRYPE.json --report json=FILE. To compare two images, do so with both sides.',
  })
}
