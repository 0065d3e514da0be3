import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Log } from '../ports.ts'
import { readJsonFile } from './kept-version.ts'
import type { Store } from './store.ts'
import { systemCode } from './words.ts'

/** What an origin had to offer when it was last asked. */
export type Check = { readonly origin: string; readonly digest: string; readonly checkedAt: Date }

/** Whoever asked within this time need not ask again, as Trivy has it (`pkg/db`: one hour). */
const FRESH_MS = 3600 * 1000

const Checks = v.object({
  format: v.literal(1),
  checks: v.record(
    v.string(),
    v.object({
      digest: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
      checkedAt: v.pipe(v.string(), v.isoTimestamp()),
    }),
  ),
})

/** Everything written down; nothing when there is no file or it cannot be read, which costs one question. */
export async function readChecks(store: Store): Promise<readonly Check[]> {
  const parsed = v.safeParse(Checks, await readJsonFile(pathOf(store)))
  if (!parsed.success) return []
  return Object.entries(parsed.output.checks).map(([origin, { digest, checkedAt }]) => ({
    origin,
    digest,
    checkedAt: new Date(checkedAt),
  }))
}

/** True when the question was asked so lately that it need not be asked again. */
export function isFresh(check: Check, now: Date): boolean {
  const elapsed = now.getTime() - check.checkedAt.getTime()
  return elapsed >= 0 && elapsed < FRESH_MS
}

/** Keeps the newest of so many origins: the file stays small whatever the inputs name over the years. */
const MAX_ORIGINS = 20

/**
 * Adds one check. Two runs that write at the same time lose one of the two, which costs one question later;
 * a folder that cannot be written to costs a question per run, so neither fails the run.
 */
export async function writeCheck(
  store: Store,
  check: Check,
  log: Pick<Log, 'debug'>,
): Promise<void> {
  const others = (await readChecks(store)).filter(({ origin }) => origin !== check.origin)
  const newest = [check, ...others]
    .sort((a, b) => b.checkedAt.getTime() - a.checkedAt.getTime())
    .slice(0, MAX_ORIGINS)
  const checks = Object.fromEntries(
    newest.map(({ origin, digest, checkedAt }) => [
      origin,
      { digest, checkedAt: checkedAt.toISOString() },
    ]),
  )
  const partial = join(store.folder, `.checks-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(store.folder, { recursive: true, mode: 0o700 })
    await writeFile(partial, `${JSON.stringify({ format: 1, checks }, null, 2)}\n`)
    await rename(partial, pathOf(store))
  } catch (error) {
    log.debug(
      `The time of this check could not be noted in ${store.folder}: ${systemCode(error) ?? ''}`,
    )
    await rm(partial, { force: true }).catch(() => undefined)
  }
}

function pathOf(store: Store): string {
  return join(store.folder, 'checks.json')
}
