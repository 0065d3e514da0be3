import type { Fetch } from '../ports.ts'
import { cancelled } from './failure.ts'
import type { Subject } from './failure.ts'
import { openLine } from './line.ts'
import type { Line } from './line.ts'

export type Question = {
  readonly url: URL
  readonly method?: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly subject: Subject
  readonly signal: AbortSignal
}

/** An answer whose body has to be read to its end or discarded. */
export type Reply = {
  readonly status: number
  readonly url: URL
  header(name: string): string | null
  /** The body, or its first `bytes` bytes: what is beyond is not awaited. */
  readUpTo(bytes: number): Promise<Buffer>
  /** The body as it comes. */
  chunks(): AsyncGenerator<Uint8Array, void>
  discard(): Promise<void>
}

/** Asks once, without redirects, logins and further tries. Throws explained errors only. */
export type Ask = (question: Question) => Promise<Reply>

export function createAsk(options: { readonly fetch: Fetch; readonly idleMs: number }): Ask {
  return async (question) => {
    if (question.signal.aborted) throw cancelled(question.signal)
    const line = openLine(question, options.idleMs)
    try {
      const response = await line.within(
        options.fetch(question.url, {
          method: question.method ?? 'GET',
          // A body that is packed for the way has other bytes than those that the digest is about.
          headers: { 'accept-encoding': 'identity', ...question.headers },
          body: question.body ?? null,
          redirect: 'manual',
          signal: line.signal,
        }),
      )
      return toReply(response, question, line)
    } catch (error) {
      line.close()
      throw line.explain(error)
    }
  }
}

function toReply(response: Response, question: Question, line: Line): Reply {
  const chunks = (): AsyncGenerator<Uint8Array, void> => readChunks(response, line)
  return {
    status: response.status,
    url: question.url,
    header: (name) => response.headers.get(name),
    chunks,
    readUpTo: (bytes) => readStart(chunks(), bytes),
    discard: async () => {
      line.close()
      // A body that is broken already cannot be cancelled, and need not be.
      await response.body?.cancel().catch(() => undefined)
    },
  }
}

async function* readChunks(response: Response, line: Line): AsyncGenerator<Uint8Array, void> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader()
  try {
    while (reader !== undefined) {
      const { done, value } = await line.within(reader.read())
      if (done) return
      line.heard(value.byteLength)
      yield value
    }
  } catch (error) {
    throw line.explain(error)
  } finally {
    line.close()
    // Left early: the connection is given up. At the end this does nothing.
    await reader?.cancel().catch(() => undefined)
  }
}

async function readStart(chunks: AsyncGenerator<Uint8Array, void>, bytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    length += chunk.byteLength
    if (length >= bytes) break
  }
  return Buffer.concat(parts, length).subarray(0, bytes)
}
