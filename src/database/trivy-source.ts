import { createWriteStream } from 'node:fs'
import { lstat, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { unpackFiles } from '../archive/unpack.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { Log, Progress } from '../ports.ts'
import type { Descriptor, Registry } from '../registry/registry.ts'
import { writeEmptyJavaDatabase } from './java.ts'
import type { VersionFacts } from './kept-version.ts'
import type { DatabaseSource } from './source.ts'
import { requireBuilt } from './require-built.ts'
import type { Shelf } from './shelf.ts'
import { requireSpace } from './space.ts'
import type { FreeBytes } from './space.ts'
import type { Workplace } from './store.ts'
import { FORMS, METADATA_FILE, parseLayer } from './trivy-artifact.ts'
import type { TrivyDatabase } from './trivy-artifact.ts'
import { parseTrivyMetadata } from './trivy-metadata.ts'
import { parseArtifactReference } from './trivy-reference.ts'
import type { ArtifactReference } from './trivy-reference.ts'
import {
  createDamaged,
  createNoSpace,
  DATABASE_TITLES,
  ORIGIN_INPUTS,
  toPlainText,
} from './words.ts'

export type TrivySourceOptions = {
  readonly name: TrivyDatabase
  readonly origins: readonly string[]
  readonly registry: Pick<Registry, 'readManifest' | 'streamBlob'>
  readonly log: Log
  readonly freeBytes: FreeBytes
  readonly shelf: Shelf
}

/** Trivy's database and its Java index: artifacts in a registry, pulled by digest. */
export function createTrivySource(options: TrivySourceOptions): DatabaseSource {
  const { name, origins, registry } = options
  return {
    name,
    origins,
    ask: async (origin, signal) => {
      const artifact = parseArtifactReference(origin)
      const manifest = await registry
        .readManifest({ ...artifact, signal })
        .catch((error: unknown) => {
          throw explain(name, origin, error)
        })
      const layer = parseLayer(name, manifest.bytes)
      return {
        digest: manifest.digest,
        fetchInto: async (workplace, stop) => {
          try {
            const version = { digest: manifest.digest, origin }
            const job = { options, artifact, layer, version, workplace, signal: stop }
            return await provideLayer(job)
          } catch (error) {
            throw explain(name, origin, error)
          }
        },
      }
    },
    recall: async (signal) => {
      const shelved = await options.shelf.findNewest(signal)
      if (shelved === null) return null
      const { version: digest, origin, built } = shelved.record
      return {
        ...{ digest, origin, built: new Date(built) },
        fetchInto: async (workplace, stop) => {
          const unpacking = { options, archive: shelved.path, workplace, signal: stop }
          return requireBuilt(name, shelved.record, await unpackLayer(unpacking))
        },
      }
    },
  }
}

type Job = {
  readonly options: TrivySourceOptions
  readonly artifact: ArtifactReference
  readonly layer: Descriptor
  readonly version: { readonly digest: string; readonly origin: string }
  readonly workplace: Workplace
  readonly signal: AbortSignal
}

const LAYER_FILE = 'layer.tar.gz'

/** From the shared cache where it has the very layer that the origin names, else from the origin. */
async function provideLayer(job: Job): Promise<VersionFacts> {
  const { options, layer, version, workplace, signal } = job
  const { name, freeBytes, shelf } = options
  const { content: folder } = workplace
  await requireSpace({ name, folder, packedBytes: layer.size, freeBytes })
  const wanted = { digest: layer.digest, file: LAYER_FILE }
  const shelved = await shelf.find(wanted, signal)
  const archive = shelved ?? join(workplace.scratch, LAYER_FILE)
  if (shelved === null) await saveLayer(job, archive)
  const facts = await unpackLayer({ options, archive, workplace, signal })
  if (shelved === null) {
    const record = { ...wanted, version: version.digest, origin: version.origin }
    await shelf.keep(archive, { ...record, built: facts.built })
  }
  await rm(archive)
  return facts
}

type Unpacking = Pick<Job, 'options' | 'workplace' | 'signal'> & { readonly archive: string }

async function unpackLayer(unpacking: Unpacking): Promise<VersionFacts> {
  const { name } = unpacking.options
  const { content } = unpacking.workplace
  const form = FORMS[name]
  await mkdir(join(content, form.folder))
  await unpackInto(unpacking, join(content, form.folder))
  const metadata = join(form.folder, METADATA_FILE)
  const { schema, built } = parseTrivyMetadata(
    name,
    await readFile(join(content, metadata), 'utf8'),
  )
  // A whole cache folder for Trivy, which fails on a jar when there is no Java index at all.
  const index = name === 'trivy' ? await writeEmptyJavaDatabase(content) : []
  const paths = [join(form.folder, form.file), metadata, ...index]
  const sizes = await Promise.all(
    paths.map(async (path) => (await lstat(join(content, path))).size),
  )
  const files = paths.map((path, index) => ({ path, size: sizes[index] ?? 0 }))
  return { built: built.toISOString(), schema: String(schema), files }
}

async function unpackInto(unpacking: Unpacking, into: string): Promise<void> {
  const { options, archive, signal } = unpacking
  const { file, maxBytes } = FORMS[options.name]
  const wanted = [file, METADATA_FILE]
  try {
    await unpackFiles({ archive, into, wanted, maxBytes, signal, label: 'Its archive' })
  } catch (error) {
    if (!(error instanceof PlimsollError) || error.code !== 'no-space') throw error
    throw createNoSpace(options.name, into, error)
  }
}

/** The registry's client resumes what breaks, and ends well only when size and digest are right. */
async function saveLayer(job: Job, path: string): Promise<void> {
  const { options, artifact, layer, signal } = job
  const label = DATABASE_TITLES[options.name]
  const progress = options.log.progress({ label, total: layer.size, unit: 'bytes' })
  try {
    const { repository } = artifact
    const blob = options.registry.streamBlob({
      repository,
      descriptor: layer,
      what: 'database',
      signal,
    })
    await pipeline(blob, createCounter(progress), createWriteStream(path))
  } finally {
    progress.done()
  }
}

function createCounter(progress: Progress): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      progress.advance(chunk.length)
      done(null, chunk)
    },
  })
}

/** What the rooms below say of images and archives, told of a database. */
function explain(name: TrivyDatabase, origin: string, thrown: unknown): unknown {
  if (!(thrown instanceof PlimsollError)) return thrown
  if (DAMAGE.has(thrown.code)) {
    const what = toPlainText(thrown.message).replace(/^Its /, 'its ').replace(/\.$/, '')
    return createDamaged(name, what, thrown)
  }
  if (thrown.code !== 'image-not-found') return thrown
  return new PlimsollError({
    code: 'database-unreachable',
    message: `There is no ${toPlainText(origin)}, or only for those who log in.`,
    hint: `Check the input ${ORIGIN_INPUTS[name]}.`,
    cause: thrown,
  })
}

const DAMAGE = new Set([
  'digest-mismatch',
  'size-mismatch',
  'archive-truncated',
  'archive-invalid',
  'archive-unsafe',
  'archive-missing',
])
