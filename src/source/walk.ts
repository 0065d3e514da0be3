import type { Readable } from 'node:stream'
import { decompress, isCutOff, isDecompressionError } from '../archive/decompress.ts'
import { createDigester } from '../archive/digest.ts'
import { createTarReader } from '../archive/tar.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { LayerListing } from '../image/contents.ts'
import { createLayerList } from './layer-list.ts'

export type ExpectedLayer = {
  /** What the config of the image says of the uncompressed bytes: `sha256:…`. */
  readonly diffId: string
  /** Names the layer as the beginning of a sentence: `Layer 3 of example/app:1`. */
  readonly label: string
  readonly signal: AbortSignal
}

/** Far above any layer that a scanner could unpack: an end for archives that never stop to grow. */
const MOST_BYTES = 2 ** 40

/**
 * Reads a layer once, as stored (gzip, zstd or plain, told by its first bytes): proves that its uncompressed
 * bytes are those that the config names, and lists what is in it. Throws `layer-damaged` for other bytes and for
 * what is no tar archive, `cancelled`, and errors of `stream` itself as they are. Memory does not grow with the
 * layer.
 */
export async function checkLayer(stream: Readable, expected: ExpectedLayer): Promise<LayerListing> {
  const walk = createWalk(expected)
  await readUnpacked(stream, expected, walk.push)
  return walk.end()
}

/** The same without the list, for a layer that an earlier run has walked. */
export async function proveLayer(stream: Readable, expected: ExpectedLayer): Promise<void> {
  await readUnpacked(stream, expected, createLimit(expected.label))
}

async function readUnpacked(
  stream: Readable,
  expected: ExpectedLayer,
  push: (chunk: Buffer) => void,
): Promise<void> {
  const { label, signal } = expected
  const digester = createDigester()
  const onAbort = (): void => void stream.destroy(cancelled(label))
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    if (signal.aborted) throw cancelled(label)
    for await (const chunk of await decompress(stream)) {
      digester.update(chunk as Buffer)
      push(chunk as Buffer)
    }
    checkDiffId(digester.digest(), expected)
  } catch (error) {
    throw explain(error, expected)
  } finally {
    signal.removeEventListener('abort', onAbort)
    stream.destroy()
  }
}

/**
 * The list is made while bytes come; what is wrong with the archive is told at the end, since wrong bytes are
 * the better reason.
 */
function createWalk({ diffId, label }: ExpectedLayer) {
  const list = createLayerList(diffId)
  const reader = createTarReader({ visitor: list.visitor, label })
  const count = createLimit(label)
  let failure: unknown = null
  const attempt = (work: () => void): void => {
    if (failure !== null) return
    try {
      work()
    } catch (error) {
      failure = error
    }
  }
  return {
    push: (chunk: Buffer): void => {
      count(chunk)
      attempt(() => {
        reader.push(chunk)
      })
    },
    end: (): LayerListing => {
      attempt(() => {
        reader.end()
      })
      if (failure !== null) throw damaged(label, 'it is not a whole tar archive', failure)
      return list.toListing()
    },
  }
}

function createLimit(label: string): (chunk: Buffer) => void {
  let bytes = 0
  return ({ length }) => {
    bytes += length
    if (bytes > MOST_BYTES) throw damaged(label, `it has more than ${MOST_BYTES} bytes unpacked`)
  }
}

function checkDiffId(found: string, { diffId, label }: ExpectedLayer): void {
  if (found === diffId) return
  throw damaged(label, `unpacked it has the digest ${found}, and the image says ${diffId}`)
}

function explain(error: unknown, { label, signal }: ExpectedLayer): unknown {
  if (error instanceof PlimsollError) return error
  if (signal.aborted) return cancelled(label)
  if (isCutOff(error)) return damaged(label, 'its end is missing', error)
  if (isDecompressionError(error)) return damaged(label, 'its compressed bytes are broken', error)
  return error
}

function damaged(label: string, why: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'layer-damaged',
    message: `${label} is damaged: ${why}.`,
    hint: 'No result for such an image could be trusted. Build, pull or save the image again.',
    cause,
  })
}

/** The run was cancelled while a layer was read. */
export function cancelled(label: string): PlimsollError {
  return new PlimsollError({
    code: 'cancelled',
    message: `${label} was not checked to its end: the run was cancelled.`,
    hint: 'Start it again when you like; nothing is left behind.',
  })
}
