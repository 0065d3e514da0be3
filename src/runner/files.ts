import { constants } from 'node:fs'
import {
  lstat,
  mkdir,
  mkdtemp,
  open,
  rename,
  rm,
  stat,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { Files } from '../ports.ts'

/** The files of a run, below one work folder. */
export function createFiles(workFolder: string): Files {
  return {
    makeFolder: async (prefix) => {
      await mkdir(workFolder, { recursive: true, mode: 0o700 })
      return mkdtemp(join(workFolder, prefix))
    },
    remove: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
    writeText: (path, text) => writeFile(path, text, { mode: 0o600 }),
    link: (target, path) => symlink(target, path),
    readText,
  }
}

async function readText(path: string, maxBytes: number): Promise<string> {
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for, for ever.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK
  const handle = await open(path, flags).catch((cause: unknown) => {
    throw unreadable(path, 'it cannot be opened', cause)
  })
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) throw unreadable(path, 'it is not a regular file')
    if (facts.size > maxBytes) {
      throw unreadable(path, `it has ${facts.size} bytes, and ${maxBytes} is the limit`)
    }
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

function unreadable(path: string, reason: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'config-invalid',
    message: `The file ${path} cannot be used: ${reason}`,
    hint: 'Check the path; it is taken from the folder in which the command was started.',
    cause,
  })
}

/**
 * Writes a report whole or not at all: into a neighbour first, then renamed over the target. A link is
 * replaced and never followed: it may come from the checkout of a stranger. It is for this user alone.
 */
export async function writeReportFile(path: string, content: string | Uint8Array): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`)
  try {
    await refuseSpecialFile(path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(partial, content, { mode: 0o600 })
    await rename(partial, path)
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw unwritable(path, cause)
  }
}

/** Removes a report of an earlier run, or the link that stands in its place; a folder or a device stays. */
export async function discardReportFile(path: string): Promise<void> {
  try {
    const facts = await lstat(path).catch(() => null)
    if (facts?.isFile() === true || facts?.isSymbolicLink() === true) await unlink(path)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

/** A file renamed over a device (`/dev/null`, `/dev/stdout`) would take it from the whole machine. */
async function refuseSpecialFile(path: string): Promise<void> {
  const facts = await stat(path).catch(() => null)
  if (facts?.isDirectory() === true) throw new Error('it is a folder')
  if (facts?.isFile() === false || dirname(path) === '/dev') {
    throw new Error('it is a device or a pipe (for standard output the path is -)')
  }
}

function unwritable(path: string, cause: unknown): PlimsollError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new PlimsollError({
    code: 'report-unwritable',
    message: `The report ${path} could not be written: ${reason}`,
    hint: 'Choose a path in a folder that this user may write to, with room on its disk.',
    cause,
  })
}
