import { lstat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { RegistrySettings } from '../config/config.ts'
import { PlimsollError, toPlimsollError } from '../domain/errors.ts'
import type { FileSource, NamedSource } from '../image/image-source.ts'
import { parseImageSource } from '../image/image-source.ts'
import type { Platform } from '../image/platform.ts'
import { normalisePlatform, parsePlatform } from '../image/platform.ts'
import { formatReference } from '../image/reference.ts'
import type { Reference } from '../image/reference.ts'
import type { Fetch, ImageRequest, Log, OpenedImage, OpenImage, RunProgram } from '../ports.ts'
import { createRegistry } from '../registry/registry.ts'
import type { Registry } from '../registry/registry.ts'
import { createCredentialsFor } from './credentials.ts'
import { createEngine } from './engine.ts'
import type { Engine, EngineImage } from './engine.ts'
import { openEngineImage, suits } from './from-engine.ts'
import { checkWorkFolder } from './layout.ts'
import { openDockerArchive } from './open-docker-archive.ts'
import type { OpenJob } from './open-job.ts'
import { openLayoutArchive, openLayoutFolder } from './open-layout.ts'
import { openRegistryImage } from './registry.ts'
import { createCheckRoom } from './room.ts'

export type OpenImageOptions = {
  readonly fetch: Fetch
  readonly runProgram: RunProgram
  readonly log: Log
  readonly env: Readonly<Record<string, string | undefined>>
  readonly settings: RegistrySettings
  /** Where images are staged and the scanners keep what they unpack. */
  readonly workFolder: string
  /** Free bytes on the disk of a folder; asked of the system when it is not given. */
  readonly freeBytes?: (folder: string) => Promise<number>
  /** The engine of this machine; found by `env` when it is not given. */
  readonly engine?: Engine
}

/**
 * Opens images from wherever they are: a registry, a local engine, archives and layouts. What it throws is told
 * by the files that it dispatches to; nothing is left behind when it throws.
 */
export function createOpenImage(options: OpenImageOptions): OpenImage {
  const { fetch, log, env, settings, runProgram, workFolder } = options
  const { allowHttp } = settings
  const registry = createRegistry({
    fetch,
    log,
    credentialsFor: createCredentialsFor({ settings, env, runProgram }),
    allowHttp,
  })
  const engine = options.engine ?? createEngine({ env, log, homeFolder: homedir(), allowHttp })
  const checkRoom = createCheckRoom(options)
  return async (request, signal) => {
    const source = parseImageSource(request.reference)
    const job: OpenJob = {
      reference: request.reference,
      name: request.name,
      wanted: request.platform === null ? null : parsePlatform(request.platform),
      machine: machinePlatform(),
      workFolder,
      checkRoom,
      log,
      signal,
    }
    checkWorkFolder(workFolder)
    const doors = { engine, registry, request, job }
    return 'reference' in source ? openNamed(source, doors) : openFile(source, job)
  }
}

/** Images are nearly always of Linux, on whatever system they are scanned. */
function machinePlatform(): Platform {
  return normalisePlatform({ os: 'linux', architecture: process.arch, variant: null })
}

async function openFile(source: FileSource, job: OpenJob): Promise<OpenedImage> {
  const located = await locate(source)
  switch (source.kind) {
    case 'docker-archive':
      return openDockerArchive(located, job)
    case 'oci-archive':
      return openLayoutArchive(located, job)
    case 'oci-dir':
      return openLayoutFolder(located, job)
  }
}

/** A colon may be part of a file's name: what exists under the whole text is meant by it. */
async function locate(source: FileSource): Promise<FileSource> {
  const whole = resolve(source.target)
  const isThere = await lstat(whole).then(
    () => true,
    () => false,
  )
  if (isThere) return { ...source, path: whole, tag: null, digest: null }
  return { ...source, path: resolve(source.path) }
}

type Doors = {
  readonly engine: Engine
  readonly registry: Registry
  readonly request: ImageRequest
  readonly job: OpenJob
}

async function openNamed(source: NamedSource, doors: Doors): Promise<OpenedImage> {
  switch (source.kind) {
    case 'registry':
      return openFromRegistry(source.reference, doors)
    case 'docker':
      return openFromEngine(source, doors)
    case 'unspecified':
      return openUnspecified(source, doors)
  }
}

function openFromRegistry(reference: Reference, doors: Doors): Promise<OpenedImage> {
  const { registry, request, job } = doors
  return openRegistryImage({ ...job, registry, request, reference })
}

async function openFromEngine(source: NamedSource, doors: Doors): Promise<OpenedImage> {
  const { engine, job } = doors
  const image = await engine.getImage(source.text, job.signal)
  return openEngineImage({ engine, image, source, job })
}

/** The engine's image when it holds one, as everybody expects who has just built it; else the registry's. */
async function openUnspecified(source: NamedSource, doors: Doors): Promise<OpenedImage> {
  const { engine, job } = doors
  const image = await findQuietly(source, doors)
  if (image !== null && suits(image, job)) return openEngineImage({ engine, image, source, job })
  const full = formatReference(source.reference)
  const why = image === null ? 'no local engine holds it' : 'the engine has another platform of it'
  job.log.info(`${full} is taken from its registry: ${why}.`)
  try {
    const opened = await openFromRegistry(source.reference, doors)
    job.log.info(`${full} is ${opened.image.digest ?? opened.image.imageId}.`)
    return opened
  } catch (error) {
    throw withLoadHint(error)
  }
}

/** Without a scheme, an engine that cannot be used is no reason to stop. */
async function findQuietly({ text }: NamedSource, doors: Doors): Promise<EngineImage | null> {
  const { engine, job } = doors
  try {
    return await engine.findImage(text, { signal: job.signal, optional: true })
  } catch (error) {
    const { code, message } = toPlimsollError(error)
    if (code === 'cancelled' || code === 'internal') throw error
    job.log.warn(`The local engine is left out: ${message}`)
    return null
  }
}

/** What a registry says of an image that was only built, and never reached the engine. */
function withLoadHint(error: unknown): unknown {
  if (!(error instanceof PlimsollError)) return error
  if (error.code !== 'image-not-found' && error.code !== 'login-refused') return error
  const { code, message, hint, cause } = error
  return new PlimsollError({ code, message, hint: `${hint} ${LOAD_HINT}`, cause })
}

const LOAD_HINT =
  'No local engine holds it either: after docker buildx build, --load (`load: true` in docker/build-push-action) puts the image there.'
