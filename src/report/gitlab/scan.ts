import type { ImageReport, Report } from '../../domain/report.ts'
import type { ScanRecord } from '../../domain/verdict.ts'
import { cleanLine } from '../clean.ts'
import { countTexts } from '../image-words.ts'
import { isCounted } from '../finding-words.ts'
import { blockingIds } from '../blocking.ts'
import { toUtcSeconds } from '../utc-seconds.ts'
import { explainOutcome, failuresOf, runFailures } from '../verdict-words.ts'
import { countOf } from '../words.ts'

type Message = { readonly level: 'info' | 'warn' | 'fatal'; readonly value: string }

/** What GitLab shows of a scan: by whom, when, whether it can be trusted, and what the list leaves out. */
export function toScan(image: ImageReport, report: Report): object {
  const { asOf, tool, verdict } = report
  const program = {
    id: tool.name,
    name: 'Plimsoll',
    url: 'https://github.com/plimsoll-dev/plimsoll',
    vendor: { name: 'The Plimsoll authors' },
    version: tool.version,
  }
  const time = toUtcSeconds(asOf)
  return {
    analyzer: program,
    scanner: program,
    type: 'container_scanning',
    start_time: time,
    end_time: time,
    status: isAnswer(image) && isAnswer({ verdict }) ? 'success' : 'failure',
    messages: [...toRunMessages(report), ...toMessages(image)],
    options: image.scans.flatMap(toOptions),
  }
}

function isAnswer({ verdict }: Pick<ImageReport, 'verdict'>): boolean {
  return verdict.outcome === 'pass' || verdict.outcome === 'fail'
}

/** Of a run that failed though its images have answers: a report could not be written. */
function toRunMessages(report: Report): Message[] {
  if (isAnswer(report) || !report.images.every(isAnswer)) return []
  return runFailures(report).map((text) => toMessage('fatal', text))
}

function toMessages(image: ImageReport): Message[] {
  const failures = failuresOf(image).map(({ what, message }) => `${what}: ${message}`)
  const fatal = isAnswer(image) ? [] : [explainOutcome(image), ...failures]
  const left = describeLeftOut(image)
  return [
    ...fatal.map((text) => toMessage('fatal', text)),
    ...image.verdict.degraded.map((text) => toMessage('warn', text)),
    ...image.coverage.narrowed.map((text) => toMessage('warn', text)),
    ...(left === null ? [] : [toMessage('info', left)]),
  ]
}

const LONGEST_MESSAGE = 1000

function toMessage(level: Message['level'], text: string): Message {
  const value = cleanLine(text, LONGEST_MESSAGE).trim()
  return { level, value: value === '' ? level : value }
}

/** Vulnerabilities that the gate does not count, and everything that is none; null when nothing is left out. */
function describeLeftOut(image: ImageReport): string | null {
  const blocking = blockingIds(image)
  const words = image.findings.flatMap((finding) => {
    if (finding.kind !== 'vulnerability') return [finding.kind]
    return isCounted(finding, blocking) ? [] : [`${finding.status} vulnerability`]
  })
  if (words.length === 0) return null
  const kinds = countTexts(words).map(([word, count]) => `${word}: ${count}`)
  return `${countOf(words.length, 'finding')} not listed here (${kinds.join(', ')})`
}

const LONGEST_OPTION = 200

function toOptions({ scanner, version, database }: ScanRecord): object[] {
  const values = { version, 'database-built': database?.built ?? null }
  return Object.entries(values).flatMap(([name, value]) =>
    value === null
      ? []
      : [{ name: `${scanner}-${name}`, value: cleanLine(value, LONGEST_OPTION), source: 'other' }],
  )
}
