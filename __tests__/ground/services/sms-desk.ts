import { createServer } from 'node:https'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Agent, fetch as fetchOwn } from 'undici'
import type { SendTools } from '../../../src/notify/send-tools.ts'
import { createPost } from '../../../src/notify/transport/create-post.ts'
import type { Fetch } from '../../../src/ports.ts'
import { createCertificate } from '../certificates.ts'
import type { Certificate } from '../certificates.ts'

/* What the fakes of Twilio and Amazon SNS share: HTTPS on 127.0.0.1, planned faults, and the tools to send with. */

export type DeskRequest = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type DeskAnswer = {
  readonly status: number
  readonly body: string
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Desk = {
  readonly url: string
  readonly cert: string
  readonly requests: readonly DeskRequest[]
  /** Lets the next requests meet these instead: an answer, silence, or the end of the connection. */
  plan(...faults: readonly (DeskAnswer | 'reset')[]): void
  close(): Promise<void>
}

export async function startDesk(
  answer: (request: DeskRequest) => DeskAnswer,
  certificate: Certificate = createCertificate(),
): Promise<Desk> {
  const requests: DeskRequest[] = []
  const plans: (DeskAnswer | 'reset')[] = []
  const sockets = new Set<Socket>()
  const server = createServer(certificate, (incoming, response) => {
    void readRequest(incoming).then((request) => {
      requests.push(request)
      const planned = plans.shift()
      if (planned === 'reset') {
        incoming.socket.destroy()
        return
      }
      const { status, body, type = 'text/plain', headers = {} } = planned ?? answer(request)
      response.writeHead(status, { 'content-type': type, ...headers }).end(body)
    })
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...{ url: `https://localhost:${port}`, cert: certificate.cert, requests },
    plan: (...faults) => void plans.push(...faults),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readRequest(incoming: IncomingMessage): Promise<DeskRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method = '', url = '', headers } = incoming
  return { method, path: url, headers, body: Buffer.concat(chunks).toString() }
}

/** The tools of a run that trusts this server, never really waits, and has these secrets. */
export function toolsOf(
  { cert }: Pick<Desk, 'cert'>,
  secrets: Readonly<Record<string, string>>,
  change: Partial<SendTools> = {},
): SendTools {
  const agent = new Agent({ connect: { ca: cert }, pipelining: 0 })
  const fetchFor = (): Fetch => async (url, init) => {
    const request: object = { ...init, dispatcher: agent }
    const response: unknown = await fetchOwn(url, request)
    return response as Response
  }
  const waits = {
    ...{ log: { debug: () => undefined }, signal: new AbortController().signal },
    ...{ random: () => 0.5, now: () => new Date(), wait: () => Promise.resolve() },
    ...change,
  }
  return {
    secretOf: (name) => secrets[name] ?? null,
    post: createPost({ fetchFor, ...waits }),
    ...waits,
  }
}
