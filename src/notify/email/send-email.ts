import type { Message, SentMessage } from '../../domain/message.ts'
import type { EmailChannel } from '../../domain/notify.ts'
import { findSecret } from '../find-secret.ts'
import type { SendTools } from '../send-tools.ts'
import { countOf } from '../text/count-words.ts'
import type { Fault } from '../transport/explain-fault.ts'
import { composeMail } from './compose-mail.ts'
import type { Mail } from './compose-mail.ts'
import { explainMailFault } from './mail-fault.ts'
import { tryMail } from './try-mail.ts'
import type { MailTaken, MailTry } from './try-mail.ts'

export type MailLimits = {
  /** For a connection, a greeting and each silence. */
  readonly stepMs: number
  /** For one message with all its tries and waits. */
  readonly totalMs: number
  readonly tries: number
  /** The least wait before the second try; before the third it is three times as long. */
  readonly waitMs: number
}

export const MAIL_LIMITS: MailLimits = { stepMs: 10_000, totalMs: 40_000, tries: 3, waitMs: 3000 }

/**
 * Sends a mail, by TLS alone. Again after 4yz replies, with which servers greet those whom they do not know, and after
 * connections that broke. Refuses only when the run is cancelled.
 */
// eslint-disable-next-line max-params -- the fourth is for tests
export async function sendEmail(
  channel: EmailChannel,
  message: Message,
  tools: SendTools,
  limits: MailLimits = MAIL_LIMITS,
): Promise<SentMessage> {
  const login = findLogin(channel, tools)
  if (login !== null && 'state' in login) return login
  const over = AbortSignal.timeout(limits.totalMs)
  const signal = AbortSignal.any([over, tools.signal])
  const readAuthorities = async () => (await tools.authorities?.()) ?? null
  const given = {
    ...{ channel, login, readAuthorities },
    ...{ stepMs: limits.stepMs, date: tools.now(), signal },
  }
  const sent = await sendAll(composeMail(channel, message), given, { tools, limits })
  tools.signal.throwIfAborted()
  return toSent(sent)
}

type Login = MailTry['login']

function findLogin({ login }: EmailChannel, tools: SendTools): Login | SentMessage {
  if (login === null) return null
  const user = findSecret(tools, login.user)
  if (user.kind === 'missing') return user.sent
  const password = findSecret(tools, login.password)
  return password.kind === 'missing' ? password.sent : { user: user.value, pass: password.value }
}

type Sent = {
  readonly taken: number
  /** Recipients who did not get it. */
  readonly refused: number
  readonly tries: number
  /** The last one; null: none. */
  readonly fault: Fault | null
}

type Course = { readonly tools: SendTools; readonly limits: MailLimits }

async function sendAll(mail: Mail, given: MailTry, { tools, limits }: Course): Promise<Sent> {
  let left = mail.to
  let sent: Sent = { taken: 0, refused: 0, tries: 0, fault: null }
  for (let tries = 1; tries <= limits.tries; tries += 1) {
    if (tries > 1 && !(await pause(tries, given, { tools, limits }))) break
    const { taken, refused, later, fault } = await tryOnce(mail, left, given)
    sent = { taken: sent.taken + taken, refused: sent.refused + refused, tries, fault }
    left = later
    if (left.length === 0) break
    tools.log.debug(`A mail was not taken for ${countOf(left.length, 'recipient')}.`)
  }
  return { ...sent, refused: sent.refused + left.length }
}

type Tried = MailTaken & { readonly fault: Fault | null }

async function tryOnce(mail: Mail, left: readonly string[], given: MailTry): Promise<Tried> {
  try {
    return { ...(await withEnd(tryMail(mail, left, given), given.signal)), fault: null }
  } catch (thrown) {
    const fault = explainMailFault(thrown)
    const isOver = given.signal.aborted
    if (isOver) return { taken: 0, refused: left.length, later: [], fault: LATE }
    const later = fault.isPassing ? left : []
    return { taken: 0, refused: left.length - later.length, later, fault }
  }
}

const LATE: Fault = { reason: 'it did not take the mail in time', isPassing: false }

/** The socket ends with the signal, and what waits for it need not notice. */
async function withEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined
  const ended = new Promise<never>((_, reject) => {
    stop = (): void => {
      reject(new Error('the time is over'))
    }
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, ended])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** False: the time is over. */
async function pause(tries: number, given: MailTry, { tools, limits }: Course): Promise<boolean> {
  const least = limits.waitMs * (tries === 2 ? 1 : 3)
  try {
    await tools.wait(least * (1 + tools.random()), given.signal)
    return !given.signal.aborted
  } catch {
    tools.signal.throwIfAborted()
    return false
  }
}

function toSent({ taken, refused, tries, fault }: Sent): SentMessage {
  const after = tries > 1 ? ` after ${tries} tries` : ''
  if (taken === 0) return { state: 'failed', detail: `${fault?.reason ?? NOBODY}${after}` }
  const lost = refused === 0 ? '' : `; not for ${refused} of ${taken + refused}`
  return { state: 'delivered', detail: `taken for ${countOf(taken, 'recipient')}${lost}${after}` }
}

const NOBODY = 'it takes none of the addresses'
