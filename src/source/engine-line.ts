import { request as requestPlain } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'
import * as v from 'valibot'
import { toPlain } from '../image/plain.ts'
import { cancelled } from '../registry/failure.ts'
import { parseJson } from '../registry/parse-json.ts'
import type { EngineAddress } from './engine-address.ts'
import { explainConnection } from './engine-failure.ts'
import type { EngineCertificates } from './engine-tls.ts'
import { createWatch } from './engine-watch.ts'
import type { Watch } from './engine-watch.ts'

export type EngineQuestion = {
  /** Path and query as they go on the line. */
  readonly path: string
  readonly signal: AbortSignal
  /** How long to wait for the head of the answer, and between its parts. */
  readonly answerMs: number
  readonly idleMs: number
}

/** An answer, its body still to come: exactly one of `readUpTo` and `pour` is to be called. */
export type EngineAnswer = {
  readonly status: number
  readonly header: (name: string) => string | null
  /** The whole body; null when it is longer than that. Throws `engine-unreachable`, `engine-failed`, `cancelled`. */
  readUpTo(maxBytes: number): Promise<Buffer | null>
  /** Hands the body to `work`, which reads it; only the errors of this project and of the body are its to throw. */
  pour<T>(work: (body: IncomingMessage, signal: AbortSignal) => Promise<T>): Promise<T>
}

export type EngineLine = {
  readonly label: string
  ask(question: EngineQuestion): Promise<EngineAnswer>
}

/** A way to ask an engine, over TLS with certificates; nothing is connected before the first question. */
export function createEngineLine(
  address: EngineAddress,
  certificates: EngineCertificates | null,
): EngineLine {
  const { label } = address
  return {
    label,
    ask: async (question) => {
      const watch = createWatch(question)
      try {
        question.signal.throwIfAborted()
        const response = await send(address, certificates, { ...question, signal: watch.signal })
        watch.set(question.idleMs)
        return toAnswer(response, { label, watch, question })
      } catch (error) {
        watch.end()
        throw explain(error, { label, watch, question })
      }
    },
  }
}

type Exchange = {
  readonly label: string
  readonly watch: Watch
  readonly question: EngineQuestion
}

function send(
  address: EngineAddress,
  certificates: EngineCertificates | null,
  { path, signal }: Pick<EngineQuestion, 'path' | 'signal'>,
): Promise<IncomingMessage> {
  // No agent: a connection kept open would keep the process alive.
  const options = { ...toTarget(address, certificates), agent: false, signal, method: 'GET' }
  const request = certificates === null ? requestPlain : requestSecure
  const prefix = address.kind === 'tcp' ? address.prefix : ''
  return new Promise((resolve, reject) => {
    request({ ...options, path: `${prefix}${path}` })
      .once('response', resolve)
      .on('error', reject)
      .end()
  })
}

function toTarget(
  address: EngineAddress,
  certificates: EngineCertificates | null,
): RequestOptions & Partial<EngineCertificates> {
  if (address.kind === 'unix') return { socketPath: address.path }
  const { port } = address
  const host = address.host.replace(/^\[(.*)\]$/, '$1')
  return { host, port, ...certificates }
}

function toAnswer(response: IncomingMessage, exchange: Exchange): EngineAnswer {
  const { watch, question } = exchange
  response.on('data', () => {
    watch.set(question.idleMs)
  })
  response.pause()
  const finish = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw explain(error, exchange)
    } finally {
      watch.end()
      response.destroy()
    }
  }
  return {
    status: response.statusCode ?? 0,
    header: (name) => String(response.headers[name] ?? '') || null,
    readUpTo: (maxBytes) => finish(() => collect(response, maxBytes)),
    pour: (work) => finish(() => work(response, watch.signal)),
  }
}

async function collect(body: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > maxBytes) return null
  }
  return Buffer.concat(chunks)
}

function explain(error: unknown, { label, watch, question }: Exchange): unknown {
  if (question.signal.aborted) return cancelled(question.signal)
  return explainConnection(watch.silence() ?? error, label)
}

/** The error body of the engine's API, of both Docker and Podman. */
const Problem = v.object({ message: v.string() })

const MOST_PROBLEM_BYTES = 65_536

/** Why an answer is none, in the engine's words; null when it says nothing that could be told. */
export async function readProblem(answer: EngineAnswer): Promise<string | null> {
  const body = await answer.readUpTo(MOST_PROBLEM_BYTES)
  const parsed = v.safeParse(Problem, parseJson(String(body ?? '')))
  const said = parsed.success ? toPlain(parsed.output.message).trim() : ''
  return said === '' ? null : said
}
