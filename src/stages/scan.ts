import type { Config } from '../config/config.ts'
import { toPlimsollError } from '../domain/errors.ts'
import type { Contents } from '../domain/image.ts'
import { planScan } from '../image/scan-plan.ts'
import type { ScanPlan } from '../image/scan-plan.ts'
import type { OpenedImage, Ports, ReadyDatabase } from '../ports.ts'
import { scan } from '../scanners/scan.ts'
import type { ScanOutcome } from '../scanners/scan.ts'
import { describeFailure } from './describe-failure.ts'
import type { ScannerSupply } from './supply.ts'

export type ScanStage = {
  readonly opened: OpenedImage
  readonly supplies: readonly ScannerSupply[]
  readonly config: Config
  readonly ports: Ports
}

type Work = ScanStage & {
  readonly plan: ScanPlan
  /** Ends the scanners when the image proves to be damaged, or the run is cancelled. */
  readonly signal: AbortSignal
}

/**
 * Runs every scanner over the image: both at once, or one after the other where memory is short. A scanner
 * that cannot be had is its own failed scan; a damaged image ends both and is thrown.
 */
export async function scanImage(stage: ScanStage): Promise<ScanOutcome[]> {
  const damaged = new AbortController()
  const signal = AbortSignal.any([stage.ports.signal, damaged.signal])
  stage.opened.contents.catch((error: unknown) => {
    damaged.abort(error)
  })
  const { memoryBytes } = stage.ports.machine
  const plan = planScan({ size: stage.opened.size, memoryBytes })
  if (plan.note !== null) stage.ports.log.notice(plan.note)
  const outcomes = await runAll({ ...stage, plan, signal })
  stage.ports.signal.throwIfAborted()
  // A scanner that was ended because the image is damaged has nothing to say about it.
  await stage.opened.contents
  for (const { record } of outcomes) {
    if (record.error !== null) stage.ports.log.error(describeFailure(record.error))
  }
  return outcomes
}

async function runAll(work: Work): Promise<ScanOutcome[]> {
  if (work.plan.order === 'together') {
    return Promise.all(work.supplies.map((supply) => scanWith(supply, work)))
  }
  const outcomes: ScanOutcome[] = []
  for (const supply of work.supplies) outcomes.push(await scanWith(supply, work))
  return outcomes
}

async function scanWith(supply: ScannerSupply, work: Work): Promise<ScanOutcome> {
  try {
    const [installed, database] = await Promise.all([supply.installed(), supply.database()])
    const contents = await contentsFor(supply, work)
    const cache = await prepareCache({ supply, database, contents, ports: work.ports })
    try {
      return await scan(
        {
          ...{ scanner: supply.scanner, installed, contents, signal: work.signal },
          location: work.opened.location,
          imageId: work.opened.image.imageId,
          settings: work.config.scan,
          databases: [database],
          cacheFolder: cache.folder,
          timeoutMs: work.config.scan.timeoutMs ?? work.plan.timeoutMs,
          memoryBytes: work.plan.scannerMemoryBytes,
        },
        work.ports,
      )
    } finally {
      await cache.release()
    }
  } catch (thrown) {
    if (work.signal.aborted) throw thrown
    return toFailedScan(supply, thrown)
  }
}

/**
 * Trivy waits for the walk over the layers, which tells whether it needs the Java index and which weights
 * it need not search. Grype, which takes longer, needs neither and starts at once.
 */
async function contentsFor(supply: ScannerSupply, work: Work): Promise<Contents | null> {
  return supply.javaDatabase === null ? null : work.opened.contents
}

type CacheRequest = {
  readonly supply: ScannerSupply
  readonly database: ReadyDatabase
  readonly contents: Contents | null
  readonly ports: Ports
}

type Cache = { readonly folder: string; readonly release: () => Promise<void> }

/** A database's folder as it is; with jars, one that joins it with the Java index. */
async function prepareCache({ supply, database, contents, ports }: CacheRequest): Promise<Cache> {
  if (supply.javaDatabase === null || contents === null || contents.jars === 0) {
    return { folder: database.folder, release: () => Promise.resolve() }
  }
  const java = await supply.javaDatabase()
  const folder = await ports.files.makeFolder('plimsoll-cache-')
  await ports.files.link(`${database.folder}/db`, `${folder}/db`)
  await ports.files.link(`${java.folder}/java-db`, `${folder}/java-db`)
  return { folder, release: () => ports.files.remove(folder) }
}

function toFailedScan(supply: ScannerSupply, thrown: unknown): ScanOutcome {
  const { code, message, hint } = toPlimsollError(thrown)
  return {
    report: null,
    notices: [],
    record: {
      scanner: supply.scanner,
      version: null,
      provenance: null,
      arguments: [],
      exitCode: null,
      database: null,
      state: 'failed',
      packages: 0,
      error: { code, message, hint },
    },
  }
}
