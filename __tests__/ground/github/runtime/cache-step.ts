import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSharedCache } from '../../../../src/github/cache/index.ts'
import { createGitHubClient } from '../../../../src/github/client.ts'

/*
 * A program that does what a step does with the cache, in a process of its own: the toolkit tries again long after it was
 * given up. Restores `plimsoll-one`, keeps `plimsoll-two`, and prints what people would read, each after `told: `.
 */

const [limitMs = '1000'] = process.argv.slice(2)

const say = (text: string): void => {
  process.stdout.write(`told: ${text}\n`)
}

const log = { debug: () => undefined, info: say, notice: say }

const { signal } = new AbortController()

const cache = createSharedCache({
  context: {
    ...{ event: 'push', ref: 'refs/heads/main', pullRequest: null },
    repository: { owner: 'octo-org', name: 'octo-app' },
  },
  client: createGitHubClient({
    ...{ apiUrl: 'http://127.0.0.1:9', token: null, fetch: globalThis.fetch, log, signal },
  }),
  ...{ env: process.env, wish: 'on', log, signal, limitMs: Number(limitMs) },
})

const found = await cache.restore({ key: 'plimsoll-one', name: 'one' })
say(`restored ${found?.key ?? 'nothing'}`)
await cache.keep({
  key: 'plimsoll-two',
  name: 'two',
  fill: (folder) => {
    writeFileSync(join(folder, 'data.txt'), 'two')
    return Promise.resolve()
  },
})
await cache.settle()
await cache.release()
process.exit()
