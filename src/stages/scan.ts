import type { Config } from '../config/config.ts'
import { toPlimsollError } from '../domain/errors.ts'
import type { Contents } from '../domain/image.ts'
import { planScan } from '../image/scan-plan.ts'
import type { ScanPlan } from '../image/scan-plan.ts'
import type { ImageLocation, KeptSubject, OpenedImage, Ports, ReadyDatabase } from '../ports.ts'
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
  readonly locate: () => Promise<ImageLocation>
}

/**
 * Runs every scanner over the image: both at once, or one after the other where memory is short. A scanner
 * that cannot be had is its own failed scan; a damaged image ends both and is thrown.
 */
export async function scanImage(stage: ScanStage): Promise<ScanOutcome[]> {
  const { opened, ports } = stage
  const damaged = new AbortController()
  const signal = AbortSignal.any([ports.signal, damaged.signal])
  const onDamage = (error: unknown): void => {
    damaged.abort(error)
  }
  opened.contents.catch(onDamage)
  const { memoryBytes } = ports.machine
  const plan = planScan({ size: opened.size, memoryBytes })
  if (plan.note !== null) ports.log.notice(plan.note)
  const locate = createLocate(opened, onDamage)
  const work = { ...stage, plan, signal, locate }
  const outcomes = await hurried(work, () => runAll(work))
  ports.signal.throwIfAborted()
  // A scanner that was ended because the image is damaged has nothing to say about it.
  await opened.contents
  await opened.prove()
  for (const { record } of outcomes) {
    if (record.error !== null) ports.log.error(describeFailure(record.error))
  }
  share(outcomes, stage)
  return outcomes
}

/** What is wrong with bytes that are fetched only now ends the scanners as well. */
function createLocate(opened: OpenedImage, onDamage: (error: unknown) => void): Work['locate'] {
  return async () => {
    const located = opened.locate()
    // Begun by the question: from now on there is something to prove.
    opened.prove().catch(onDamage)
    return located
  }
}

/** Databases that are not there by then are being fetched, so that no kept report was made with them. */
const PATIENCE_MS = 3000

/** Begins to fetch the image while databases are fetched, though their scans may be kept ones. */
async function hurried<T>({ supplies, locate }: Work, run: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    locate().catch(() => undefined)
  }, PATIENCE_MS)
  const stop = (): void => {
    clearTimeout(timer)
  }
  const supplied = supplies.flatMap((supply) => [supply.installed(), supply.database()])
  void Promise.allSettled(supplied).then(stop)
  return run().finally(stop)
}

/** Other machines get the reports when there is something new about them, and they are whole. */
function share(outcomes: readonly ScanOutcome[], { opened, ports }: ScanStage): void {
  const kept = outcomes.flatMap((one) => one.kept ?? [])
  if (kept.length < outcomes.length || kept.every(({ isReplay }) => isReplay)) return
  const keys = kept.map(({ key }) => key)
  ports.keptScans?.share(toSubject(opened), keys)
}

function toSubject({ image, form }: OpenedImage): KeptSubject {
  return { imageId: image.imageId, digest: image.digest, form }
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
    const java = await findJavaDatabase(supply, contents)
    const cache = await prepareCache(database, java, work.ports)
    try {
      return await scan(
        {
          ...{ scanner: supply.scanner, installed, contents, signal: work.signal },
          ...toSubject(work.opened),
          locate: work.locate,
          settings: work.config.scan,
          databases: java === null ? [database] : [database, java],
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

/** Only images with jars need it. */
async function findJavaDatabase(
  { javaDatabase }: ScannerSupply,
  contents: Contents | null,
): Promise<ReadyDatabase | null> {
  if (javaDatabase === null || contents === null || contents.jars === 0) return null
  return javaDatabase()
}

type Cache = { readonly folder: string; readonly release: () => Promise<void> }

/** A database's folder as it is; with jars, one that joins it with the Java index. */
async function prepareCache(
  database: ReadyDatabase,
  java: ReadyDatabase | null,
  { files }: Ports,
): Promise<Cache> {
  if (java === null) return { folder: database.folder, release: () => Promise.resolve() }
  const folder = await files.makeFolder('plimsoll-cache-')
  await files.link(`${database.folder}/db`, `${folder}/db`)
  await files.link(`${java.folder}/java-db`, `${folder}/java-db`)
  return { folder, release: () => files.remove(folder) }
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
