import type { Log, Progress } from '../../src/ports.ts'
import type { Credentials } from '../../src/registry/credentials.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry, RegistryOptions } from '../../src/registry/registry.ts'

/** A client that does not wait, and what it would have waited and said. */
export type TestClient = {
  readonly registry: Registry
  readonly waits: number[]
  readonly warnings: string[]
  /** How often credentials were looked for. */
  readonly lookUps: string[]
}

export type TestClientOptions = Partial<Omit<RegistryOptions, 'credentialsFor'>> & {
  readonly credentials?: Credentials | null
}

export function createTestClient(options: TestClientOptions = {}): TestClient {
  const { credentials = null, ...rest } = options
  const waits: number[] = []
  const warnings: string[] = []
  const lookUps: string[] = []
  const registry = createRegistry({
    fetch: (url, init) => fetch(url, init),
    log: { debug: () => undefined, warn: (text) => void warnings.push(text) },
    allowHttp: false,
    idleMs: 10_000,
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    credentialsFor: (repository) => {
      lookUps.push(`${repository.registry}/${repository.repository}`)
      return Promise.resolve(credentials)
    },
    ...rest,
  })
  return { registry, waits, warnings, lookUps }
}

export const NEVER = new AbortController().signal

/** What a promise fails with; fails itself when it does not. */
export async function failureOf(work: Promise<unknown>): Promise<Error> {
  const outcome = await work.then(
    (value: unknown) => ({ value }),
    (failure: unknown) => ({ failure }),
  )
  if ('failure' in outcome) return outcome.failure as Error
  throw new Error(`no failure, but ${String(outcome.value).slice(0, 200)}`)
}

export type RecordedLog = Log & {
  readonly lines: string[]
  /** Per progress: its label, total, and how much was advanced; null while it is not done. */
  readonly progresses: { label: string; total: number | null; advanced: number; isDone: boolean }[]
}

export function createRecordedLog(): RecordedLog {
  const lines: string[] = []
  const progresses: RecordedLog['progresses'] = []
  const add = (text: string): void => void lines.push(text)
  const progress = ({ label, total }: { label: string; total: number | null }): Progress => {
    const record = { label, total, advanced: 0, isDone: false }
    progresses.push(record)
    return {
      advance: (amount) => void (record.advanced += amount),
      say: add,
      done: () => void (record.isDone = true),
    }
  }
  const group = <T>(_: string, work: () => Promise<T>): Promise<T> => work()
  return {
    lines,
    progresses,
    debug: add,
    info: add,
    notice: add,
    warn: add,
    error: add,
    group,
    progress,
  }
}
