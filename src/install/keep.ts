import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { PlimsollError } from '../domain/errors.ts'
import type { Log } from '../ports.ts'
import type { Place } from './place.ts'
import { hashFile, readStamp } from './program-file.ts'
import { toReason } from './words.ts'

const HASH = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

const RECORD_SCHEMA = v.object({
  schema: v.literal('plimsoll/scanner/1'),
  version: v.string(),
  from: v.string(),
  inputSha256: HASH,
  programSha256: HASH,
  stamp: v.string(),
})

/** What is written beside a kept program. */
export type KeptRecord = {
  /** What the program said when it was installed. */
  readonly version: string
  /** Where it came from, for people. */
  readonly from: string
  /** Of what it was made from: the release archive, or the module files of a build. */
  readonly inputSha256: string
  readonly programSha256: string
}

export type Kept = {
  readonly record: KeptRecord
  /** False when the file was written or replaced since, though its bytes are the same. */
  readonly untouched: boolean
}

const MAX_RECORD_BYTES = 64 * 1024
const MAX_MOVES = 5

type Looking = { readonly log: Log; readonly signal: AbortSignal; readonly inputSha256: string }

/** A program that was kept from the same input and is still, byte for byte, what was installed. */
export async function findKept(place: Place, looking: Looking): Promise<Kept | null> {
  if (!(await isFile(place.marker))) return null
  return findContent(place, looking)
}

async function findContent(place: Place, looking: Looking): Promise<Kept | null> {
  const record = await readRecord(place)
  if (record?.inputSha256 !== looking.inputSha256) return null
  try {
    if ((await readStamp(place.program)) === record.stamp) return { record, untouched: true }
    const hash = await hashFile(place.program, looking.signal)
    if (hash === record.programSha256) return { record, untouched: false }
  } catch (error) {
    if (error instanceof PlimsollError) throw error
    looking.log.debug(`${place.program} is not used: ${toReason(error)}`)
    return null
  }
  looking.log.warn(
    `${place.program} is not what was installed there: its SHA-256 has changed. It is not used; a fresh one takes its place.`,
  )
  return null
}

/** Null when there is none, or one that we cannot have written whole. */
async function readRecord(place: Place): Promise<v.InferOutput<typeof RECORD_SCHEMA> | null> {
  try {
    if ((await stat(place.record)).size > MAX_RECORD_BYTES) return null
    const parsed = v.safeParse(RECORD_SCHEMA, JSON.parse(await readFile(place.record, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

type Keeping = Looking & { readonly record: KeptRecord; readonly staged: string }

/**
 * Moves the folder `staged`, which holds the program, to its place in one step. When another run was
 * faster, its equal result stays and is used; anything else that lies there makes room.
 */
export async function keep(place: Place, keeping: Keeping): Promise<Kept> {
  const program = join(keeping.staged, place.program.slice(place.folder.length + 1))
  await chmod(program, 0o755)
  await writeRecord(join(keeping.staged, 'plimsoll.json'), keeping.record, program)
  for (let moves = 0; moves < MAX_MOVES; moves += 1) {
    if (await movedInto(keeping.staged, place.folder)) {
      await writeFile(place.marker, '')
      return { record: keeping.record, untouched: true }
    }
    const other = await findContent(place, keeping)
    if (other !== null) {
      await writeFile(place.marker, '')
      return other
    }
    await rm(place.marker, { force: true })
    await movedInto(place.folder, `${keeping.staged}-replaced-${moves}`)
  }
  throw new PlimsollError({
    code: 'scanner-download-failed',
    message: `${place.folder} could not be put in place: it is replaced again and again.`,
    hint: 'Find out what else writes there, or let the cache lie elsewhere.',
  })
}

/** Refreshes what `untouched` rests on. A cache that cannot be written costs time, nothing else. */
export async function renewStamp(place: Place, record: KeptRecord, log: Log): Promise<void> {
  try {
    const fresh = `${place.record}.${process.pid}`
    await writeRecord(fresh, record, place.program)
    await rename(fresh, place.record)
  } catch (error) {
    log.debug(`${place.record} was not renewed: ${toReason(error)}`)
  }
}

async function writeRecord(path: string, record: KeptRecord, program: string): Promise<void> {
  const { version, from, inputSha256, programSha256 } = record
  const stamp = await readStamp(program)
  const text = { schema: 'plimsoll/scanner/1', version, from, inputSha256, programSha256, stamp }
  await writeFile(path, `${JSON.stringify(text, null, 2)}\n`)
}

/** False when something lies there already, or when somebody else has moved it away. */
async function movedInto(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(toReason(error))) return false
    throw error
  }
}
