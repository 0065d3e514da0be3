import { createReadStream } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { decompress } from '../../src/archive/decompress.ts'
import { createTarReader } from '../../src/archive/tar.ts'
import { toWhole } from '../../src/image/contents.ts'
import { createLayerList } from '../../src/source/layer-list.ts'
import { checkLayer } from '../../src/source/walk.ts'

/*
 * Reads one layer in one way: `headers` walks from header to header and keeps nothing, `inspect` lists and judges
 * what is in it, `prove` does the same and proves its digest, as a scan does.
 */

const NOTHING = { entry: () => false, data: () => false, end: () => undefined }

async function walkHeaders(path: string): Promise<number> {
  let entries = 0
  const visitor = {
    ...NOTHING,
    entry: () => {
      entries += 1
      return false
    },
  }
  const reader = createTarReader({ visitor, label: 'The layer' })
  for await (const chunk of await decompress(createReadStream(path))) reader.push(chunk as Buffer)
  reader.end()
  return entries
}

async function inspect(path: string): Promise<number> {
  const list = createLayerList('sha256:0')
  const reader = createTarReader({ visitor: list.visitor, label: 'The layer' })
  for await (const chunk of await decompress(createReadStream(path))) reader.push(chunk as Buffer)
  reader.end()
  const { contents, files } = toWhole([list.toListing()])
  return contents.files + files.setuid.more
}

async function prove(path: string, diffId: string): Promise<number> {
  const { signal } = new AbortController()
  const listing = await checkLayer(createReadStream(path), { diffId, label: 'The layer', signal })
  return toWhole([listing]).contents.files
}

const [, , way = '', path = '', diffId = ''] = process.argv
const begin = performance.now()
const files =
  way === 'headers'
    ? await walkHeaders(path)
    : await (way === 'inspect' ? inspect(path) : prove(path, diffId))
console.log(JSON.stringify({ milliseconds: performance.now() - begin, files }))
