import { addAbortSignal, Transform } from 'node:stream'
import { createDigester } from '../archive/digest.ts'
import { messageOf } from '../archive/failure-facts.ts'
import { PlimsollError } from '../domain/errors.ts'
import { isIncomplete, toWhole } from '../image/contents.ts'
import type { LayerListing, WholeImage } from '../image/contents.ts'
import type { Log } from '../ports.ts'
import { checkBlobDigest } from './blob-store.ts'
import { sideBySide } from './side-by-side.ts'
import { streamStored } from './stored-bytes.ts'
import type { StoredBytes } from './stored-bytes.ts'
import { cancelled, checkLayer, proveLayer } from './walk.ts'

/** A layer on disk, and what it must turn out to be. */
export type StoredLayer = {
  readonly stored: StoredBytes
  readonly diffId: string
  /** Of the stored bytes; null where nobody says, or where it was proved. */
  readonly digest: string | null
  /** Its place in the image, from 1 at the bottom. */
  readonly place: number
  /** Whether its stored bytes were proved already, when they were copied. */
  readonly isProved?: boolean
}

export type LayerChecks = {
  readonly whole: Promise<WholeImage>
  /** Ends what still runs, and waits for that. */
  stop(): Promise<void>
}

/** The scanners work at the same time: more would take the processors from them. */
const SIDE_BY_SIDE = 2

export type LayerWork = {
  readonly layers: readonly StoredLayer[]
  /** Names the image as the beginning of a sentence. */
  readonly label: string
  readonly log: Pick<Log, 'warn'>
  readonly signal: AbortSignal
  /** What an earlier run saw when it walked layers of the same digests; null: nobody has. */
  readonly look: WholeImage | null
}

/** Begins to prove every layer, and to walk them unless an earlier run has. */
export function beginChecks(work: LayerWork): LayerChecks {
  const stop = new AbortController()
  const signal = AbortSignal.any([work.signal, stop.signal])
  const onFailure = (): void => {
    stop.abort()
  }
  const bounds = { limit: SIDE_BY_SIDE, onFailure }
  const { look } = work
  const whole =
    look === null
      ? walkAll({ ...work, signal }, bounds)
      : proveAll({ ...work, signal, look }, bounds)
  // Whoever wants it awaits it beside or after the scans: until then a failure is no uncaught one.
  const settled = whole.then(
    () => undefined,
    () => undefined,
  )
  return {
    whole,
    stop: () => {
      stop.abort()
      return settled
    },
  }
}

type Bounds = { readonly limit: number; readonly onFailure: () => void }

async function walkAll(
  { layers, label, log, signal }: LayerWork,
  bounds: Bounds,
): Promise<WholeImage> {
  const listings = await sideBySide(layers, bounds, (layer) => checkStored(layer, label, signal))
  if (isIncomplete(listings)) {
    log.warn(`${label} has more files than are listed: what is counted is at least what is there.`)
  }
  return toWhole(listings)
}

async function proveAll(
  { layers, label, signal, look }: LayerWork & { readonly look: WholeImage },
  bounds: Bounds,
): Promise<WholeImage> {
  await sideBySide(layers, bounds, (layer) => proveStored(layer, label, signal))
  return look
}

/** Bytes with the digest that was proved before unpack to what they unpacked to then. */
async function proveStored(
  { stored, diffId, digest, place, isProved }: StoredLayer,
  image: string,
  signal: AbortSignal,
): Promise<void> {
  if (isProved === true) return
  const label = `Layer ${place} of ${image}`
  if (digest === null) {
    await proveLayer(streamStored(stored), { diffId, label, signal }).catch(explainRead(label))
    return
  }
  const digester = createDigester()
  const read = async (): Promise<void> => {
    for await (const chunk of addAbortSignal(signal, streamStored(stored))) {
      digester.update(chunk as Buffer)
    }
  }
  await read().catch((error: unknown) => {
    if (signal.aborted) throw cancelled(label)
    explainRead(label)(error)
  })
  checkBlobDigest(label, digest, digester.digest())
}

async function checkStored(
  { stored, diffId, digest, place }: StoredLayer,
  image: string,
  signal: AbortSignal,
): Promise<LayerListing> {
  const label = `Layer ${place} of ${image}`
  const expected = { diffId, label, signal }
  // A plain layer is its own unpacked form: proving it once is enough.
  if (digest === null || digest === diffId) {
    return checkLayer(streamStored(stored), expected).catch(explainRead(label))
  }
  const digester = createDigester()
  const source = streamStored(stored)
  const passing = source.pipe(createPassing(digester))
  source.once('error', (error) => passing.destroy(error))
  passing.once('close', () => source.destroy())
  const listing = await checkLayer(passing, expected).catch(explainRead(label))
  checkBlobDigest(label, digest, digester.digest())
  return listing
}

function createPassing(digester: { update(bytes: Uint8Array): void }): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      digester.update(chunk)
      done(null, chunk)
    },
  })
}

/** The file was there when the image was opened. */
function explainRead(label: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof PlimsollError) throw error
    throw new PlimsollError({
      code: 'layer-damaged',
      message: `${label} cannot be read: ${messageOf(error)}.`,
      hint: 'Check the disk, and that nobody changes the image while it is scanned.',
      cause: error,
    })
  }
}
