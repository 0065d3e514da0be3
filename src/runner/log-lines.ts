import { isUtf8 } from 'node:buffer'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { PlimsollError } from '../domain/errors.ts'

const NEW_LINE = 0x0a
const CHUNK_BYTES = 256 * 1024

/** A line of a file, without its end, '' for what is no UTF-8; `isEnded`: whether a line break ends it. */
export type LogLine = { readonly text: string; readonly isEnded: boolean }

/**
 * The lines of a file between line feeds and nothing else, one after the other, so that a file of any length can be
 * read. Throws `config-invalid` for a file that cannot be read, and for a line of more bytes than `most`.
 */
export async function* readLogLines(path: string, most: number): AsyncGenerator<LogLine> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(
    (cause: unknown) => {
      throw unreadable(path, 'it cannot be opened', cause)
    },
  )
  try {
    if (!(await handle.stat()).isFile()) throw unreadable(path, 'it is not a regular file')
    let rest: Buffer = Buffer.alloc(0)
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES)
      if (bytesRead === 0) break
      const { lines, left } = split(Buffer.concat([rest, buffer.subarray(0, bytesRead)]))
      for (const text of lines) yield { text, isEnded: true }
      if (left.length > most) throw unreadable(path, `a line of it has more than ${most} bytes`)
      rest = left
    }
    if (rest.length > 0) yield { text: decode(rest), isEnded: false }
  } finally {
    await handle.close()
  }
}

function split(bytes: Buffer): { readonly lines: readonly string[]; readonly left: Buffer } {
  const lines: string[] = []
  let start = 0
  for (;;) {
    const end = bytes.indexOf(NEW_LINE, start)
    if (end < 0) return { lines, left: bytes.subarray(start) }
    lines.push(decode(bytes.subarray(start, end)))
    start = end + 1
  }
}

/** Other bytes would all become the same character, so that a change among them would not be seen. */
function decode(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : ''
}

function unreadable(path: string, reason: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'config-invalid',
    message: `The file ${path} cannot be read as an audit log: ${reason}`,
    hint: 'Give the path of a log that --audit-log wrote.',
    cause,
  })
}
