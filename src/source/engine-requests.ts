import { toPlain } from '../image/plain.ts'
import { persist } from '../registry/patience.ts'
import type { Patience } from '../registry/patience.ts'
import { imageNotInEngine, noEngine, toRefusal } from './engine-failure.ts'
import { parseEngineImage } from './engine-image.ts'
import type { EngineImage } from './engine-image.ts'
import { readProblem } from './engine-line.ts'
import type { EngineAnswer, EngineLine } from './engine-line.ts'
import { writeArchive } from './engine-save.ts'

/*
 * Paths carry no version: Docker then takes its newest (Engine API, "Versioning"), and Podman has the same paths; tried
 * with Podman 4.3.
 */

export type InspectRequest = {
  readonly line: EngineLine
  readonly name: string
  readonly idleMs: number
  readonly signal: AbortSignal
}

export type SaveOptions = {
  /** The file to write; it is there whole or not at all. */
  readonly to: string
  /** What `findImage` said: the tag may have moved meanwhile. */
  readonly id: string
  /** What `findImage` said: engines pack the whole before they send the first byte. */
  readonly size?: number
  readonly signal: AbortSignal
  /** Told of bytes as they come; when saving begins anew, only of those beyond. */
  readonly onBytes: (count: number) => void
}

export type SaveRequest = InspectRequest &
  SaveOptions & {
    readonly patience: Patience
    /** How long the first byte may take at least. */
    readonly packMs: number
  }

/** Real ones have some kilobytes; labels may add to that. */
const MOST_JSON_BYTES = 4 * 1024 * 1024

/** Besides a time of its own, what an engine may take to pack an image onto its disk: 10 MB a second. */
const PACKED_BYTES_PER_MS = 10_000

/** Null when the engine does not hold it. */
export async function inspectImage(request: InspectRequest): Promise<EngineImage | null> {
  const { line, name, idleMs, signal } = request
  const { label } = line
  const path = pathOf(name, 'json')
  const answer = await line.ask({ path, signal, answerMs: idleMs, idleMs })
  if (answer.status !== 200) {
    await checkIsMissing(answer, { label, what: `say what it knows of ${toPlain(name)}` })
    return null
  }
  const body = await answer.readUpTo(MOST_JSON_BYTES)
  if (body === null) {
    throw noEngine(label, `its description of an image is longer than ${MOST_JSON_BYTES} bytes`)
  }
  const image = parseEngineImage(String(body), { name, engine: label })
  if ('why' in image) throw noEngine(label, image.why)
  return image
}

/** Begins anew, a few times, when the connection breaks. */
export async function saveImage(request: SaveRequest): Promise<void> {
  const onBytes = countOnce(request.onBytes)
  await persist(request.patience, () => {
    onBytes.restart()
    return saveOnce({ ...request, onBytes: onBytes.tell })
  })
}

async function saveOnce(request: SaveRequest): Promise<void> {
  const { line, id, size = 0, name, idleMs, packMs, signal } = request
  const what = `save ${toPlain(name)}`
  const answerMs = packMs + size / PACKED_BYTES_PER_MS
  const answer = await line.ask({ path: pathOf(id, 'get'), signal, answerMs, idleMs })
  if (answer.status !== 200) {
    await checkIsMissing(answer, { label: line.label, what })
    throw imageNotInEngine(name, line.label)
  }
  const complaint = await writeArchive(answer, request)
  if (complaint !== null) throw toRefusal(line.label, what, { status: 200, said: complaint })
}

/** Docker's client writes names as they are: slashes, colons and `@` stay. */
function pathOf(name: string, what: 'json' | 'get'): string {
  const encoded = encodeURIComponent(name).replace(/%(?:2F|3A|40)/g, decodeURIComponent)
  return `/images/${encoded}/${what}`
}

/** Returns when the answer says that there is no such image; throws for every other. */
async function checkIsMissing(
  answer: EngineAnswer,
  { label, what }: { readonly label: string; readonly what: string },
): Promise<void> {
  const { status } = answer
  const said = await readProblem(answer)
  if (status !== 404) throw toRefusal(label, what, { status, said })
  // Docker's words for a path that it does not know; what is no engine says nothing that we understand.
  if (said === null || said === 'page not found') {
    throw noEngine(label, 'it does not know the paths of images')
  }
}

/** Passes on only what goes beyond the furthest point reached so far. */
function countOnce(onBytes: (count: number) => void): {
  readonly tell: (count: number) => void
  readonly restart: () => void
} {
  let told = 0
  let at = 0
  return {
    restart: () => {
      at = 0
    },
    tell: (count) => {
      at += count
      if (at <= told) return
      onBytes(at - told)
      told = at
    },
  }
}
