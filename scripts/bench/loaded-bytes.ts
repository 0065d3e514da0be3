import { statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Figure, Row } from './figure.ts'
import { formatMegabytes } from './figure.ts'
import { CLI, DIST, requireBundle } from './ground.ts'
import type { Ground } from './ground.ts'
import type { ProcessPlan } from './processes.ts'
import { stoppedStep } from './start-up.ts'
import { runWatched } from './watched.ts'

const MOST_BYTES = { commandLine: 0.6e6, step: 1.2e6 }

/** How much of dist/ the least run of each door loads: that is what every run loads. */
export async function measureLoadedBytes(ground: Ground): Promise<Figure> {
  requireBundle()
  const base = { file: ground.node, cwd: ground.folder, env: ground.env }
  const commandLine = await readLoaded(ground, { ...base, args: [CLI, '--version'] })
  const step = await readLoaded(ground, stoppedStep(ground, ground.node))
  return {
    title: 'Bytes that always load',
    rows: [
      toRow('command line', commandLine, MOST_BYTES.commandLine),
      toRow('step', step, MOST_BYTES.step),
    ],
    commands: [],
    notes: [
      'Peers: 0.5 MB, minified, and 2.3 MB; ours are not minified.',
      `Command line: ${describe(commandLine)}.`,
      `Step: ${describe(step)}.`,
    ],
  }
}

type Loaded = readonly { readonly path: string; readonly bytes: number }[]

async function readLoaded(ground: Ground, plan: ProcessPlan): Promise<Loaded> {
  const { urls } = await runWatched(ground, plan)
  const ours = urls.filter((url) => url.startsWith(pathToFileURL(`${DIST}${sep}`).href))
  const paths = [...new Set(ours.map((url) => fileURLToPath(url.replace(/[?#].*$/, ''))))]
  if (paths.length === 0) throw new Error('nothing of dist/ was loaded')
  return paths.map((path) => ({ path: relative(DIST, path), bytes: statSync(path).size }))
}

function toRow(what: string, loaded: Loaded, most: number): Row {
  const bytes = loaded.reduce((sum, file) => sum + file.bytes, 0)
  return {
    ...{ what, ours: formatMegabytes(bytes), comparedWith: '', theirs: '' },
    ...{ result: formatMegabytes(bytes), target: formatMegabytes(most), reached: bytes <= most },
  }
}

function describe(loaded: Loaded): string {
  return loaded.map(({ path, bytes }) => `${path} ${formatMegabytes(bytes)}`).join(', ')
}
