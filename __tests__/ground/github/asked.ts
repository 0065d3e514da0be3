import type { IncomingMessage } from 'node:http'
import type { FakeState } from './state.ts'

/* A request as it came over the wire. */

export type Asked = {
  readonly method: string
  /** Below the address of the API, null: outside of it. */
  readonly path: string | null
  readonly query: URLSearchParams
  readonly body: unknown
  readonly accept: string
  readonly authorization: string | undefined
}

const MOST_BYTES = 64 * 1024 * 1024

/** Null: too large. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size <= MOST_BYTES) chunks.push(chunk as Buffer)
  }
  return size > MOST_BYTES ? null : Buffer.concat(chunks).toString()
}

export function toAsked({ addresses }: FakeState, request: IncomingMessage, text: string): Asked {
  const { method = '', url = '', headers } = request
  const address = new URL(url, 'http://127.0.0.1')
  const { pathname: base } = new URL(addresses.api)
  const prefix = base === '/' ? '' : base
  const isGraphql = address.pathname === `${prefix.replace(/\/v3$/, '')}/graphql`
  const below = address.pathname.startsWith(`${prefix}/`)
    ? address.pathname.slice(prefix.length)
    : null
  return {
    ...{ method, path: isGraphql ? '/graphql' : below, query: address.searchParams },
    body: text === '' ? undefined : parse(text),
    ...{ accept: headers.accept ?? '', authorization: headers.authorization },
  }
}

/** Told apart from everything that can stand in JSON. */
export const NO_JSON = Symbol('no JSON')

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return NO_JSON
  }
}
