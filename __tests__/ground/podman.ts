import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Podman's service for Docker's API, as Debian packs it, with a store of its own in a temporary folder. */
export type Podman = {
  /** For DOCKER_HOST. */
  readonly address: string
  /** Runs podman on the same store; its standard output. Throws with what it says when it fails. */
  run(...args: readonly string[]): string
  close(): Promise<void>
}

const START_TRIES = 150

/** Ends on its own after so many seconds without a question, should nobody close it. */
const LONELY_SECONDS = 120

export async function startPodman(): Promise<Podman> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-podman-'))
  const socket = join(folder, 'podman.sock')
  const options = ['--root', join(folder, 'root'), '--runroot', join(folder, 'run')]
  options.push('--storage-driver', 'vfs', '--cgroup-manager', 'cgroupfs')
  const env = environmentIn(folder)
  const service = ['system', 'service', '--time', String(LONELY_SECONDS), `unix://${socket}`]
  const server = spawn('podman', [...options, ...service], { env, stdio: 'ignore' })
  const ended = new Promise<void>((resolve, reject) => {
    server.once('exit', () => {
      resolve()
    })
    server.once('error', reject)
  })
  const close = async (): Promise<void> => {
    server.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  await Promise.race([
    untilThere(socket),
    ended.then(() => {
      throw new Error('podman system service ended at once')
    }),
  ])
  const run = (...args: readonly string[]): string => {
    const result = spawnSync('podman', [...options, ...args], { env, encoding: 'utf8' })
    if (result.status === 0) return result.stdout
    throw new Error(`podman ${args.join(' ')}: ${result.stderr}`)
  }
  return { address: `unix://${socket}`, run, close }
}

/** Nothing of the user's own configuration, and nothing left outside of the folder. */
function environmentIn(folder: string): Record<string, string> {
  for (const name of ['home', 'tmp', 'runtime']) mkdirSync(join(folder, name), { mode: 0o700 })
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    XDG_RUNTIME_DIR: join(folder, 'runtime'),
  }
}

async function untilThere(socket: string): Promise<void> {
  for (let tries = 0; tries < START_TRIES; tries += 1) {
    if (existsSync(socket)) return
    await wait(100)
  }
  throw new Error('podman system service does not open its socket')
}
