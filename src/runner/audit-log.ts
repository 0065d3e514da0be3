import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PlimsollError } from '../domain/errors.ts'
import { toLine } from '../audit/chain.ts'
import { LONGEST_LINE } from '../audit/limits.ts'
import type { AppendAudit } from '../ports.ts'

export type AuditLogOptions = {
  /** Milliseconds between two looks at whether another run is done. */
  readonly patience?: { readonly everyMs: number; readonly tries: number }
}

const PATIENCE = { everyMs: 50, tries: 200 } as const

/**
 * Adds a record as a line that hangs on the line before. One run at a time, told by a file beside the log; the file is
 * for this user alone. Throws `report-unwritable`.
 */
export function createAppendAudit({ patience = PATIENCE }: AuditLogOptions = {}): AppendAudit {
  return async (path, record) => {
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const release = await lock(`${path}.lock`, patience)
      try {
        await append(path, record)
      } finally {
        await release()
      }
    } catch (cause) {
      throw unwritable(path, cause)
    }
  }
}

/** A lock that outlived its run, which a killed process leaves, is taken over when nobody renewed it for long. */
const STALE_MS = 60_000

async function lock(
  path: string,
  { everyMs, tries }: NonNullable<AuditLogOptions['patience']>,
): Promise<() => Promise<void>> {
  for (let left = tries; left > 0; left -= 1) {
    const handle = await open(path, 'wx', 0o600).catch(ignoreExisting)
    if (handle !== null) {
      await handle.close()
      return () => rm(path, { force: true })
    }
    await removeStale(path)
    await wait(everyMs)
  }
  throw new Error(`another run holds ${path}`)
}

function ignoreExisting(cause: unknown): null {
  if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return null
  throw cause
}

/**
 * One at a time, told by one more file: of two who see the same old lock, the slower would take away the new one of the
 * faster, and both would write.
 */
async function removeStale(path: string): Promise<void> {
  if (!(await isStale(path))) return
  const taking = `${path}.taking`
  const handle = await open(taking, 'wx', 0o600).catch(ignoreExisting)
  if (handle === null) {
    if (await isStale(taking)) await rm(taking, { force: true })
    return
  }
  try {
    await handle.close()
    if (await isStale(path)) await rm(path, { force: true })
  } finally {
    await rm(taking, { force: true })
  }
}

async function isStale(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => null)
  return facts !== null && Date.now() - facts.mtimeMs > STALE_MS
}

async function append(path: string, record: string): Promise<void> {
  const { O_RDWR, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants
  // A link may come from a checkout, and a pipe would be waited for.
  const handle = await open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600)
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) throw new Error('it is not a regular file')
    const last = await readLastLine(handle, facts.size)
    const line = Buffer.from(`${toLine(JSON.parse(record), last)}\n`)
    if (line.length > LONGEST_LINE) throw new Error(`the record has ${line.length} bytes`)
    await writeWhole(handle, line, facts.size)
  } finally {
    await handle.close()
  }
}

/** A line that could not be written whole is taken back, so that the next one has what it hangs on. */
async function writeWhole(handle: FileHandle, line: Buffer, at: number): Promise<void> {
  try {
    const { bytesWritten } = await handle.write(line, 0, line.length, at)
    if (bytesWritten < line.length) throw new Error('the disk took only a part of the line')
    await handle.sync()
  } catch (cause) {
    await handle.truncate(at).catch(() => undefined)
    throw cause
  }
}

async function readLastLine(handle: FileHandle, size: number): Promise<string | null> {
  if (size === 0) return null
  // The end of the line before it as well.
  const length = Math.min(size, LONGEST_LINE + 1)
  const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
  if (buffer[length - 1] !== NEW_LINE) {
    throw new Error('its last line has no end: `plimsoll audit verify` tells which it is')
  }
  const start = buffer.lastIndexOf(NEW_LINE, length - 2) + 1
  if (start === 0 && length < size) throw new Error('its last line is too long to be one of ours')
  const line = buffer.subarray(start, length - 1)
  if (!isUtf8(line)) throw new Error('its last line is no text')
  return line.toString('utf8')
}

const NEW_LINE = 0x0a

function unwritable(path: string, cause: unknown): PlimsollError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new PlimsollError({
    code: 'report-unwritable',
    message: `The audit log ${path} could not be added to: ${reason}`,
    hint: 'Choose a path in a folder that this user may write to, with room on its disk; a log with a broken last line is kept aside and a new one begun.',
    cause,
  })
}
