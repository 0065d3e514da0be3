import type { Config, ReportFormat } from '../config/config.ts'
import { PlimsollError, toPlimsollError } from '../domain/errors.ts'
import type { Report } from '../domain/report.ts'
import type { Ports } from '../ports.ts'
import { RENDERERS, renderMarkdown, renderOneLine } from '../report/index.ts'
import type { RenderedFile } from '../report/rendered.ts'
import { describeFailure } from './describe-failure.ts'
import { toOutputs } from './outputs.ts'

export type DeliverStage = {
  readonly report: Report
  readonly config: Config
  readonly ports: Ports
}

export type Delivered = {
  /** As delivered: a report file that could not be written makes it `scan-failed`. */
  readonly report: Report
  readonly failure: PlimsollError | null
}

/**
 * Writes every report that was asked for, then the summary and the outputs, whatever the verdict. JSON goes
 * last, so that it can say what became of the others.
 */
export async function deliver(stage: DeliverStage): Promise<Delivered> {
  const wanted = stage.config.deliver.reports
  const others = wanted.filter((one) => one.format !== 'json')
  const json = wanted.filter((one) => one.format === 'json')
  let current = stage.report
  let failure: PlimsollError | null = null
  for (const target of [...others, ...json]) {
    try {
      current = await writeReport(target, current, stage.ports)
    } catch (thrown) {
      failure = toPlimsollError(thrown)
      current = toUndelivered(current, failure)
    }
  }
  await deliverSummary({ ...stage, report: current })
  writeOutputs({ ...stage, report: current })
  return { report: current, failure }
}

type Target = { readonly format: ReportFormat; readonly path: string }

async function writeReport(target: Target, report: Report, ports: Ports): Promise<Report> {
  const files = render(target, report)
  let current = report
  for (const file of files) {
    const path = file.name === null ? target.path : `${target.path}/${file.name}`
    await ports.deliver.report(path, file.text)
    if (file.cut !== null) current = addNotice(current, 'report-cut', `${path}: ${file.cut}`)
    if (target.path !== '-') ports.log.info(`Wrote ${path}`)
  }
  return current
}

/** V8 holds no text of half a gigabyte or more: such a report is told as what it is, not as a bug. */
function render({ format, path }: Target, report: Report): readonly RenderedFile[] {
  try {
    return RENDERERS[format](report)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new PlimsollError({
      code: 'report-unwritable',
      message: `The ${format} report for ${path} would be larger than 512 MB, which cannot be written`,
      hint: 'Scan fewer images in one run, or leave out what need not be looked for with `scan` and `skip-paths`.',
      cause,
    })
  }
}

function addNotice(report: Report, code: string, text: string): Report {
  return { ...report, notices: [...report.notices, { code, text }] }
}

/** A report that was asked for is part of the answer: without it there is none to rely on. */
function toUndelivered(report: Report, failure: PlimsollError): Report {
  const told = addNotice(report, failure.code, describeFailure(failure))
  return { ...told, verdict: { ...report.verdict, outcome: 'scan-failed' } }
}

/** A summary that cannot be written is told, and changes no verdict: the runner may offer none. */
async function deliverSummary({ report, config, ports }: DeliverStage): Promise<void> {
  if (!config.deliver.summary) return
  try {
    const { text, cut } = renderMarkdown(report)
    await ports.deliver.summary(text)
    if (cut !== null) ports.log.notice(`Job summary: ${cut}`)
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    ports.log.warn(`The job summary could not be written: ${reason}`)
  }
}

function writeOutputs({ report, config, ports }: DeliverStage): void {
  const pathOf = (format: ReportFormat): string | null =>
    config.deliver.reports.find((one) => one.format === format && one.path !== '-')?.path ?? null
  const outputs = toOutputs(report, { report: pathOf('json'), sarif: pathOf('sarif') })
  for (const [name, value] of Object.entries(outputs)) ports.deliver.output(name, value)
  ports.deliver.output('reason', renderOneLine(report))
}
