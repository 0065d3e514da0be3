import { PlimsollError } from '../domain/errors.ts'
import type { DatabaseName } from '../domain/verdict.ts'
import type { AgeVerdict } from './age.ts'
import type { KeptVersion } from './kept-version.ts'
import { DATABASE_TITLES, ORIGIN_INPUTS, toPlainText } from './words.ts'

/** An origin that could not give a database, and why. */
export type Failed = { readonly origin: string; readonly error: PlimsollError }

/** Never fetched, and not to be fetched now. */
export function explainMissing(name: DatabaseName, folder: string): PlimsollError {
  return new PlimsollError({
    code: 'database-missing',
    message: `${DATABASE_TITLES[name]} is not on this machine (${folder}), and update-db is false.`,
    hint: 'Fetch it once with `plimsoll db update`, or leave update-db at true.',
  })
}

/** An origin that let us wait, while there is a database that serves as well. */
export function explainSilence(origin: string, waitedMs: number): PlimsollError {
  return new PlimsollError({
    code: 'database-unreachable',
    message: `${toPlainText(origin)} did not say within ${Math.ceil(waitedMs / 1000)} seconds what is newest.`,
    hint: 'Check the network and proxy of this machine, or set update-db to false where there is no network.',
  })
}

/** Nobody gave one and none is here. A single origin tells its own story. */
export function explainAllFailed(name: DatabaseName, failures: readonly Failed[]): PlimsollError {
  const [first, ...others] = failures
  const codes = new Set(failures.map(({ error }) => error.code))
  const shared = codes.size === 1 ? first?.error.code : undefined
  const isOwn = shared !== undefined && OWN_CODES.has(shared)
  if (first !== undefined && others.length === 0 && isOwn) return first.error
  return new PlimsollError({
    code: isOwn ? shared : 'database-unreachable',
    message: `${DATABASE_TITLES[name]} cannot be fetched. ${toStory(failures)}`,
    hint: `Check the network and proxy of this machine, name a mirror in ${ORIGIN_INPUTS[name]}, or bring the database here with \`plimsoll db update\` while the network is there.`,
    cause: first?.error,
  })
}

/** Codes that say more than that it could not be fetched. */
const OWN_CODES = new Set<string>([
  'database-damaged',
  'database-schema',
  'database-unwritable',
  'no-space',
  'scanner-missing',
  'scanner-failed',
  'scanner-killed',
  'scanner-timeout',
  'plain-http-refused',
])

function toStory(failures: readonly Failed[]): string {
  return failures.map(({ origin, error }) => `${origin}: ${toPlainText(error.message)}`).join(' ')
}

/** A database that is too old to prove anything, and what to do about it. */
export function explainAge(found: {
  readonly version: KeptVersion
  readonly age: AgeVerdict
  readonly asked: boolean
  readonly update: boolean
  readonly failures: readonly Failed[]
}): PlimsollError {
  const { version, age, failures } = found
  const title = DATABASE_TITLES[version.name]
  const when = `on ${version.built.toISOString().slice(0, 10)}`
  const cause = failures[0]?.error
  const story =
    failures.length === 0 ? '' : ` A newer one could not be fetched. ${toStory(failures)}`
  const what =
    age.state === 'from-the-future'
      ? `was built ${when}, which is still to come by the clock of this machine, so nobody knows its age.`
      : `was built ${when}, ${age.ageDays} days ago; from ${age.limitDays} days on it is not trusted.`
  return new PlimsollError({
    code: 'database-too-old',
    message: `${title} ${what}${story}`,
    hint: age.state === 'from-the-future' ? CLOCK_HINT : hintFor(found),
    cause,
  })
}

const CLOCK_HINT = 'Set the clock of this machine, or let the database be updated.'

function hintFor(found: {
  readonly version: KeptVersion
  readonly asked: boolean
  readonly update: boolean
}): string {
  const input = ORIGIN_INPUTS[found.version.name]
  if (found.asked) {
    return `${found.version.origin} has nothing newer: name an origin in ${input} that is kept up to date, or allow more days with db-max-age.`
  }
  if (found.update) {
    return `Mend the network, name a mirror in ${input}, or allow more days with db-max-age.`
  }
  return 'Let it be updated (update-db: true, or `plimsoll db update`), or allow more days with db-max-age.'
}

/** A sentence for a database that is used although something is odd about its age; null: nothing is. */
export function warnOfAge(version: KeptVersion, age: AgeVerdict): string | null {
  const title = DATABASE_TITLES[version.name]
  const when = version.built.toISOString().slice(0, 10)
  if (age.state === 'ageing') {
    return `${title} was built on ${when}, ${age.ageDays} days ago, and ${version.origin} has nothing newer: what was published since is not found.`
  }
  if (age.state === 'from-the-future') {
    return `${title} was built on ${when}, which is still to come by the clock of this machine: please set the clock.`
  }
  return null
}
