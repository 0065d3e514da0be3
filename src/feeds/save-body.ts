import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { FeedName } from '../domain/feed.ts'
import { FeedFailure, PassingFailure, toFileFailure } from './feed-failure.ts'
import { FEEDS } from './feed-kinds.ts'
import { toNetworkFailure } from './network-failure.ts'

export type Saved = { readonly bytes: number; /** In hex. */ readonly sha256: string }

type SaveRequest = {
  readonly name: FeedName
  readonly response: Response
  readonly host: string
  readonly path: string
}

/** The whole body into a file. Throws FeedFailure: a body that is cut or too large is none. */
export async function saveBody(request: SaveRequest): Promise<Saved> {
  const { name, host, path, response } = request
  const expected = lengthOf(response)
  if (expected !== null && expected > FEEDS[name].maxBytes) {
    await response.body?.cancel().catch(() => undefined)
    throw tooLarge(request)
  }
  const file = await open(path, 'w').catch((thrown: unknown) => {
    throw toFileFailure(path, thrown)
  })
  try {
    const saved = await saveChunks(request, file)
    if (expected !== null && expected !== saved.bytes) {
      throw new PassingFailure({
        why: `what ${host} gave ended after ${saved.bytes} of ${expected} bytes`,
        hint: 'Something between this machine and the server cuts transfers short; try again.',
      })
    }
    return saved
  } catch (thrown) {
    throw toNetworkFailure(name, thrown, host)
  } finally {
    await file.close()
  }
}

async function saveChunks(request: SaveRequest, file: FileHandle): Promise<Saved> {
  const { name, path, response } = request
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of toChunks(response)) {
    bytes += chunk.byteLength
    if (bytes > FEEDS[name].maxBytes) throw tooLarge(request)
    hash.update(chunk)
    await file.writeFile(chunk).catch((thrown: unknown) => {
      throw toFileFailure(path, thrown)
    })
  }
  return { bytes, sha256: hash.digest('hex') }
}

async function* toChunks(response: Response): AsyncGenerator<Uint8Array> {
  if (response.body !== null) yield* response.body as AsyncIterable<Uint8Array>
}

/** Null where the server does not say it, or packed the body for the way. */
function lengthOf({ headers }: Response): number | null {
  const length = headers.get('content-length')
  if (length === null || headers.has('content-encoding')) return null
  return /^\d{1,15}$/.test(length) ? Number(length) : null
}

function tooLarge({ name, host }: SaveRequest): FeedFailure {
  const { maxBytes, input } = FEEDS[name]
  return new FeedFailure(
    `what ${host} gives is larger than ${maxBytes} bytes, which no such list is`,
    `Check the address in ${input}.`,
  )
}
