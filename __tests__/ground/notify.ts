import { Agent, fetch } from 'undici'
import type { Fetch, Messenger } from '../../src/ports.ts'
import { createMessenger } from '../../src/notify/create-messenger.ts'
import type { MessengerOptions } from '../../src/notify/create-messenger.ts'
import { createFetch } from '../../src/runner/http.ts'
import type { Certificate } from './certificates.ts'
import { ROUTING_KEY } from './services/pagerduty.ts'
import { WEBHOOK_SECRET } from './services/webhook.ts'

/*
 * A messenger whose waits take no time: they move its clock, and are written down.
 */

export type Staged = {
  readonly messenger: Messenger
  readonly waits: number[]
  readonly lines: string[]
}

export type Staging = {
  /** Trusted; null: only what everybody trusts is. */
  readonly certificate: Certificate | null
  readonly env?: Readonly<Record<string, string>>
  readonly tryMs?: number
} & Partial<MessengerOptions>

export function stageMessenger({ certificate, env = {}, tryMs = 5000, ...given }: Staging): Staged {
  const waits: number[] = []
  const lines: string[] = []
  const fetchAny = certificate === null ? createFetch({}) : createTrustingFetch(certificate)
  // The signature is of the day on which the library verifies it.
  let skipped = 0
  const messenger = createMessenger({
    env: { SIGNING: WEBHOOK_SECRET, ROUTING: ROUTING_KEY, ...env },
    fetchFor: () => fetchAny,
    log: { debug: (text) => lines.push(text) },
    signal: new AbortController().signal,
    random: () => 0.5,
    now: () => new Date(Date.now() + skipped),
    wait: (ms) => {
      waits.push(ms)
      skipped += ms
      return Promise.resolve()
    },
    limits: { tryMs, totalMs: 40_000, tries: 3 },
    ...{ keepIssue: null, state: null, withheld: null },
    ...given,
  })
  return { messenger, waits, lines }
}

const trusting = new Map<Certificate, Fetch>()

/** One for all tests of a service: to make one takes its time. */
function createTrustingFetch(certificate: Certificate): Fetch {
  const known = trusting.get(certificate)
  if (known !== undefined) return known
  const dispatcher = new Agent({ connect: { ca: certificate.cert } })
  const made: Fetch = async (url, init) => {
    // The same standard in two declarations, of which the platform's does not know dispatchers.
    const request: object = { ...init, dispatcher }
    const response: unknown = await fetch(url, request)
    return response as Response
  }
  trusting.set(certificate, made)
  return made
}
