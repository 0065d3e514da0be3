import { randomUUID } from 'node:crypto'
import type { Octokit } from '@octokit/rest'
import type { Fetch, Log } from '../ports.ts'

export type OctokitOptions = {
  readonly apiUrl: string
  /** Null: asked as a stranger. */
  readonly token: string | null
  readonly fetch: Fetch
  readonly log: Pick<Log, 'debug' | 'notice'>
  /** What waits are counted in: 1000, or less in tests. */
  readonly secondMs: number
}

/** Statuses after which the same question gets the same answer; 429 is the other plugin's. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 451]

const MOST_RETRIES = 2

/** A job pays for waiting; beyond this it is better to say that the limit is reached. */
const LONGEST_WAIT_S = 60

/** Octokit, loaded when it is first needed: the chunk is larger than the rest of the program. */
export async function loadOctokit(options: OctokitOptions): Promise<Octokit> {
  const [{ Octokit: Plain }, { retry }, { throttling }] = await Promise.all([
    import('@octokit/rest'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  const { secondMs } = options
  return new (Plain.plugin(retry, throttling))({
    baseUrl: options.apiUrl,
    userAgent: 'plimsoll',
    ...(options.token === null ? {} : { auth: options.token }),
    request: { fetch: options.fetch },
    log: quietLog(options.log),
    retry: {
      doNotRetry: FINAL_STATUSES,
      retries: MOST_RETRIES,
      // Jobs of a matrix fail together, and should not come back together.
      retryAfterBaseValue: secondMs * (1 + Math.random() / 2),
    },
    throttle: {
      // What its pauses between writes are counted by: a client of its own has its own.
      id: randomUUID(),
      retryAfterBaseValue: secondMs,
      onRateLimit: createOnLimit(options.log, 'The rate limit of the GitHub API is used up'),
      onSecondaryRateLimit: createOnLimit(options.log, 'GitHub asks for fewer requests at once'),
    },
  })
}

/** Octokit's own words go to the debug log alone: what a failure means is said where it is understood. */
function quietLog({ debug }: Pick<Log, 'debug'>) {
  const say = (message: unknown): void => {
    debug(`octokit: ${String(message)}`)
  }
  return { debug: () => undefined, info: () => undefined, warn: say, error: say }
}

function createOnLimit({ notice }: Pick<Log, 'notice'>, what: string) {
  // eslint-disable-next-line max-params -- as the plugin calls it
  return (retryAfter: number, _request: unknown, _octokit: unknown, retryCount: number) => {
    const isWorthIt = retryAfter <= LONGEST_WAIT_S && retryCount < MOST_RETRIES
    if (isWorthIt) notice(`${what}; waiting ${retryAfter} s.`)
    return isWorthIt
  }
}
