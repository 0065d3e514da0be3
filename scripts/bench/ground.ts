import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, homedir, tmpdir, totalmem } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import type { CommandLine } from './figure.ts'
import type { ProcessPlan } from './processes.ts'

/** What every figure is measured on. */
export type Ground = {
  /** Fresh, and removed when the benchmark ends. */
  readonly folder: string
  /** The Node that the benchmark itself runs on. */
  readonly node: string
  /** The whole environment of what is measured, unless a figure adds to it. */
  readonly env: Readonly<Record<string, string>>
  /** How often a thing is measured: what takes milliseconds many times, what takes seconds a few. */
  readonly rounds: { readonly many: number; readonly some: number; readonly few: number }
}

export const ROOT = resolve(import.meta.dirname, '../..')

/** The bundle to measure; PLIMSOLL_BENCH_DIST names another build, to compare two. */
export const DIST = process.env['PLIMSOLL_BENCH_DIST'] ?? join(ROOT, 'dist')
export const CLI = join(DIST, 'cli.js')
export const ENTRY = join(DIST, 'index.js')

const ROUNDS = { many: 21, some: 7, few: 3 }

/** To see whether a figure can be measured at all: PLIMSOLL_BENCH_ROUNDS=1. */
const FORCED = process.env['PLIMSOLL_BENCH_ROUNDS']

export function openGround(): Ground {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'))
  return {
    folder,
    node: process.execPath,
    env: { PATH: '/usr/bin:/bin', HOME: folder, LANG: 'C.UTF-8' },
    rounds: FORCED === undefined ? ROUNDS : toRounds(FORCED),
  }
}

function toRounds(told: string): Ground['rounds'] {
  const count = Number(told)
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`PLIMSOLL_BENCH_ROUNDS is ${told}: give a whole number from 1`)
  }
  return { many: count, some: count, few: count }
}

export function closeGround(ground: Ground): void {
  rmSync(ground.folder, { recursive: true, force: true })
}

/** Throws when the bundle was not built. */
export function requireBundle(): void {
  if (!existsSync(CLI)) throw new Error('dist/ is not built: run `npm run bundle` first')
}

/** A Node of the machine itself, beside the one that runs this; null when there is none we support. */
export function findSystemNode(): { readonly path: string; readonly version: string } | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((path) => existsSync(path))
  if (found === undefined) return null
  const version = execFileSync(found, ['--version'], { encoding: 'utf8' }).trim()
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0)
  return major < 20 || version === process.version ? null : { path: found, version }
}

/** Whether a program is in PATH. */
export function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, name)))
}

/** `2 cores, 24 GiB, Linux x64, Node 24`: as much as a reader needs to judge the figures. */
export function describeMachine(): string {
  const system = SYSTEMS.get(process.platform) ?? process.platform
  const memory = Math.round(totalmem() / 1024 ** 3)
  const [major] = process.versions.node.split('.')
  return `${cpus().length} cores, ${memory} GiB, ${system} ${process.arch}, Node ${major ?? ''}`
}

const SYSTEMS = new Map([
  ['linux', 'Linux'],
  ['darwin', 'macOS'],
])

/** A command line as a reader may repeat it: `names` are put in place of the paths of this machine. */
export function nameCommand(
  name: string,
  plan: Pick<ProcessPlan, 'file' | 'args'> & { readonly variables?: readonly string[] },
  names: Readonly<Record<string, string>>,
): CommandLine {
  const known: Readonly<Record<string, string>> = {
    [process.execPath]: 'node',
    [`${ROOT}/`]: '',
    [`${DIST}/`]: 'dist/',
    ...names,
  }
  const paths = Object.keys(known).sort((a, b) => b.length - a.length)
  const line = [...(plan.variables ?? []), plan.file, ...plan.args].join(' ')
  const named = paths.reduce((text, path) => text.replaceAll(path, known[path] ?? ''), line)
  return {
    name,
    line: named.replaceAll('\n', ' ; ').replaceAll('& ;', '&').replaceAll(homedir(), '~'),
  }
}
