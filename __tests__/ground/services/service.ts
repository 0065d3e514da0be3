import { createServer } from 'node:https'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createCertificate } from '../certificates.ts'
import type { Certificate } from '../certificates.ts'

/*
 * A service on the internet, on 127.0.0.1: it speaks TLS, looks at what it is sent as strictly as its documentation, and
 * can be told to fail in the ways that services fail.
 */

export type Received = {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Reply = {
  readonly status: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Fault =
  | { readonly kind: 'reply'; readonly reply: Reply }
  /** Takes the request and says nothing. */
  | { readonly kind: 'hang' }
  /** Ends the connection before or within the head of the answer. */
  | { readonly kind: 'cut'; readonly sends: string }
  /** A good head, and a body that ends before its length. */
  | { readonly kind: 'half-body' }
  /** A good head, and a body that comes byte by byte for ever. */
  | { readonly kind: 'drip' }
  | { readonly kind: 'flood' }

export type Service = {
  readonly origin: string
  readonly certificate: Certificate
  readonly received: Received[]
  /** Called when a request has come, before it is answered. */
  readonly watchers: ((received: Received) => void)[]
  /** What the next requests meet, one each; then it behaves. */
  readonly faults: Fault[]
  close(): Promise<void>
}

/**
 * `answer`: what the service says to what it got, after its checks. Services that are to be trusted at once share a
 * certificate: all of them have one name, by which an authority is looked for.
 */
export async function startService(
  answer: (received: Received) => Reply,
  certificate: Certificate = createCertificate(),
): Promise<Service> {
  const received: Received[] = []
  const faults: Fault[] = []
  const watchers: Service['watchers'] = []
  const sockets = new Set<Socket>()
  const server = createServer(certificate, (request, response) => {
    void readBody(request).then((body) => {
      const got = { path: request.url ?? '', headers: request.headers, body }
      received.push(got)
      for (const watch of watchers) watch(got)
      const fault = faults.shift()
      const good = request.method === 'POST' ? answer(got) : { status: 405 }
      if (fault === undefined) send(response, good)
      else fail(response, fault, good)
    })
  })
  server.on('connection', (socket: Socket) => sockets.add(socket))
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ origin: `https://127.0.0.1:${port}`, certificate, received, watchers, faults },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

function send(response: ServerResponse, { status, body = '', headers = {} }: Reply): void {
  response.writeHead(status, headers)
  response.end(body)
}

function fail(response: ServerResponse, fault: Fault, good: Reply): void {
  switch (fault.kind) {
    case 'reply':
      send(response, fault.reply)
      return
    case 'hang':
      return
    case 'cut':
      response.socket?.end(fault.sends)
      return
    case 'half-body':
      response.writeHead(good.status, { 'content-length': '1000' })
      response.write(good.body ?? 'x')
      setImmediate(() => response.socket?.destroy())
      return
    case 'drip':
      drip(response, good)
      return
    case 'flood':
      flood(response, good)
  }
}

function drip(response: ServerResponse, { status, body = '' }: Reply): void {
  response.writeHead(status)
  if (status === 204) {
    // There is no body that could come slowly.
    response.end()
    return
  }
  response.write(body)
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => {
    clearInterval(timer)
  })
}

/** 8 MB, or what is taken of it. */
function flood(response: ServerResponse, { status }: Reply): void {
  response.writeHead(status)
  for (let part = 0; part < 128 && !response.destroyed; part += 1) {
    response.write('x'.repeat(64 * 1024))
  }
  response.end()
}

/** A JSON object, or null for anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text of 1 to so many characters. */
export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most
}
