import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Log } from '../../src/ports.ts'
import { createFiles } from '../../src/runner/files.ts'
import { createFetch } from '../../src/runner/http.ts'
import { createRunProgram } from '../../src/runner/program.ts'
import { createOpenImage } from '../../src/source/open.ts'

/*
 * `node fetch-child.ts REFERENCE FOLDER`: fetches one image as a run does. Prints one line of JSON:
 * milliseconds until every blob lies on disk with its digest proved, and until every diff id is proved too.
 */

export type Fetched = { readonly fetched: number; readonly checked: number }

function ignore(): void {
  return undefined
}

const SILENT: Log = {
  ...{ debug: ignore, info: ignore, notice: ignore, warn: ignore, error: ignore },
  group: (_title, work) => work(),
  progress: () => ({ advance: ignore, say: ignore, done: ignore }),
}

const [reference = '', folder = '.'] = process.argv.slice(2)
const workFolder = mkdtempSync(join(folder, 'fetch-'))
try {
  const openImage = createOpenImage({
    ...{ fetch: createFetch({}), runProgram: createRunProgram(), log: SILENT, env: {} },
    settings: { credentials: null, allowHttp: false },
    workFolder,
    files: createFiles(workFolder),
  })
  const begin = performance.now()
  const request = { reference, name: null, platform: 'linux/amd64', dockerfile: null }
  const opened = await openImage(request, new AbortController().signal)
  const fetched = performance.now() - begin
  await opened.contents
  const result: Fetched = { fetched, checked: performance.now() - begin }
  await opened.release()
  console.log(JSON.stringify(result))
} finally {
  rmSync(workFolder, { recursive: true, force: true })
}
