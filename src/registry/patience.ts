import { PlimsollError } from '../domain/errors.ts'
import type { Log } from '../ports.ts'
import { cancelled, PassingFailure } from './failure.ts'

/** Waits, and throws when the signal says stop. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** How long to go on in the face of failures that may pass: one is made for each thing to fetch. */
export type Patience = {
  /** Waits until the next try is due. Throws the failure when it is final or came too often. */
  afterFailure(failure: unknown): Promise<void>
  /** There was real progress: count anew. */
  restore(): void
}

const FIRST_WAIT_MS = 500

const LONGEST_WAIT_MS = 8000

/** However much progress each try makes: a bound for servers that break every connection. */
const MOST_TRIES = 50

export function createPatience(options: {
  readonly log: Pick<Log, 'debug'>
  readonly sleep: Sleep
  readonly signal: AbortSignal
}): Patience {
  let inARow = 0
  let total = 0
  return {
    afterFailure: async (failure) => {
      inARow += 1
      total += 1
      if (!(failure instanceof PassingFailure)) throw failure
      if (inARow >= failure.tries || total >= MOST_TRIES) throw afterTries(failure, total)
      const waitMs = failure.retryAfterMs ?? backoff(inARow)
      options.log.debug(`${failure.message} Trying again in ${waitMs} ms.`)
      await waitFor(waitMs, options)
    },
    restore: () => {
      inARow = 0
    },
  }
}

/** The work, done again while its failures may pass. */
export async function persist<T>(patience: Patience, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (failure) {
      await patience.afterFailure(failure)
    }
  }
}

/** Doubles, and is spread, so that the jobs of a matrix do not come back all at once. */
function backoff(failures: number): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1))
  return Math.round(wait * (0.75 + Math.random() / 2))
}

async function waitFor(
  waitMs: number,
  { sleep, signal }: { readonly sleep: Sleep; readonly signal: AbortSignal },
): Promise<void> {
  try {
    await sleep(waitMs, signal)
  } catch (error) {
    throw signal.aborted ? cancelled(signal) : error
  }
}

function afterTries(failure: PassingFailure, tries: number): PlimsollError {
  const { message, ...rest } = failure.explanation
  if (tries === 1) return new PlimsollError({ message, ...rest })
  return new PlimsollError({ ...rest, message: `${message.replace(/\.$/, '')} (${tries} tries).` })
}
