import type { Config } from '../../config/config.ts'
import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { Delivered as Told } from '../../domain/code-host.ts'
import { toPlimsollError } from '../../domain/errors.ts'
import type { PlimsollError } from '../../domain/errors.ts'
import type { Report } from '../../domain/report.ts'
import type { CodeHost, Ports, PostedComment, PublishedAlerts, StoredReports } from '../../ports.ts'
import { isEncryptedOnly } from '../disclosure.ts'
import type { OpenedDisclosure } from '../open-disclosure.ts'
import { storeReports } from './artifact.ts'
import { keepAudit, sendAudit } from './audit.ts'
import { keepBaselines } from './baselines.ts'
import { postComment } from './comment.ts'
import { publishAlerts } from './publish-alerts.ts'
import { toPaths, toWords, writeReports } from './report-files.ts'
import type { Target, Written } from './report-files.ts'
import { toSeal } from './seal.ts'
import { showVerdict } from './show-verdict.ts'

export type DeliverStage = {
  readonly report: Report
  readonly config: Config
  readonly ports: Pick<
    Ports,
    'deliver' | 'log' | 'signal' | 'now' | 'clock' | 'pipeline' | 'appendAudit'
  >
  /** Null outside of one. */
  readonly host: CodeHost | null
  /** Who may read what of it. */
  readonly disclosure: OpenedDisclosure
  /** Tells people what the policy wants them told; left out: nobody. Never refuses but for a cancelled run. */
  readonly tell?: (report: Report, links: Links) => Promise<Told>
  /** Sends the audit record where the policy wants it; left out: nowhere. Refuses as `tell` does. */
  readonly sendAudit?: (record: string) => Promise<Told>
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
 * became of the others; a first time before the code host is told, which hears of a disk that is full. The audit record
 * tells of all of it, and is kept with the reports.
 */
export async function deliver(stage: DeliverStage): Promise<Delivered> {
  const { host } = stage
  const others = await write(stage, ({ format }) => format !== 'json')
  if (host === null) {
    const heard = await tellPeople({ ...stage, report: others.report }, NO_LINKS)
    const whole = await addJson(stage, { ...others, report: heard })
    return conclude(stage, await audit(stage, whole), NO_LINKS)
  }
  const proved = await addJson(toDraft(stage), others, ({ path }) => path !== '-')
  const published = await tellHost({ ...stage, report: proved.report }, host)
  const heard = await tellPeople({ ...stage, report: published.report }, published.links)
  const whole = await rewriteJson(stage, { others, proved: { ...proved, report: heard } })
  const last = await audit(stage, whole)
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

function write(stage: DeliverStage, isWanted: (target: Target) => boolean): Promise<Written> {
  const targets = stage.config.deliver.reports.filter(isRendered)
  return writeReports(targets.filter(isWanted), { ...stage, seal: toSeal(stage.disclosure) })
}

/** What is written again soon is encrypted once, but where plain text may not be at all. */
function toDraft(stage: DeliverStage): DeliverStage {
  const { disclosure } = stage
  if (isEncryptedOnly(disclosure)) return stage
  return { ...stage, disclosure: { ...disclosure, encryption: null, encrypt: null } }
}

function isRendered(target: Config['deliver']['reports'][number]): target is Target {
  return target.format !== 'audit'
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
    targets: [...before.targets, ...written.targets],
  }
}

type Proved = { readonly others: Written; readonly proved: Written }

/** With what became of the deliveries; a file that could not be written before is not tried again. */
async function rewriteJson(stage: DeliverStage, { others, proved }: Proved): Promise<Written> {
  const { log } = stage.ports
  // What was told of the first time is not told again, but for what is encrypted only now.
  const told = new Set(proved.files.flatMap(toPaths).map(toWords))
  const info = (text: string): void => {
    if (!told.has(text)) log.info(text)
  }
  const quiet = { ...stage.ports, log: { ...log, info } }
  const again = await write({ ...stage, ports: quiet, report: proved.report }, (target) => {
    const isThere = target.path === '-' || proved.targets.includes(target)
    return target.format === 'json' && isThere
  })
  return {
    report: again.report,
    failure: proved.failure ?? again.failure,
    files: [...others.files, ...again.files],
    targets: [...others.targets, ...again.targets],
  }
}

async function tellPeople(stage: DeliverStage, links: Links): Promise<Report> {
  const { tell, report } = stage
  if (tell === undefined) return report
  const told = await attempt(stage, 'messages', NOTHING_DELIVERED, () => tell(report, links))
  return addTold(stage, told)
}

/** A record that could not be kept is told in the JSON report as well, where that is a file. */
async function audit(stage: DeliverStage, before: Written): Promise<Written> {
  const told = { ...stage, report: before.report }
  const sent = await attempt(told, 'audit', NOTHING_DELIVERED, () => sendAudit(told, before))
  const kept = await keepAudit(stage, { ...before, report: addTold(told, sent) })
  if (kept.failure === before.failure) return kept
  const isFile = ({ format, path }: Target): boolean => format === 'json' && path !== '-'
  await write({ ...stage, report: kept.report }, isFile)
  return kept
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
  await showVerdict({ ...stage, report: ended.report }, { written: ended, links })
  return { report: ended.report, failure: ended.failure }
}
