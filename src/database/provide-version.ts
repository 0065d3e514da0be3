import type { DatabaseRecord } from '../domain/verdict.ts'
import type { ReadyDatabase } from '../ports.ts'
import { judgeAge } from './age.ts'
import { askOrigins } from './ask-origins.ts'
import { isFresh, readChecks } from './checks.ts'
import { explainAge, explainMissing, warnOfAge } from './explain.ts'
import { markUsed } from './kept-version.ts'
import type { KeptVersion } from './kept-version.ts'
import { isYoung, newestKept } from './provide-request.ts'
import type { Found, ProvideRequest } from './provide-request.ts'
import { sweep } from './sweep.ts'
import { systemCode } from './words.ts'

/**
 * The newest version that can be had, or the one that is here, judged by its age. Throws
 * `database-missing`, `-unreachable`, `-too-old`, `-damaged`, `-schema`, `-unwritable`, `no-space`, `cancelled`.
 */
export async function provideVersion(request: ProvideRequest): Promise<ReadyDatabase> {
  const { log, store, now, maxAgeDays } = request
  const { version, asked, failures } = await findVersion(request)
  const age = judgeAge({ built: version.built, now, asked, maxAgeDays })
  if (!age.usable) throw explainAge({ version, age, asked, failures, update: request.update })
  const warning = warnOfAge(version, age)
  if (warning !== null) log.warn(warning)
  await markUsed(version).catch((error: unknown) => {
    log.debug(`${version.folder} cannot be marked as used: ${systemCode(error) ?? String(error)}`)
  })
  if (asked) await sweep(store, log)
  return { folder: version.folder, record: toRecord(version, age.ageDays) }
}

async function findVersion(request: ProvideRequest): Promise<Found> {
  if (!request.update) {
    const kept = await newestKept(request)
    if (kept === null) throw explainMissing(request.source.name, request.store.folder)
    return { version: kept, asked: false, failures: [] }
  }
  const recent = request.insist ? null : await findRecent(request)
  if (recent !== null) return { version: recent, asked: true, failures: [] }
  return askOrigins(request)
}

/** What an origin of this run named within the last hour, by this run or another. */
async function findRecent(request: ProvideRequest): Promise<KeptVersion | null> {
  const { source, store, clock } = request
  const checks = await readChecks(store)
  for (const origin of source.origins) {
    const check = checks.find((each) => each.origin === origin)
    if (check === undefined || !isFresh(check, clock())) continue
    const found = await store.find(check.digest)
    // One that is too old may be a dead mirror's: then the others are asked.
    if (found.kind === 'usable' && isYoung(request, found.version, true)) return found.version
  }
  return null
}

function toRecord(version: KeptVersion, ageDays: number): DatabaseRecord {
  const { name, built, origin, digest } = version
  return { name, built: built.toISOString(), origin, digest, ageDays }
}
