import { toPlimsollError } from '../domain/errors.ts'
import { judgeAge } from './age.ts'
import type { ProvideRequest } from './provide-request.ts'
import type { Recalled } from './source.ts'
import { DATABASE_TITLES, toPlainText } from './words.ts'

/**
 * Brings the newest that runs on other machines kept to this one, for want of any origin that answers. It goes through
 * the same proofs as what is fetched; that it is the newest there is, nobody says, so it may be as old as one that nobody
 * was asked about. Throws only `cancelled`.
 */
export async function recallVersion(request: ProvideRequest): Promise<void> {
  const { source, store, signal, log } = request
  const title = DATABASE_TITLES[source.name]
  try {
    const recalled = await source.recall(signal)
    if (recalled === null || !isOfUse(request, recalled)) return
    const { digest, origin, built } = recalled
    await store.place({ digest, origin, fill: (to) => recalled.fetchInto(to, signal) })
    log.warn(
      `${title} comes from the shared cache, since no origin answers: built at ${built.toISOString()}, fetched from ${origin} by an earlier run. Whether there is a newer one is not known.`,
    )
  } catch (thrown) {
    const error = toPlimsollError(thrown)
    if (error.code === 'cancelled') throw error
    log.notice(`${title} in the shared cache is not used: ${error.message}`)
  }
}

/** What another origin gave may say other things. */
function isOfUse({ source, now, maxAgeDays, log }: ProvideRequest, recalled: Recalled): boolean {
  const { origin, built } = recalled
  const age = judgeAge({ built, now, asked: false, maxAgeDays })
  if (age.usable && source.origins.includes(origin)) return true
  const what = age.usable ? `it is of ${toPlainText(origin)}` : `it is ${age.ageDays} days old`
  log.notice(`${DATABASE_TITLES[source.name]} in the shared cache is not used: ${what}.`)
  return false
}
