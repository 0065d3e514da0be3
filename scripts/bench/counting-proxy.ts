import { createServer, request as ask } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands before a registry on loopback and counts what it is asked, and what it gives. */
export type CountingProxy = {
  /** `127.0.0.1:PORT`, in place of the registry's own. */
  readonly host: string
  /** Since the last time that they were taken. */
  take(): Counted
  close(): Promise<void>
}

export type Counted = {
  /** `GET /v2/…/manifests/1` */
  readonly requests: readonly string[]
  /** Of the bodies of its answers. */
  readonly bytes: number
}

/** `target`: the host of the registry with its port. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let counted = { requests: [] as string[], bytes: 0 }
  const server = createServer((request, response) => {
    counted.requests.push(`${request.method ?? ''} ${request.url ?? ''}`)
    passOn(target, { request, response }, (length) => (counted.bytes += length))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    take: () => {
      const taken = counted
      counted = { requests: [], bytes: 0 }
      return taken
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

function passOn(target: string, { request, response }: Exchange, count: (n: number) => void): void {
  const { method, url, headers } = request
  const asked = ask(`http://${target}${url ?? '/'}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.on('data', (chunk: Buffer) => {
      count(chunk.length)
    })
    answer.pipe(response)
  })
  asked.on('error', () => response.destroy())
  response.on('close', () => asked.destroy())
  request.pipe(asked)
}
