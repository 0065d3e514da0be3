import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { toPlainText } from './plain-text.ts'
import { unreadable } from './unreadable.ts'

/** The bytes of a file of the machine; null when there is none. Throws `policy-unreadable` for what is not a regular file, or too large. */
export async function readWorkspaceFile(
  path: string,
  { workspace, maxBytes }: { readonly workspace: string; readonly maxBytes: number },
): Promise<Uint8Array | null> {
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for, for ever.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK
  const handle = await open(resolve(workspace, path), flags).catch((cause: unknown) => {
    if (isAbsent(cause)) return null
    throw refused(path, 'it cannot be opened', cause)
  })
  if (handle === null) return null
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) throw refused(path, 'it is not a regular file')
    if (facts.size > maxBytes) throw refused(path, `it is larger than ${maxBytes} bytes`)
    const bytes = await handle.readFile()
    // A file that grows meanwhile, and those of /proc, which say 0.
    if (bytes.byteLength > maxBytes) throw refused(path, `it is larger than ${maxBytes} bytes`)
    return bytes
  } finally {
    await handle.close()
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function refused(path: string, reason: string, cause?: unknown): Error {
  return unreadable({
    message: `${toPlainText(path)} cannot be read: ${reason}.`,
    hint: 'Name a regular file that this user may read.',
    cause,
  })
}
