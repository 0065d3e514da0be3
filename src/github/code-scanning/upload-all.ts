import type { AlertUpload, CodeHost } from '../../ports.ts'
import { GitHubFailure } from '../failure.ts'
import { explainRefusal, isMergeMismatch, tooLarge } from './explain-refusal.ts'
import { packSarif } from './pack-sarif.ts'
import type { Problem } from './problem.ts'
import type { PublishAlertsOptions } from './publish-alerts.ts'
import { sendSarif } from './send-sarif.ts'
import { describeTarget, ofHead } from './target.ts'
import type { Target } from './target.ts'

/** A log that GitHub has taken, and is to process. */
export type SentLog = {
  readonly image: string
  readonly id: string
  readonly target: Target
  readonly results: number
  readonly dropped: number
}

export type MetProblem = { readonly image: string; readonly problem: Problem }

type Request = Parameters<CodeHost['publishAlerts']>[0]

type Options = PublishAlertsOptions & { /** `owner/name` */ readonly name: string }

type Uploaded = { readonly sent: readonly SentLog[]; readonly refused: readonly MetProblem[] }

/** One after the other; what one meets and the next would meet as well is met once. */
export async function uploadAll(
  { uploads, wish }: Request,
  first: Target,
  options: Options,
): Promise<Uploaded> {
  const sent: SentLog[] = []
  const refused: MetProblem[] = []
  let target = first
  let last: Problem | null = null
  for (const upload of uploads) {
    if (last !== null) {
      refused.push({ image: upload.image, problem: last })
      continue
    }
    const answer = await uploadOne(upload, target, { ...options, wish })
    if ('id' in answer) {
      sent.push(answer)
      target = answer.target
      continue
    }
    refused.push({ image: upload.image, problem: answer })
    if (answer.isForAll) last = answer
  }
  return { sent, refused }
}

type One = Options & Pick<Request, 'wish'>

async function uploadOne(
  upload: AlertUpload,
  target: Target,
  options: One,
): Promise<SentLog | Problem> {
  const packed = await packSarif(upload, options.maxBytes)
  const { text, results, dropped } = packed
  if (text === null)
    return tooLarge(`the SARIF file is too large with any of its ${results} results`)
  try {
    const { id, taken } = await sendTo(target, text, options)
    return { image: upload.image, id, target: taken, results, dropped }
  } catch (failure) {
    if (!(failure instanceof GitHubFailure)) throw failure
    options.log.debug(`code scanning, ${describeTarget(target)}: ${failure.message}`)
    return explainRefusal({ failure, target, repository: options.name, wish: options.wish })
  }
}

/** A merge that GitHub does not take for one (any more) is filed under the head of the pull request instead. */
async function sendTo(
  target: Target,
  sarif: string,
  options: One,
): Promise<{ readonly id: string; readonly taken: Target }> {
  const { client, context, startedAt = null } = options
  const send = (to: Target): Promise<string> =>
    sendSarif({ client, repository: context.repository, target: to, sarif, startedAt })
  try {
    return { id: await send(target), taken: target }
  } catch (failure) {
    const other = findOther(target, options)
    if (other === null || !(failure instanceof GitHubFailure) || !isMergeMismatch(failure)) {
      throw failure
    }
    return { id: await send(other), taken: other }
  }
}

function findOther(target: Target, { context: { pullRequest } }: One): Target | null {
  if (pullRequest?.number == null || pullRequest.head === null) return null
  const other = ofHead(pullRequest.number, pullRequest.head)
  return other.ref === target.ref ? null : other
}
