import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pipeline } from 'node:stream/promises'
import { createSharedCache } from '../../src/github/cache/index.ts'
import { createGitHubClient } from '../../src/github/client.ts'

/*
 * `node cache-child.ts WAY FILE KEY`, in the environment of a step. `keep` and `restore` do what a run does with an entry
 * of GitHub's cache that holds this one file; `copy` copies it and reckons its SHA-256. Prints milliseconds.
 */

const NAME = 'plimsoll-bench'

function ignore(): void {
  return undefined
}

const LOG = { debug: ignore, info: ignore, notice: ignore }

function openCache(): ReturnType<typeof createSharedCache> {
  const { signal } = new AbortController()
  return createSharedCache({
    context: {
      ...{ event: 'push', ref: 'refs/heads/main', pullRequest: null },
      repository: { owner: 'octo-org', name: 'octo-app' },
    },
    // On the default branch nothing is asked of the API.
    client: createGitHubClient({
      ...{ apiUrl: 'http://127.0.0.1:9', token: null, fetch: globalThis.fetch, log: LOG, signal },
    }),
    ...{ env: process.env, wish: 'on', log: LOG, signal },
  })
}

async function keep(file: string, key: string): Promise<void> {
  const cache = openCache()
  const fill = (folder: string): Promise<void> => copyFile(file, join(folder, 'data'))
  await cache.keep({ key, name: NAME, fill })
  await cache.settle()
}

async function restore(key: string): Promise<void> {
  const cache = openCache()
  const found = await cache.restore({ key, name: NAME })
  if (found === null) throw new Error(`the cache has no ${key}`)
  await hash(join(found.folder, 'data'))
  await cache.release()
}

/** Whatever was restored is checked before it is used. */
async function hash(file: string): Promise<void> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
}

async function copy(file: string): Promise<void> {
  const target = join(process.env['RUNNER_TEMP'] ?? '.', 'copy')
  await pipeline(createReadStream(file), createWriteStream(target))
  await hash(target)
}

const [, , way = '', file = '', key = ''] = process.argv
const begin = performance.now()
if (way === 'keep') await keep(file, key)
else if (way === 'restore') await restore(key)
else await copy(file)
// The toolkit speaks on standard output as well.
process.stdout.write(`\n${JSON.stringify({ milliseconds: performance.now() - begin })}\n`)
process.exit()
