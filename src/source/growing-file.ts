import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { Readable, Writable } from 'node:stream'

/** A file that is read while it is still being written, so that a slow reader does not hold up the writer. */
export type GrowingFile = {
  /** Ends well once everything is with the operating system. */
  readonly writer: Writable
  /** Everything that was written, from the start; waits where the writer is. */
  readonly reader: Readable
}

/** The reader may be as far behind as the file is long; only so much of it is in memory. */
const READ_BYTES = 256 * 1024

/** What piles up while a write is under way goes into the next one. */
const WRITE_BYTES = 1024 * 1024

/** The file must not exist yet. When the writer fails, so does the reader; the other way round it goes on. */
export async function createGrowingFile(
  path: string,
  onWritten: (bytes: number) => void,
): Promise<GrowingFile> {
  const handle = await open(path, 'wx+', 0o600)
  const state: State = { handle, written: 0, isComplete: false, wake: null, users: 2 }
  const reader = createReader(state)
  const writer = createWriter(state, onWritten)
  writer.once('error', (error) => reader.destroy(error))
  return { writer, reader }
}

type State = {
  readonly handle: FileHandle
  written: number
  isComplete: boolean
  /** Set while the reader waits for more. */
  wake: (() => void) | null
  /** Of the handle: the last one closes it. */
  users: number
}

type Done = (error?: Error | null) => void

function createWriter(state: State, onWritten: (bytes: number) => void): Writable {
  const append = async (chunks: readonly Uint8Array[]): Promise<void> => {
    const bytes = await writeAll(state.handle, chunks)
    state.written += bytes
    onWritten(bytes)
    wakeReader(state)
  }
  return new Writable({
    highWaterMark: WRITE_BYTES,
    write(chunk: Uint8Array, _encoding, done: Done) {
      append([chunk]).then(() => {
        done()
      }, done)
    },
    writev(chunks, done: Done) {
      append(chunks.map(({ chunk }) => chunk as Uint8Array)).then(() => {
        done()
      }, done)
    },
    final(done: Done) {
      state.isComplete = true
      wakeReader(state)
      done()
    },
    destroy(error, done) {
      leave(state, error, done)
    },
  })
}

/** The system may take less than it was given, above all when the disk is nearly full. */
async function writeAll(handle: FileHandle, chunks: readonly Uint8Array[]): Promise<number> {
  const total = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)
  let { bytesWritten } = await handle.writev(chunks)
  const whole = bytesWritten < total ? Buffer.concat(chunks) : null
  while (whole !== null && bytesWritten < total) {
    const more = await handle.write(whole, bytesWritten)
    bytesWritten += more.bytesWritten
  }
  return total
}

function createReader(state: State): Readable {
  let position = 0
  const readNext = async (): Promise<Uint8Array | null> => {
    while (position >= state.written && !state.isComplete) {
      await new Promise<void>((resolve) => {
        state.wake = resolve
      })
    }
    const length = Math.min(READ_BYTES, state.written - position)
    if (length === 0) return null
    const { bytesRead, buffer } = await state.handle.read(
      Buffer.allocUnsafeSlow(length),
      0,
      length,
      position,
    )
    position += bytesRead
    return buffer.subarray(0, bytesRead)
  }
  return new Readable({
    highWaterMark: READ_BYTES,
    read() {
      readNext().then(
        (bytes) => this.push(bytes),
        (error: unknown) => this.destroy(error as Error),
      )
    },
    destroy(error, done) {
      state.isComplete = true
      wakeReader(state)
      leave(state, error, done)
    },
  })
}

function wakeReader(state: State): void {
  state.wake?.()
  state.wake = null
}

function leave(state: State, error: Error | null, done: Done): void {
  state.users -= 1
  if (state.users > 0) {
    done(error)
    return
  }
  state.handle.close().then(
    () => {
      done(error)
    },
    (closing: unknown) => {
      done(error ?? (closing as Error))
    },
  )
}
