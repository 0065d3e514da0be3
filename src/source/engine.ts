import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../ports.ts'
import { createPatience, persist } from '../registry/patience.ts'
import type { Patience, Sleep } from '../registry/patience.ts'
import type { Environment } from './engine-address.ts'
import { imageNotInEngine } from './engine-failure.ts'
import { findEngine } from './engine-find.ts'
import type { FoundEngine, NoEngine } from './engine-find.ts'
import { isMeant, toEngineNames } from './engine-image.ts'
import type { EngineImage, EngineNames } from './engine-image.ts'
import { inspectImage, saveImage } from './engine-requests.ts'
import type { SaveOptions } from './engine-requests.ts'

export { imageNotInEngine } from './engine-failure.ts'
export { repoDigestFor } from './engine-image.ts'
export type { EngineImage } from './engine-image.ts'

export type EngineOptions = {
  readonly env: Environment
  readonly log: Pick<Log, 'debug'>
  readonly homeFolder: string
  /** Whether an engine on another machine may be asked in plain HTTP. */
  readonly allowHttp: boolean
  /** The longest silence within an answer; 60 s when not told. */
  readonly idleMs?: number
  /** How long the first byte of a saved image may take, besides a time by its size; 5 minutes when not told. */
  readonly packMs?: number
  readonly socketExists?: (path: string) => Promise<boolean>
  readonly sleep?: Sleep
}

export type FindOptions = {
  readonly signal: AbortSignal
  /** True: no engine on this machine is no error, and holds nothing. */
  readonly optional?: boolean
}

/** The container engine of this machine, asked over the Docker Engine API; Podman speaks it as well. */
export type Engine = {
  /**
   * `name` as the user wrote it, without a scheme. Null when the engine does not hold it. Throws
   * `engine-unreachable`, `engine-failed`, `plain-http-refused`, `image-reference-invalid`, `cancelled`.
   */
  findImage(name: string, options: FindOptions): Promise<EngineImage | null>
  /** The same, and throws `image-not-in-engine`. */
  getImage(name: string, signal: AbortSignal): Promise<EngineImage>
  /**
   * Writes a docker archive, for this user only. What came is not checked here. Throws the same as `getImage`, and
   * `no-space` and `config-invalid` for the folder.
   */
  saveImage(name: string, options: SaveOptions): Promise<void>
}

const IDLE_MS = 60_000

const PACK_MS = 300_000

/** Nothing is asked before the first call; the engine that answers then is kept. */
export function createEngine(options: EngineOptions): Engine {
  const connect = createConnect(options)
  const { idleMs = IDLE_MS, packMs = PACK_MS, log } = options
  const findImage: Engine['findImage'] = async (name, { signal, optional = false }) => {
    const names = toEngineNames(name)
    const engine = await connect(signal)
    if (engine.kind === 'found') return lookUp({ names, engine, idleMs, ...tools(options, signal) })
    if (!optional) throw engine.error
    log.debug(engine.error.message)
    return null
  }
  const getLine = async (signal: AbortSignal) => {
    const engine = await connect(signal)
    if (engine.kind === 'found') return engine.line
    throw engine.error
  }
  return {
    findImage,
    getImage: async (name, signal) => {
      const image = await findImage(name, { signal })
      if (image === null) throw imageNotInEngine(name, (await getLine(signal)).label)
      return image
    },
    saveImage: async (name, save) => {
      const line = await getLine(save.signal)
      const { patience } = tools(options, save.signal)
      await saveImage({ ...save, name, line, idleMs, packMs, patience })
    },
  }
}

function createConnect(
  options: EngineOptions,
): (signal: AbortSignal) => Promise<FoundEngine | NoEngine> {
  const { idleMs = IDLE_MS, socketExists = isSocket } = options
  let kept: FoundEngine | null = null
  return async (signal) => {
    if (kept !== null) return kept
    const createPatience = () => tools(options, signal).patience
    const search = { ...options, idleMs, socketExists, createPatience, signal }
    const outcome = await findEngine(search)
    if (outcome.kind === 'found') {
      kept = outcome
      options.log.debug(`The engine at ${outcome.line.label} answers.`)
    }
    return outcome
  }
}

type Tools = { readonly patience: Patience; readonly signal: AbortSignal }

function tools({ log, sleep = waitFor }: EngineOptions, signal: AbortSignal): Tools {
  return { patience: createPatience({ log, sleep, signal }), signal }
}

type LookUp = Tools & {
  readonly names: EngineNames
  readonly engine: FoundEngine
  readonly idleMs: number
}

async function lookUp({ names, engine, patience, ...rest }: LookUp): Promise<EngineImage | null> {
  const { line, isPodman } = engine
  for (const name of isPodman ? [...names.names, ...names.local] : names.names) {
    const image = await persist(patience, () => inspectImage({ ...rest, name, line }))
    if (image !== null && isMeant(name, image)) return image
  }
  return null
}

/** What may not be looked at counts as not there: rootful Podman hides its socket from other users. */
async function isSocket(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isSocket(),
    () => false,
  )
}

async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal })
}
