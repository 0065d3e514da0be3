import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { CLI } from '../bundle.ts'
import { flagsOf, originInputs } from '../harbour.ts'
import type { StubHarbour } from '../stub-harbour.ts'
import type { Occasion, Pipeline, Place, Variables } from './pipeline.ts'

/*
 * Plays the scan of a pipeline: its own lines in a real shell, with the variables of its system. `npx` is a stand-in
 * that takes no package from anywhere and starts the committed bundle, with stub scanners and databases on loopback.
 */

export type Played = {
  readonly exitCode: number | null
  readonly output: string
  /** What `npx` was asked for, null when it was not started. */
  readonly asked: readonly string[] | null
}

export type Play = {
  readonly pipeline: Pipeline
  readonly place: Place
  readonly occasion?: Occasion
  /** As somebody would change the file for an image of their own. */
  readonly image?: string
  readonly variables?: Variables
}

/** A fresh checkout and a fresh machine around it. */
export function makePlace(harbour: StubHarbour, server = 'http://127.0.0.1:9'): Place {
  const root = mkdtempSync(join(harbour.folder, 'run-'))
  const place = { workspace: join(root, 'workspace'), outside: join(root, 'outside'), server }
  mkdirSync(place.workspace)
  mkdirSync(join(place.outside, 'temp'), { recursive: true })
  return place
}

export async function play(harbour: StubHarbour, scene: Play): Promise<Played> {
  const { pipeline, place, occasion = 'main' } = scene
  const image = scene.image ?? harbour.reference
  const programs = writePrograms(harbour)
  const log = join(harbour.folder, 'asked.json')
  rmSync(log, { force: true })
  const env = {
    HOME: place.outside,
    TMPDIR: harbour.work,
    LANG: 'C.UTF-8',
    ...pipeline.variables(occasion, place),
    IMAGE: image,
    PLIMSOLL_IMAGE: image,
    ...scene.variables,
    PATH: `${programs}:${harbour.programs}:/usr/bin:/bin`,
  }
  const { exitCode, output } = await runShell(pipeline, place, env)
  const asked = existsSync(log) ? (JSON.parse(readFileSync(log, 'utf8')) as string[]) : null
  return { exitCode, output, asked }
}

/** `npx --yes --package PACKAGE plimsoll ARGUMENTS…`, and `node`, wherever this one is. */
function writePrograms(harbour: StubHarbour): string {
  const folder = join(harbour.folder, 'path')
  if (existsSync(folder)) return folder
  mkdirSync(folder)
  symlinkSync(process.execPath, join(folder, 'node'))
  const inputs = { 'scanner-source': 'path', ...originInputs(harbour.databases) }
  const source = NPX.replace('LOG', JSON.stringify(join(harbour.folder, 'asked.json')))
    .replace('CLI', JSON.stringify(CLI))
    .replace('FLAGS', JSON.stringify(flagsOf(inputs)))
  writeFileSync(join(folder, 'npx'), `#!${process.execPath}\n${source}`, { mode: 0o755 })
  return folder
}

const NPX = `
const { spawnSync } = require('node:child_process')
const asked = process.argv.slice(2)
require('node:fs').writeFileSync(LOG, JSON.stringify(asked))
const args = [CLI, ...asked.slice(4), ...FLAGS]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 99
`

/** A scan with stubs takes two seconds. */
const LIMIT_MS = 60_000

function runShell(
  { shell: [program, ...flags], script }: Pipeline,
  place: Place,
  env: Variables,
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((settle, refuse) => {
    const child = spawn(program, [...flags, '-c', script(place)], {
      cwd: place.workspace,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    })
    let output = ''
    const take = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', refuse)
    child.on('close', (exitCode) => {
      settle({ exitCode, output })
    })
  })
}
