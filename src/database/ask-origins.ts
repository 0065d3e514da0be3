import { PlimsollError } from '../domain/errors.ts'
import { judgeAge } from './age.ts'
import { writeCheck } from './checks.ts'
import { explainAge, explainAllFailed, explainSilence } from './explain.ts'
import type { Failed } from './explain.ts'
import type { KeptVersion } from './kept-version.ts'
import { isYoung, newestKept } from './provide-request.ts'
import type { Found, ProvideRequest } from './provide-request.ts'
import type { Offer } from './source.ts'
import { recallVersion } from './recall-version.ts'
import type { PlaceRequest } from './store.ts'
import { DATABASE_TITLES } from './words.ts'

/** The newest of the first origin that has a good one; else the one that is here. Each failure is one notice. */
export async function askOrigins(request: ProvideRequest): Promise<Found> {
  const { source, log } = request
  const failures: Failed[] = []
  for (const [index, origin] of source.origins.entries()) {
    const next = source.origins[index + 1]
    try {
      const version = await askOrigin(request, origin)
      if (next !== undefined) requireYoung(request, version)
      return { version, asked: true, failures }
    } catch (thrown) {
      const error = toFailure(thrown)
      failures.push({ origin, error })
      const isFinal = FINAL.has(error.code)
      const more = next === undefined || isFinal ? '' : ` Trying ${next}.`
      log.notice(
        `${DATABASE_TITLES[source.name]} cannot be had from ${origin}: ${error.message}${more}`,
      )
      if (isFinal) break
    }
  }
  return useKept(request, failures)
}

/** A mirror that nobody feeds any more is as good as dead while there is another one to ask. */
function requireYoung({ now, maxAgeDays }: ProvideRequest, version: KeptVersion): void {
  const age = judgeAge({ built: version.built, now, asked: true, maxAgeDays })
  if (!age.usable) throw explainAge({ version, age, asked: true, failures: [], update: true })
}

/** Failures that another origin would not cure: the run is over, or this machine cannot take any. */
const FINAL = new Set(['no-space', 'database-unwritable', 'scanner-missing'])

/** A cancel and our own bugs are no failures of an origin. */
function toFailure(thrown: unknown): PlimsollError {
  if (!(thrown instanceof PlimsollError) || thrown.code === 'cancelled') throw thrown
  return thrown
}

async function askOrigin(request: ProvideRequest, origin: string): Promise<KeptVersion> {
  const { source, store, log, clock, signal } = request
  const offer = await askInTime(request, origin)
  const kept = await store.find(offer.digest)
  if (kept.kind === 'broken') log.notice(`${kept.folder} is damaged and fetched anew: ${kept.why}.`)
  const version = kept.kind === 'usable' ? kept.version : await fetchVersion()
  await writeCheck(store, { origin, digest: offer.digest, checkedAt: clock() }, log)
  return version

  async function fetchVersion(): Promise<KeptVersion> {
    const fill: PlaceRequest['fill'] = (workplace) => offer.fetchInto(workplace, signal)
    const placed = await store.place({ digest: offer.digest, origin, fill })
    log.info(`${DATABASE_TITLES[source.name]} of ${placed.built.toISOString()}, from ${origin}.`)
    return placed
  }
}

/** So long an origin may take to say what is newest while there is a database that would do. */
const ANSWER_MS = 30_000

/** With a young database at hand, a network that swallows everything must not hold the run for minutes. */
async function askInTime(request: ProvideRequest, origin: string): Promise<Offer> {
  const { source, signal } = request
  if (!(await isYoungKept(request))) return source.ask(origin, signal)
  const patience = new AbortController()
  const timer = setTimeout(() => {
    patience.abort(explainSilence(origin, request.answerMs ?? ANSWER_MS))
  }, request.answerMs ?? ANSWER_MS)
  try {
    return await source.ask(origin, AbortSignal.any([signal, patience.signal]))
  } finally {
    clearTimeout(timer)
  }
}

async function isYoungKept(request: ProvideRequest): Promise<boolean> {
  const kept = await newestKept(request)
  return kept !== null && isYoung(request, kept, false)
}

/** Nobody answered: what is here serves, when it is young enough for one that nobody could be asked about. */
async function useKept(request: ProvideRequest, failures: readonly Failed[]): Promise<Found> {
  const { source, log } = request
  const isHopeless = failures.some(({ error }) => FINAL.has(error.code))
  if (!isHopeless && !(await isYoungKept(request))) await recallVersion(request)
  const kept = await newestKept(request)
  if (kept === null) throw explainAllFailed(source.name, failures)
  log.notice(
    `${DATABASE_TITLES[source.name]} could not be updated; on this machine is the one of ${kept.built.toISOString()}.`,
  )
  return { version: kept, asked: false, failures }
}
