import type { Config } from '../../config/config.ts'
import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { Delivered as Told } from '../../domain/code-host.ts'
import { toPlimsollError } from '../../domain/errors.ts'
import type { PlimsollError } from '../../domain/errors.ts'
import type { Report } from '../../domain/report.ts'
import type { CodeHost, Ports, PostedComment, PublishedAlerts, StoredReports } from '../../ports.ts'
import { renderMarkdown, renderOneLine, toAnnotations } from '../../report/index.ts'
import { storeReports } from './artifact.ts'
import { keepBaselines } from './baselines.ts'
import { postComment } from './comment.ts'
import { toOutputs } from './outputs.ts'
import { publishAlerts } from './publish-alerts.ts'
import { writeReports } from './report-files.ts'
import type { Written } from './report-files.ts'

export type DeliverStage = {
  readonly report: Report
  readonly config: Config
  readonly ports: Pick<Ports, 'deliver' | 'log' | 'signal'>
  /** Null outside of one. */
  readonly host: CodeHost | null
}

export type Delivered = {
  /** As delivered: a report file that could not be written makes it `scan-failed`. */
  readonly report: Report
  readonly failure: PlimsollError | null
}

/** Where people find what was delivered; null where it was not. */
export type Links = {
  readonly alerts: string | null
  readonly comment: string | null
  readonly artifact: string | null
}

const NO_LINKS: Links = { alerts: null, comment: null, artifact: null }

/**
 * Writes every report that was asked for, then tells the code host, then writes the summary and the outputs, whatever
 * the verdict. What the code host does not take changes no verdict. JSON is written last, so that it can say what
 * became of the others; a first time before the code host is told, which hears of a disk that is full.
 */
export async function deliver(stage: DeliverStage): Promise<Delivered> {
  const { host } = stage
  const others = await write(stage, ({ format }) => format !== 'json')
  if (host === null) return conclude(stage, await addJson(stage, others), NO_LINKS)
  const proved = await addJson(stage, others, ({ path }) => path !== '-')
  const published = await tellHost({ ...stage, report: proved.report }, host)
  const last = await rewriteJson(stage, { ...proved, report: published.report })
  const told = { ...stage, report: last.report }
  const stored = await attempt(told, 'artifact', NOT_STORED, () =>
    storeReports(told, { host, files: last.files }),
  )
  const links = { ...published.links, artifact: stored.url }
  return conclude(stage, { ...last, report: addTold(told, stored) }, links)
}

const NOT_STORED: StoredReports = { ...NOTHING_DELIVERED, url: null }
const NOT_POSTED: PostedComment = { ...NOTHING_DELIVERED, url: null }
const NOT_PUBLISHED: PublishedAlerts = { ...NOTHING_DELIVERED, listUrl: null, alerts: [] }

type Target = Config['deliver']['reports'][number]

function write(stage: DeliverStage, isWanted: (target: Target) => boolean): Promise<Written> {
  return writeReports(stage.config.deliver.reports.filter(isWanted), stage)
}

async function addJson(
  stage: DeliverStage,
  before: Written,
  isWanted: (target: Target) => boolean = () => true,
): Promise<Written> {
  const isJson = (target: Target): boolean => target.format === 'json' && isWanted(target)
  const written = await write({ ...stage, report: before.report }, isJson)
  return {
    report: written.report,
    failure: written.failure ?? before.failure,
    files: [...before.files, ...written.files],
  }
}

/** With what became of the deliveries; a file that could not be written before is not tried again. */
async function rewriteJson(stage: DeliverStage, before: Written): Promise<Written> {
  const quiet = { ...stage.ports, log: { ...stage.ports.log, info: () => undefined } }
  const again = await write({ ...stage, ports: quiet, report: before.report }, (target) => {
    const isThere = target.path === '-' || before.files.includes(target.path)
    return target.format === 'json' && isThere
  })
  return { report: again.report, failure: before.failure ?? again.failure, files: before.files }
}

type Published = { readonly report: Report; readonly links: Links }

async function tellHost(stage: DeliverStage, host: CodeHost): Promise<Published> {
  const alerts = await attempt(stage, 'code scanning', NOT_PUBLISHED, () =>
    publishAlerts(stage, host),
  )
  const informed = { ...stage, report: addTold(stage, alerts) }
  // A comment waits until no other job writes to it: time enough for the rest.
  const [comment, kept] = await Promise.all([
    attempt(stage, 'comment', NOT_POSTED, () => postComment(informed, { host, published: alerts })),
    attempt(stage, 'baseline', NOTHING_DELIVERED, () => keepBaselines(informed, host)),
  ])
  const commented = { ...stage, report: addTold(informed, comment) }
  return {
    report: addTold(commented, kept),
    links: { alerts: alerts.listUrl, comment: comment.url, artifact: null },
  }
}

/** Whatever goes wrong while the host is told, a report too large for a text included: only a cancelled run ends here. */
// eslint-disable-next-line max-params -- what, whereto, what otherwise, how
async function attempt<T extends Told>(
  { ports }: DeliverStage,
  to: string,
  otherwise: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (ports.signal.aborted) throw thrown
    const { message, hint } = toPlimsollError(thrown)
    const text = `Delivery to ${to} failed: ${message} ${hint}`
    const detail = message.slice(0, LONGEST_DETAIL)
    return {
      ...otherwise,
      deliveries: [{ to, state: 'failed', detail }],
      notices: [{ code: 'delivery-failed', text }],
    }
  }
}

const LONGEST_DETAIL = 500

/** What a delivery says stands in the report and in the log. */
function addTold({ report, ports }: DeliverStage, { deliveries, notices }: Told): Report {
  for (const { to, state, detail } of deliveries) ports.log.info(`${to}: ${state}. ${detail}`)
  for (const { text } of notices) ports.log.notice(text)
  return {
    ...report,
    deliveries: [...report.deliveries, ...deliveries],
    notices: [...report.notices, ...notices],
  }
}

async function conclude(stage: DeliverStage, ended: Written, links: Links): Promise<Delivered> {
  const last = { ...stage, report: ended.report }
  await deliverSummary(last, links)
  writeOutputs(last, links)
  annotate(last)
  return { report: ended.report, failure: ended.failure }
}

/** A summary that cannot be written is told, and changes no verdict: the runner may offer none. */
async function deliverSummary(
  { report, config, ports }: DeliverStage,
  links: Links,
): Promise<void> {
  // It takes its time to render, and a terminal shows none.
  if (!config.deliver.summary || ports.deliver.summary === undefined) return
  try {
    const { uploadSarif, alerts } = config.deliver
    const said = uploadSarif === 'off' ? {} : { alerts }
    const { text, cut } = renderMarkdown(report, { links, isSummary: true, ...said })
    await ports.deliver.summary(text)
    if (cut !== null) ports.log.notice(`Job summary: ${cut}`)
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    ports.log.warn(`The job summary could not be written: ${reason}`)
  }
}

function writeOutputs({ report, config, ports }: DeliverStage, links: Links): void {
  const pathOf = (format: string): string | null =>
    config.deliver.reports.find((one) => one.format === format && one.path !== '-')?.path ?? null
  const outputs = toOutputs(report, { report: pathOf('json'), sarif: pathOf('sarif'), links })
  for (const [name, value] of Object.entries(outputs)) ports.deliver.output(name, value)
  ports.deliver.output('reason', renderOneLine(report))
}

/** Lines beside the code; a gate that only reports has no errors. */
function annotate({ report, config, ports }: DeliverStage): void {
  const level = config.mode === 'report' ? 'warning' : 'error'
  for (const one of toAnnotations(report, { level })) ports.deliver.annotate?.(one)
}
