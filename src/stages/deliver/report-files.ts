import type { Config, ReportFormat } from '../../config/config.ts'
import { PlimsollError, toPlimsollError } from '../../domain/errors.ts'
import type { Notice, Report } from '../../domain/report.ts'
import type { Ports } from '../../ports.ts'
import { RENDERERS } from '../../report/index.ts'
import type { RenderedFile } from '../../report/rendered.ts'
import { describeFailure } from '../describe-failure.ts'
import { writeFile } from './write-file.ts'
import type { Seal, WrittenFile } from './write-file.ts'

/** The audit record is made when everything is delivered. */
export type Target = { readonly format: Exclude<ReportFormat, 'audit'>; readonly path: string }

export type Written = {
  /** As delivered: a report file that could not be written makes it `scan-failed`. */
  readonly report: Report
  readonly failure: PlimsollError | null
  /** In the order in which they were written, without what went to standard output. */
  readonly files: readonly WrittenFile[]
  /** Those of which every file is written. */
  readonly targets: readonly Target[]
}

export type WriteRequest = {
  readonly report: Report
  readonly config: Config
  readonly ports: Pick<Ports, 'deliver' | 'log'>
  /** Null: nothing is encrypted. */
  readonly seal: Seal | null
}

/** Writes the reports of these targets, each whole or not at all. Never throws. */
export async function writeReports(
  targets: readonly Target[],
  { report, config, ports, seal }: WriteRequest,
): Promise<Written> {
  const files: WrittenFile[] = []
  const whole: Target[] = []
  let current = report
  let failure: PlimsollError | null = null
  for (const target of targets) {
    try {
      const rendered = await render(target, { report: current, config })
      const written = await writeFiles(rendered, target, { ...ports, seal })
      if (target.path !== '-') files.push(...written.files)
      whole.push(target)
      current = { ...current, notices: [...current.notices, ...written.notices] }
    } catch (thrown) {
      failure = toPlimsollError(thrown)
      current = toUndelivered(current, failure)
    }
  }
  for (const path of files.flatMap(toPaths)) ports.log.info(toWords(path))
  return { report: current, failure, files, targets: whole }
}

/** What the log says of a file. */
export function toWords(path: string): string {
  return `Wrote ${path}`
}

/** Every path under which it lies. */
export function toPaths({ plain, sealed }: WrittenFile): string[] {
  return [plain, sealed].flatMap((path) => path ?? [])
}

type WrittenFiles = { readonly files: readonly WrittenFile[]; readonly notices: readonly Notice[] }

async function writeFiles(
  files: readonly RenderedFile[],
  { path: folder }: Target,
  { deliver, seal }: WriteRequest['ports'] & Pick<WriteRequest, 'seal'>,
): Promise<WrittenFiles> {
  const written: WrittenFile[] = []
  const notices: Notice[] = []
  for (const { name, text, cut } of files) {
    const path = name === null ? folder : `${folder}/${name}`
    written.push(await writeFile({ path, text }, seal, deliver))
    if (cut !== null) notices.push({ code: 'report-cut', text: `${path}: ${cut}` })
  }
  return { files: written, notices }
}

/** V8 holds no text of half a gigabyte or more: such a report is told as what it is, not as a bug. */
async function render(
  { format, path }: Target,
  { report, config }: Pick<WriteRequest, 'report' | 'config'>,
): Promise<readonly RenderedFile[]> {
  const { alerts, category } = config.deliver
  try {
    const renderReport = await RENDERERS[format]()
    return renderReport(report, { alerts, category })
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
export function toUndelivered(report: Report, failure: PlimsollError): Report {
  const notice = { code: failure.code, text: describeFailure(failure) }
  return {
    ...report,
    notices: [...report.notices, notice],
    verdict: { ...report.verdict, outcome: 'scan-failed' },
  }
}
