import type { Report } from '../../domain/report.ts'
import {
  renderSealedLine,
  renderSealedSummary,
  toPublicReport,
} from '../../report/disclosure/index.ts'
import { renderMarkdown, renderOneLine, toAnnotations } from '../../report/index.ts'
import type { Disclosure } from '../disclosure.ts'
import type { DeliverStage, Links } from './deliver.ts'
import { toOutputs, toSealedOutputs } from './outputs.ts'
import type { Written } from './report-files.ts'
import { toSealedPath } from './write-file.ts'

export type Shown = {
  /** As much of the report as whoever reads the log may see; null: nothing but `line`. */
  readonly report: Report | null
  /** The outcome and its reason in one line of at most 500 code points, without markup. */
  readonly line: string
}

/** What of a report may be read by whoever can read the log. */
export function toShown(report: Report, { profile, encryption }: Disclosure): Shown {
  if (encryption?.isOnly === true) {
    return { report: null, line: renderSealedLine(report, encryption) }
  }
  const shown = profile === 'public' ? toPublicReport(report) : report
  return { report: shown, line: renderOneLine(shown) }
}

type Ended = { readonly written: Written; readonly links: Links }

/** Summary, outputs and annotations: each tells as much as whoever reads them may know. */
export async function showVerdict(stage: DeliverStage, ended: Ended): Promise<void> {
  const shown = toShown(stage.report, stage.disclosure)
  await deliverSummary(stage, { ...ended, shown })
  writeOutputs(stage, { ...ended, shown })
  annotate(stage, shown)
}

type Told = Ended & { readonly shown: Shown }

/** A summary that cannot be written is told, and changes no verdict: the runner may offer none. */
async function deliverSummary(stage: DeliverStage, told: Told): Promise<void> {
  const { config, ports } = stage
  // It takes its time to render, and a terminal shows none.
  if (!config.deliver.summary || ports.deliver.summary === undefined) return
  try {
    const { text, cut } = renderSummary(stage, told)
    await ports.deliver.summary(text)
    if (cut !== null) ports.log.notice(`Job summary: ${cut}`)
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    ports.log.warn(`The job summary could not be written: ${reason}`)
  }
}

function renderSummary(
  { report, config, disclosure }: DeliverStage,
  { shown, links }: Told,
): { readonly text: string; readonly cut: string | null } {
  const { encryption, profile } = disclosure
  if (encryption !== null && shown.report === null) {
    const text = renderSealedSummary(report, { key: encryption, artifactUrl: links.artifact })
    return { text, cut: null }
  }
  const { uploadSarif, alerts } = config.deliver
  // Which findings became no alerts is said by their names.
  const said = uploadSarif === 'off' || profile === 'public' ? {} : { alerts }
  return renderMarkdown(shown.report ?? report, { links, isSummary: true, ...said })
}

function writeOutputs(stage: DeliverStage, { shown, links, written }: Told): void {
  const { report, config, ports, disclosure } = stage
  const isSealed = disclosure.encryption?.isOnly === true
  const pathOf = (format: string): string | null => {
    const { path } = config.deliver.reports.find((one) => one.format === format) ?? { path: '-' }
    if (path === '-') return null
    return isSealed ? toFile(path, written) : path
  }
  const places = { report: pathOf('json'), sarif: pathOf('sarif'), audit: pathOf('audit') }
  const record = places.audit === null ? {} : { audit: places.audit }
  const all = { ...places, reportFiles: { ...toReportFiles(written), ...record }, links }
  const outputs = isSealed ? toSealedOutputs(report, all) : toOutputs(report, all)
  for (const [name, value] of Object.entries(outputs)) ports.deliver.output(name, value)
  ports.deliver.output('reason', shown.line)
}

/** The first of each format; of an encrypted report the encrypted file. */
function toReportFiles(written: Written): Record<string, string> {
  const listed = written.targets.filter(({ path }) => path !== '-')
  const entries = listed.map(({ format, path }) => [format, toFile(path, written)] as const)
  return Object.fromEntries([...entries].reverse())
}

/** Several files of one format lie in a folder, whose name stays as it is. */
function toFile(path: string, { files }: Written): string {
  const sealed = toSealedPath(path)
  return files.some((file) => file.sealed === sealed) ? sealed : path
}

/** Lines beside the code; a gate that only reports has no errors. */
function annotate({ config, ports }: DeliverStage, { report }: Shown): void {
  if (report === null) return
  const level = config.mode === 'report' ? 'warning' : 'error'
  for (const one of toAnnotations(report, { level })) ports.deliver.annotate?.(one)
}
