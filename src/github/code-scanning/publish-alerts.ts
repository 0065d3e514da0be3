import type { Delivery, Notice } from '../../domain/report.ts'
import type { AlertUpload, CodeHost, Log, PublishedAlerts } from '../../ports.ts'
import type { GitHubClient } from '../client.ts'
import type { GitHubContext } from '../context.ts'
import { GitHubFailure } from '../failure.ts'
import type { FoundPull } from '../find-pull.ts'
import { readAlertLinks } from './alert-links.ts'
import { toAlertsUrl } from './alerts-url.ts'
import { explainRefusal } from './explain-refusal.ts'
import { toDelivery, toNotices } from './problem.ts'
import type { Problem } from './problem.ts'
import { readOutcome } from './read-outcome.ts'
import { resolveTarget } from './resolve-target.ts'
import { findSkip, OF_QUEUE, withoutTarget } from './skip-words.ts'
import type { Target } from './target.ts'
import { uploadAll } from './upload-all.ts'

export type PublishAlertsOptions = {
  readonly client: Pick<GitHubClient, 'ask' | 'hasToken'>
  readonly context: GitHubContext
  readonly log: Pick<Log, 'debug'>
  readonly signal: AbortSignal
  /** The commit that is checked out; null where nothing is. */
  readonly findHead: () => Promise<string | null>
  /** Which pull request the run is about, where the event does not say. Throws GitHubFailure. */
  readonly findPull: () => Promise<FoundPull | null>
  /** When the scan began; left out: not told. */
  readonly startedAt?: Date
  /** What a second of waiting lasts; 1000 when not told. */
  readonly secondMs?: number
  /** For one compressed log; GitHub's limit when not told. */
  readonly maxBytes?: number
}

type Request = Parameters<CodeHost['publishAlerts']>[0]

const NOTHING: PublishedAlerts = { deliveries: [], notices: [], listUrl: null, alerts: [] }

/**
 * Uploads findings to code scanning, one image after the other, and waits for all of them together. With a change, one
 * image costs the upload, the polls and one question for the links.
 */
export function createPublishAlerts(options: PublishAlertsOptions): CodeHost['publishAlerts'] {
  return async (request) => {
    if (request.uploads.length === 0) return NOTHING
    const { context, client } = options
    const skip = findSkip({ context, wish: request.wish, hasToken: client.hasToken })
    if (skip !== null) return none(request.uploads, skip)
    const target = await findTarget(options, request)
    return 'code' in target ? none(request.uploads, target) : publish(options, request, target)
  }
}

async function findTarget(
  options: PublishAlertsOptions,
  { wish }: Request,
): Promise<Target | Problem> {
  try {
    const found = await resolveTarget(options)
    if (found.kind === 'queue') return OF_QUEUE
    return found.kind === 'none' ? withoutTarget(found.why) : found
  } catch (failure) {
    if (!(failure instanceof GitHubFailure)) throw failure
    const target = { ref: options.context.ref, commit: options.context.sha ?? '' }
    return explainRefusal({ failure, target, wish, repository: nameOf(options) })
  }
}

function nameOf({ context }: PublishAlertsOptions): string {
  return `${context.repository.owner}/${context.repository.name}`
}

/** One cause for all. */
function none(uploads: readonly AlertUpload[], problem: Problem): PublishedAlerts {
  const met = uploads.map(({ image }) => ({ image, problem }))
  return {
    ...NOTHING,
    deliveries: met.map(({ image }) => toDelivery(image, problem)),
    notices: toNotices(met),
  }
}

async function publish(
  options: PublishAlertsOptions,
  request: Request,
  target: Target,
): Promise<PublishedAlerts> {
  const { sent, refused } = await uploadAll(request, target, { ...options, name: nameOf(options) })
  const outcome = await readOutcome(sent, options)
  const problems = [...refused, ...outcome.problems]
  const deliveries: readonly Delivery[] = [
    ...outcome.deliveries,
    ...problems.map(({ image, problem }) => toDelivery(image, problem)),
  ]
  const notices: readonly Notice[] = [...outcome.notices, ...toNotices(problems)]
  const [first] = sent
  if (first === undefined) return { ...NOTHING, deliveries, notices }
  const { ref } = first.target
  const alerts = outcome.isAnyComplete ? await readAlertLinks(ref, options) : []
  return { deliveries, notices, listUrl: toAlertsUrl(options.context, ref), alerts }
}
