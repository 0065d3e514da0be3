import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { CLI, runBundle } from '../ground/bundle.ts'
import { runStep } from '../ground/runner.ts'

/* Runs that stop before they need a policy load nothing of it: neither the reader of YAML, nor GitHub's client. */

const WATCH = resolve(import.meta.dirname, '../../scripts/bench/watch.js')
const DIST = resolve(CLI, '..')

/** What stands in the files of the bundle that hold them. */
const PARTS = ['node_modules/js-yaml', 'octokit', './src/policy/document/', './src/stages/policy/']

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-loading-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function watching(): Record<string, string> {
  return { NODE_OPTIONS: `--import ${WATCH}`, BENCH_WATCH: join(folder, 'watched.json') }
}

/** Which of the parts were loaded, and how many files of the bundle. */
function readLoaded(): { readonly parts: string[]; readonly files: number } {
  const watched = readFileSync(join(folder, 'watched.json'), 'utf8')
  const { urls } = JSON.parse(watched) as { readonly urls: readonly string[] }
  const paths = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
  const files = [...new Set(paths)].filter((path) => path.startsWith(DIST))
  const text = files.map((path) => readFileSync(path, 'utf8').toLowerCase()).join('\n')
  return { parts: PARTS.filter((part) => text.includes(part.toLowerCase())), files: files.length }
}

test('a step that stops at a fault of its inputs loads nothing of policies', async () => {
  const result = await runStep({ inputs: { image: 'a', 'fail-on': 'nonsense' }, env: watching() })
  try {
    expect(result.exitCode).toBe(3)
    expect(readLoaded().parts).toEqual([])
    expect(readLoaded().files).toBeGreaterThan(1)
  } finally {
    result.cleanUp()
  }
})

test.each(['--version', '--help'])('%s loads nothing of policies', async (argument) => {
  const { exitCode } = await runBundle({ args: [argument], cwd: folder, env: watching() })
  expect(exitCode).toBe(0)
  expect(readLoaded().parts).toEqual([])
})

test('a check of a policy loads the reader of YAML, and not the client of GitHub', async () => {
  const args = ['policy', 'check', 'missing.yml']
  const { exitCode } = await runBundle({ args, cwd: folder, env: watching() })
  expect(exitCode).toBe(3)
  expect(readLoaded().parts).toEqual(['node_modules/js-yaml', './src/policy/document/'])
})
