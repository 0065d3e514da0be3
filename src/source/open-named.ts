import { PlimsollError, toPlimsollError } from '../domain/errors.ts'
import type { NamedSource } from '../image/image-source.ts'
import { formatReference } from '../image/reference.ts'
import type { ImageRequest, OpenedImage } from '../ports.ts'
import type { Registry } from '../registry/registry.ts'
import type { Engine, EngineImage } from './engine.ts'
import { openEngineImage, suits } from './from-engine.ts'
import type { OpenJob } from './open-job.ts'
import { openRegistryImage } from './registry.ts'

/** Where named images are. */
export type Doors = {
  readonly engine: Engine
  readonly registry: Registry
  readonly request: ImageRequest
  readonly job: OpenJob
}

/**
 * Opens an image by its name, where the scheme says; without one, the engine's when it holds one, as everybody
 * expects who has just built it, else the registry's.
 */
export async function openNamed(source: NamedSource, doors: Doors): Promise<OpenedImage> {
  try {
    switch (source.kind) {
      case 'registry':
        return await openFromRegistry(source, doors)
      case 'docker':
        return await openFromEngine(source, doors)
      case 'unspecified':
        return await openUnspecified(source, doors)
    }
  } catch (error) {
    throw withSchemeHint(error, source)
  }
}

function openFromRegistry({ reference }: NamedSource, doors: Doors): Promise<OpenedImage> {
  const { registry, request, job } = doors
  return openRegistryImage({ ...job, registry, request, reference })
}

async function openFromEngine(source: NamedSource, doors: Doors): Promise<OpenedImage> {
  const { engine, job } = doors
  const image = await engine.getImage(source.text, job.signal)
  return openEngineImage({ engine, image, source, job })
}

async function openUnspecified(source: NamedSource, doors: Doors): Promise<OpenedImage> {
  const { engine, job } = doors
  const image = await findQuietly(source, doors)
  if (image !== null && suits(image, job)) return openEngineImage({ engine, image, source, job })
  const full = formatReference(source.reference)
  const why = image === null ? 'no local engine holds it' : 'the engine has another platform of it'
  job.log.info(`${full} is taken from its registry: ${why}.`)
  try {
    const opened = await openFromRegistry(source, doors)
    job.log.info(`${full} is ${opened.image.digest ?? opened.image.imageId}.`)
    return opened
  } catch (error) {
    throw image === null ? addHint(error, LOAD_HINT) : error
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

const LOAD_HINT =
  'No local engine holds it either: after docker buildx build, --load (`load: true` in docker/build-push-action) puts the image there.'

/** There are images called docker and registry, whose names with a tag begin like a scheme. */
function withSchemeHint(error: unknown, { kind, text }: NamedSource): unknown {
  if (kind === 'unspecified' || /[/:@]/.test(text)) return error
  return addHint(
    error,
    `"${kind}:" was read as a scheme; the image called ${kind} is docker.io/library/${kind}:${text}.`,
  )
}

/** The same error for an image that is not there, or not for everybody, with one thing more to try. */
function addHint(error: unknown, more: string): unknown {
  if (!(error instanceof PlimsollError) || !ABSENT.has(error.code)) return error
  const { code, message, hint, cause } = error
  return new PlimsollError({ code, message, hint: `${hint} ${more}`, cause })
}

const ABSENT = new Set(['image-not-found', 'login-refused', 'image-not-in-engine'])
