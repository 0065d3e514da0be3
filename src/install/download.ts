import { setTimeout as delay } from 'node:timers/promises'
import type { Fetch, Log, Progress } from '../ports.ts'
import { NOTHING_ARRIVED, transfer } from './transfer.ts'
import type { Arrived, TransferResult } from './transfer.ts'
import { createCancelled } from './words.ts'

/** Waits; rejects when the signal comes. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

export type DownloadRequest = {
  readonly fetch: Fetch
  readonly log: Log
  readonly wait: Wait
  readonly now: () => Date
  readonly url: URL
  readonly path: string
  /** What is fetched, for people. */
  readonly label: string
  readonly signal: AbortSignal
}

export type DownloadResult =
  /** `resumed`: the file was put together from several answers. */
  | { readonly kind: 'downloaded'; readonly resumed: boolean }
  /** No way to the file: no answer, errors again and again, or a gateway in between. */
  | { readonly kind: 'unreachable'; readonly why: string }
  | { readonly kind: 'refused'; readonly why: string }

/** The largest archive of 2026 has about 60 MB. */
const MAX_ARCHIVE_BYTES = 500 * 1024 * 1024
const IDLE_MS = 30_000
const MAX_TRIES = 6
/** A host that does not answer at all seldom comes back within seconds. */
const MAX_TRIES_WITHOUT_CONTACT = 4
const FIRST_WAIT_MS = 500
/** Servers that ask for more patience than this are given up. */
const MAX_WAIT_MS = 60_000

export const waitForReal: Wait = (ms, signal) => delay(ms, undefined, { signal })

/**
 * Fetches a file with several tries; what has arrived is kept and the rest asked for. Throws `cancelled`,
 * and `no-space` or `scanner-download-failed` when the file cannot be written.
 */
export async function download(request: DownloadRequest): Promise<DownloadResult> {
  const { log, wait, label, signal } = request
  const progress = createByteProgress(log, label)
  const limits = { maxBytes: MAX_ARCHIVE_BYTES, idleMs: IDLE_MS }
  let arrived: Arrived = NOTHING_ARRIVED
  let resumed = false
  try {
    for (let tries = 1; ; tries += 1) {
      const result = await transfer({ ...request, ...limits, arrived, onBytes: progress.reach })
      if (signal.aborted) throw createCancelled()
      const next = toNext(result, tries, request.now())
      if (next.kind === 'downloaded') return { kind: 'downloaded', resumed }
      if (next.kind !== 'again') return next
      log.debug(`${label}: ${next.why}; trying again in ${next.waitMs} ms`)
      await wait(next.waitMs, signal)
      arrived = result.arrived
      resumed ||= arrived.bytes > 0
    }
  } catch (error) {
    throw signal.aborted ? createCancelled() : error
  } finally {
    progress.done()
  }
}

type Next =
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'again'; readonly why: string; readonly waitMs: number }
  | { readonly kind: 'unreachable' | 'refused'; readonly why: string }

function toNext(result: TransferResult, tries: number, now: Date): Next {
  switch (result.kind) {
    case 'complete':
      return { kind: 'downloaded' }
    case 'blocked':
      return { kind: 'unreachable', why: result.why }
    case 'refused':
      return { kind: 'refused', why: result.why }
    case 'failed': {
      const { why, contact } = result
      const most = contact ? MAX_TRIES : MAX_TRIES_WITHOUT_CONTACT
      if (tries >= most) return { kind: 'unreachable', why: `${why} (tried ${tries} times)` }
      const asked = toWaitMs(result.retryAfter, now)
      if (asked > MAX_WAIT_MS) return { kind: 'unreachable', why: `${why}, to be tried later` }
      return { kind: 'again', why, waitMs: Math.max(asked, FIRST_WAIT_MS * 2 ** (tries - 1)) }
    }
  }
}

/** `Retry-After` (RFC 9110 section 10.2.3): seconds or a date. */
function toWaitMs(retryAfter: string | null, now: Date): number {
  if (retryAfter === null) return 0
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? 0 : date - now.getTime()
}

type ByteProgress = {
  readonly reach: (bytes: number, expected: number | null) => void
  readonly done: () => void
}

/** A bar that does not go back when a download begins anew. */
function createByteProgress(log: Log, label: string): ByteProgress {
  let bar: Progress | null = null
  let furthest = 0
  return {
    reach(bytes, expected) {
      bar ??= log.progress({ label, total: expected, unit: 'bytes' })
      if (bytes > furthest) bar.advance(bytes - furthest)
      furthest = Math.max(furthest, bytes)
    },
    done() {
      bar?.done()
    },
  }
}
