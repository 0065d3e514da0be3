import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const MOST_ENTRIES = 100_000

/**
 * Bytes of the files below a folder. Throws when it is no folder, and for anything below it but regular files and
 * folders: a link could lead whoever reads or removes them elsewhere.
 */
export async function measureFolder(folder: string): Promise<number> {
  const facts = await lstat(folder)
  if (!facts.isDirectory()) throw new Error('it is no folder')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  if (entries.length > MOST_ENTRIES) throw new Error(`it holds more than ${MOST_ENTRIES} files`)
  let bytes = 0
  for (const entry of entries) {
    if (entry.isDirectory()) continue
    if (!entry.isFile()) throw new Error(`${entry.name} is neither a file nor a folder`)
    bytes += (await lstat(join(entry.parentPath, entry.name))).size
  }
  return bytes
}
