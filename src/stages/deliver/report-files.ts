import type { Config, ReportFormat } from '../../config/config.ts'
import { PlimsollError, toPlimsollError } from '../../domain/errors.ts'
import type { Notice, Report } from '../../domain/report.ts'
import type { Ports } from '../../ports.ts'
import { RENDERERS } from '../../report/index.ts'
import type { RenderedFile } from '../../report/rendered.ts'
import { describeFailure } from '../describe-failure.ts'

type Target = { readonly format: ReportFormat; readonly path: string }

export type Written = {
  /** As delivered: a report file that could not be written makes it `scan-failed`. */
  readonly report: Report
  readonly failure: PlimsollError | null
  /** Paths of the files that were written, in their order. */
  readonly files: readonly string[]
}

export type WriteRequest = {
  readonly report: Report
  readonly config: Config
  readonly ports: Pick<Ports, 'deliver' | 'log'>
}

/** Writes the reports of these targets, each whole or not at all. Never throws. */
export async function writeReports(
  targets: readonly Target[],
  { report, config, ports }: WriteRequest,
): Promise<Written> {
  const files: string[] = []
  let current = report
  let failure: PlimsollError | null = null
  for (const target of targets) {
    try {
      const rendered = render(target, { report: current, config })
      const written = await writeFiles(rendered, target, ports)
      if (target.path !== '-') files.push(...written.paths)
      current = { ...current, notices: [...current.notices, ...written.notices] }
    } catch (thrown) {
      failure = toPlimsollError(thrown)
      current = toUndelivered(current, failure)
    }
  }
  for (const path of files) ports.log.info(`Wrote ${path}`)
  return { report: current, failure, files }
}

type WrittenFiles = { readonly paths: readonly string[]; readonly notices: readonly Notice[] }

async function writeFiles(
  files: readonly RenderedFile[],
  { path: folder }: Target,
  { deliver }: WriteRequest['ports'],
): Promise<WrittenFiles> {
  const paths: string[] = []
  const notices: Notice[] = []
  for (const { name, text, cut } of files) {
    const path = name === null ? folder : `${folder}/${name}`
    await deliver.report(path, text)
    paths.push(path)
    if (cut !== null) notices.push({ code: 'report-cut', text: `${path}: ${cut}` })
  }
  return { paths, notices }
}

/** V8 holds no text of half a gigabyte or more: such a report is told as what it is, not as a bug. */
function render(
  { format, path }: Target,
  { report, config }: Pick<WriteRequest, 'report' | 'config'>,
): readonly RenderedFile[] {
  const { alerts, category } = config.deliver
  try {
    return RENDERERS[format](report, { alerts, category })
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

/** A report that was asked for is part of the answer: without it there is none to rely on. */
function toUndelivered(report: Report, failure: PlimsollError): Report {
  const notice = { code: failure.code, text: describeFailure(failure) }
  return {
    ...report,
    notices: [...report.notices, notice],
    verdict: { ...report.verdict, outcome: 'scan-failed' },
  }
}
