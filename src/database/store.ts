import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseName } from '../domain/verdict.ts'
import {
  folderNameOf,
  readVersion,
  RECORD_FILE,
  toVersionRecord,
  VERSION_FOLDER,
} from './kept-version.ts'
import type { KeptVersion, ReadVersion, VersionFacts } from './kept-version.ts'
import { createDamaged, systemCode, toFileError } from './words.ts'

/*
 * <cache>/databases/<name>/
 *   sha256-<hex>/       one complete version; its version.json is the proof
 *   .partial-XXXXXX/    one being made by some run
 *   .removed-XXXXXX/    one being removed by some run
 *   checks.json         who was asked when
 *
 * Runs share it without a lock: whatever is visible under its final name was moved there whole, by one
 * rename, which is atomic on one file system. When two runs make the same version, the second finds the
 * first one's and throws its own away. A run that was killed leaves only hidden folders, which a later one
 * sweeps out.
 */

/** Where a version is made: `content` becomes its folder, `scratch` is thrown away. Both are empty. */
export type Workplace = { readonly content: string; readonly scratch: string }

export type PlaceRequest = {
  readonly digest: string
  readonly origin: string
  readonly fill: (workplace: Workplace) => Promise<VersionFacts>
}

export type Store = {
  readonly name: DatabaseName
  readonly folder: string
  find(digest: string): Promise<ReadVersion>
  /** Everything that lies there under a final name, usable or not. */
  list(): Promise<readonly ReadVersion[]>
  /** Makes a version and moves it into place. Throws what `fill` throws, `no-space`, `database-unwritable`. */
  place(request: PlaceRequest): Promise<KeptVersion>
}

export function createStore(cacheFolder: string, name: DatabaseName): Store {
  const folder = join(cacheFolder, 'databases', name)
  const find = (digest: string): Promise<ReadVersion> =>
    readVersion(name, join(folder, folderNameOf(digest)))
  return {
    name,
    folder,
    find,
    list: async () => {
      const names = await readdir(folder).catch(() => [])
      const versions = names.filter((each) => VERSION_FOLDER.test(each)).sort()
      return Promise.all(versions.map((each) => readVersion(name, join(folder, each))))
    },
    place: async (request) => {
      const partial = await makeHidden(name, folder, 'partial')
      try {
        const workplace = { content: join(partial, 'content'), scratch: join(partial, 'scratch') }
        await mkdir(workplace.content)
        await mkdir(workplace.scratch)
        const facts = await request.fill(workplace)
        const record = toVersionRecord(request.digest, request.origin, facts)
        await writeFile(join(workplace.content, RECORD_FILE), record)
        return await moveIntoPlace(
          name,
          workplace.content,
          join(folder, folderNameOf(request.digest)),
        )
      } catch (error) {
        throw toFileError(name, folder, error)
      } finally {
        await rm(partial, { recursive: true, force: true, maxRetries: 3 })
      }
    },
  }
}

/** A fresh hidden folder of this database, for this run alone. */
export async function makeHidden(
  name: DatabaseName,
  folder: string,
  kind: 'partial' | 'removed',
): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await mkdtemp(join(folder, `.${kind}-`))
  } catch (error) {
    throw toFileError(name, folder, error)
  }
}

/** A rename onto a folder that is not empty fails: then another run was faster, or what lies there is broken. */
async function moveIntoPlace(name: DatabaseName, from: string, to: string): Promise<KeptVersion> {
  if (!(await moved(from, to))) {
    const there = await readVersion(name, to)
    if (there.kind === 'usable') return there.version
    await setAside(name, to)
    await rename(from, to)
  }
  const placed = await readVersion(name, to)
  if (placed.kind === 'usable') return placed.version
  throw createDamaged(name, placed.kind === 'broken' ? placed.why : 'it vanished as it was made')
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) return false
    throw error
  }
}

/** Takes a folder away from its final name in one step, then removes it. */
async function setAside(name: DatabaseName, folder: string): Promise<void> {
  const hidden = await makeHidden(name, join(folder, '..'), 'removed')
  await rename(folder, join(hidden, 'content'))
  await rm(hidden, { recursive: true, force: true, maxRetries: 3 })
}
