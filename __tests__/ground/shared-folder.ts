import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SharedCache } from '../../src/ports.ts'

/*
 * A shared cache that is a folder, with a folder for each entry below it:
 *
 *   const shared = await createSharedFolder()
 *   await run({ sharedCache: shared.cache })
 *   expect(shared.asked).toEqual(['restore plimsoll-…', 'keep plimsoll-…'])
 */

export type SharedFolder = {
  readonly cache: SharedCache
  /** `<key>/<file>`. */
  readonly folder: string
  /** `restore KEY`, `keep KEY`, in the order of arrival. */
  readonly asked: string[]
  keys(): Promise<string[]>
  remove(): Promise<void>
}

export async function createSharedFolder(
  options: { readonly keeps?: boolean } = {},
): Promise<SharedFolder> {
  const root = await mkdtemp(join(tmpdir(), 'plimsoll-shared-'))
  const folder = join(root, 'entries')
  await mkdir(folder)
  const asked: string[] = []
  const written: string[] = []
  const keys = (): Promise<string[]> => readdir(folder).then((names) => names.sort())
  const find = async (key: string, prefixes: readonly string[]): Promise<string | undefined> => {
    const there = await keys()
    if (there.includes(key)) return key
    return written.findLast(
      (each) => there.includes(each) && prefixes.some((prefix) => each.startsWith(prefix)),
    )
  }
  return {
    folder,
    asked,
    keys,
    remove: () => rm(root, { recursive: true, force: true }),
    cache: {
      restore: async ({ key, prefixes = [] }) => {
        asked.push(`restore ${key}`)
        const found = await find(key, prefixes)
        if (found === undefined) return null
        const restored = await mkdtemp(join(root, 'restored-'))
        await cp(join(folder, found), restored, { recursive: true })
        return { key: found, folder: restored }
      },
      keep: async ({ key, fill }) => {
        asked.push(`keep ${key}`)
        if (options.keeps === false || (await keys()).includes(key)) return
        await mkdir(join(folder, key))
        await fill(join(folder, key))
        written.push(key)
      },
      settle: () => Promise.resolve(),
    },
  }
}
