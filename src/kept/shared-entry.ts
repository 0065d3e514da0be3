import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log, SharedCache } from '../ports.ts'
import { unpackKept } from './kept-file.ts'
import { readKept, toWords } from './kept-folder.ts'
import type { KeptFolder } from './kept-folder.ts'
import { isKeptName } from './kept-name.ts'

/** The same for all images: what an entry holds is told by its key. */
const ENTRY_NAME = 'plimsoll-scans'

/** A look, a base and a report of each scanner are four. */
const MOST_FILES = 16

/** Longer than the service takes to say that it has nothing; the image could be on its way meanwhile. */
const PATIENCE_MS = 5000

export type SharedEntries = {
  /** Takes the newest entry whose key begins so into the folder. Never refuses. */
  bring(prefix: string): Promise<void>
  /** Begins to keep these files of the folder in an entry; `besides`: those that are there as well. */
  keep(key: string, files: SharedFiles): Promise<void>
}

export type SharedFiles = { readonly names: readonly string[]; readonly besides: readonly string[] }

/** Entries of the cache that other machines restore from; each file is checked when it has come. */
export function createSharedEntries(options: {
  readonly cache: SharedCache
  readonly kept: KeptFolder
  readonly log: Pick<Log, 'debug'>
}): SharedEntries {
  const { cache, kept, log } = options
  const take = async (prefix: string): Promise<void> => {
    const entry = await cache.restore({ key: prefix, prefixes: [prefix], name: ENTRY_NAME })
    if (entry === null) return
    const taken = await takeFiles(entry.folder, kept)
    log.debug(`The entry ${entry.key} of the shared cache gave ${taken} kept files.`)
  }
  return {
    bring: (prefix) =>
      withPatience(take(prefix)).catch((error: unknown) => {
        log.debug(`Nothing was taken from the shared cache: ${toWords(error)}`)
      }),
    keep: async (key, { names, besides }) => {
      const needed = await readFiles(names, kept)
      if (needed.length < names.length) return
      const files = [...needed, ...(await readFiles(besides, kept))]
      const fill = async (folder: string): Promise<void> => {
        for (const { name, bytes } of files) {
          await writeFile(join(folder, name), bytes, { mode: 0o600 })
        }
      }
      await cache.keep({ key, name: ENTRY_NAME, fill })
    },
  }
}

type NamedBytes = { readonly name: string; readonly bytes: Buffer }

async function readFiles(names: readonly string[], kept: KeptFolder): Promise<NamedBytes[]> {
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await kept.readBytes(name) })),
  )
  return files.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }]))
}

/** What is damaged or has another name is left, and what is not newer than what is here. */
async function takeFiles(folder: string, kept: KeptFolder): Promise<number> {
  const names = (await readdir(folder)).filter(isKeptName).slice(0, MOST_FILES)
  let taken = 0
  for (const name of names) {
    const bytes = await readKept(join(folder, name))
    const content = bytes === null ? null : await unpackKept(bytes).catch(() => null)
    if (content?.name !== name) continue
    const here = await kept.read(name)
    if (here !== null && here.madeAt >= content.madeAt) continue
    await kept.write(content)
    taken += 1
  }
  return taken
}

async function withPatience(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it did not answer within ${PATIENCE_MS / 1000} s`))
    }, PATIENCE_MS)
  })
  try {
    await Promise.race([work, patience])
  } finally {
    clearTimeout(timer)
  }
}
