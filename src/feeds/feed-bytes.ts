import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FeedName } from '../domain/feed.ts'
import { FeedFailure, notTheList, toFileFailure } from './feed-failure.ts'
import { FEEDS } from './feed-kinds.ts'

/** A file of a list: `packed` where its own checksum (gzip's) will prove it whole. */
export type FeedBytes = { readonly packed: boolean; readonly chunks: AsyncGenerator<Buffer> }

/** Large pieces: what is paid for each piece is more than what is paid for its bytes. */
const CHUNK_BYTES = 256 * 1024

/**
 * Opens the file of a feed, with gzip or without: a server that says `content-encoding: gzip` of a file
 * that is packed itself is unpacked on the way. The chunks have to be read or returned. Throws FeedFailure.
 */
export async function openFeedBytes(name: FeedName, path: string): Promise<FeedBytes> {
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for, for ever.
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(
    (thrown: unknown) => {
      throw toUnreadable(name, path, thrown)
    },
  )
  try {
    await requireFile(name, path, handle)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    const packed = bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b
    const source = handle.createReadStream({ start: 0, highWaterMark: CHUNK_BYTES })
    return { packed, chunks: readBounded(name, packed ? unpack(source) : source) }
  } catch (thrown) {
    await handle.close()
    throw toFileFailure(path, thrown)
  }
}

function toUnreadable(name: FeedName, path: string, thrown: unknown): unknown {
  if ((thrown as { readonly code?: unknown }).code !== 'ENOENT') return toFileFailure(path, thrown)
  const hint = `Check the path in ${FEEDS[name].input}.`
  return new FeedFailure(`there is no file ${path}`, hint, thrown)
}

async function requireFile(name: FeedName, path: string, handle: FileHandle): Promise<void> {
  const { maxBytes, input } = FEEDS[name]
  const facts = await handle.stat()
  if (!facts.isFile()) {
    throw new FeedFailure(`${path} is no regular file`, `Check the path in ${input}.`)
  }
  if (facts.size > maxBytes) throw notTheList(name, `it is larger than ${maxBytes} bytes`)
}

function unpack(source: Readable): Readable {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  // Whoever reads meets the error; here it would be told a second time.
  pipeline(source, gunzip, () => undefined)
  return gunzip
}

async function* readBounded(name: FeedName, stream: Readable): AsyncGenerator<Buffer> {
  const { maxBytes } = FEEDS[name]
  let bytes = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) throw notTheList(name, `it unpacks to more than ${maxBytes} bytes`)
      yield chunk
    }
  } catch (thrown) {
    throw toUnpackFailure(name, thrown)
  }
}

function toUnpackFailure(name: FeedName, thrown: unknown): unknown {
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown }
  if (typeof code !== 'string' || !code.startsWith('Z_')) return thrown
  const isCut = /unexpected end/i.test(String(message))
  return notTheList(name, isCut ? 'it ends in the middle' : 'its gzip is damaged', thrown)
}
