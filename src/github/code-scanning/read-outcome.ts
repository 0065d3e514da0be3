import * as v from 'valibot'
import type { Delivery, Notice } from '../../domain/report.ts'
import { GitHubFailure } from '../failure.ts'
import { toPlainText } from '../plain-text.ts'
import { awaitProcessing } from './await-processing.ts'
import type { Processed } from './await-processing.ts'
import { explainProcessing } from './explain-processing.ts'
import { nameImages } from './problem.ts'
import type { PublishAlertsOptions } from './publish-alerts.ts'
import { describeTarget } from './target.ts'
import type { MetProblem, SentLog } from './upload-all.ts'

export type Outcome = {
  readonly deliveries: readonly Delivery[]
  readonly notices: readonly Notice[]
  readonly problems: readonly MetProblem[]
  readonly isAnyComplete: boolean
}

/** What became of the logs that GitHub has taken. */
export async function readOutcome(
  sent: readonly SentLog[],
  options: PublishAlertsOptions,
): Promise<Outcome> {
  const { context, secondMs = 1000 } = options
  const ids = sent.map(({ id }) => id)
  const processed = await awaitProcessing(ids, {
    ...options,
    ...{ repository: context.repository, secondMs },
  })
  const ends = sent.map((log) => ({ log, end: processed.get(log.id) ?? PENDING }))
  const complete = ends.filter(({ end }) => end.state === 'complete').map(({ log }) => log)
  const pending = ends.filter(({ end }) => end.state === 'pending').map(({ log }) => log)
  const warnings = await readWarnings(complete, options)
  return {
    deliveries: [
      ...complete.map((log) => delivered(log, '')),
      ...pending.map((log) => delivered(log, ', which GitHub is still processing')),
    ],
    notices: [...pendingNotice(pending), ...cutNotices(sent), ...warnings],
    problems: ends.flatMap(({ log: { image }, end }) =>
      end.state === 'failed' ? [{ image, problem: explainProcessing(end.errors) }] : [],
    ),
    isAnyComplete: complete.length > 0,
  }
}

const PENDING: Processed = { state: 'pending' }

function delivered({ image, results, target }: SentLog, rest: string): Delivery {
  const count = results === 1 ? '1 finding' : `${results} findings`
  const detail = `${toPlainText(image)}: ${count} for ${describeTarget(target)}${rest}`
  return { to: 'code scanning', state: 'delivered', detail }
}

function pendingNotice(pending: readonly SentLog[]): Notice[] {
  if (pending.length === 0) return []
  const text = `GitHub has taken the findings of ${nameImages(pending.map(({ image }) => image))} and did not say in time whether it could process them. The alerts may appear later; see the tool status page of code scanning.`
  return [{ code: 'alerts-pending', text }]
}

function cutNotices(sent: readonly SentLog[]): Notice[] {
  return sent
    .filter(({ dropped }) => dropped > 0)
    .map(({ image, results, dropped }) => ({
      code: 'alerts-cut',
      text: `The SARIF file of ${toPlainText(image)} is larger than GitHub takes: the ${results} most severe findings became alerts, and ${dropped} did not. Set alerts: blocking to choose them yourself.`,
    }))
}

/** From here on GitHub leaves results out, and says so nowhere else; below it the question would be for nothing. */
const MANY_RESULTS = 5000

const ANALYSES = v.array(v.looseObject({ warning: v.nullish(v.string()) }))

async function readWarnings(
  complete: readonly SentLog[],
  { client, context, log }: PublishAlertsOptions,
): Promise<Notice[]> {
  const { owner, name } = context.repository
  const notices: Notice[] = []
  for (const { id, image } of complete.filter(({ results }) => results >= MANY_RESULTS)) {
    const asked = { owner, repo: name, sarif_id: id }
    const route = 'GET /repos/{owner}/{repo}/code-scanning/analyses'
    try {
      const analyses = await client.ask(route, asked, ANALYSES, { retries: false })
      const warning = analyses.map((one) => one.warning ?? '').find((one) => one !== '')
      if (warning !== undefined) notices.push(warned(image, warning))
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error
      log.debug(`code scanning: ${error.message}`)
    }
  }
  return notices
}

function warned(image: string, warning: string): Notice {
  const text = `Not every finding of ${toPlainText(image)} became an alert, says GitHub: "${toPlainText(warning)}". Set alerts: blocking to choose them yourself.`
  return { code: 'alerts-truncated', text }
}
