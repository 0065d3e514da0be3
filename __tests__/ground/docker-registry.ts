import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dump } from 'js-yaml'

/** The registry of the distribution project, as Debian packs it, on a free port of loopback. */
export type DockerRegistry = {
  readonly host: string
  /** The pair that opens it, where it was started with a login. */
  readonly login: { readonly username: string; readonly password: string }
  close(): Promise<void>
}

const START_TRIES = 100

/** What `htpasswd -B` makes of this pair; the registry takes no other kind (distribution, "htpasswd"). */
const LOGIN = { username: 'crew', password: 'plimsoll-tests-only' }
const HTPASSWD = 'crew:$2y$05$plimsollteststestsplieZRlUMccFXhSH0lJhPOEfp.atvFLL5tC\n'

export async function startDockerRegistry(
  options: { readonly withLogin?: boolean } = {},
): Promise<DockerRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-docker-registry-'))
  const host = `127.0.0.1:${await freePort()}`
  const configuration = join(folder, 'registry.yml')
  const passwords = join(folder, 'htpasswd')
  writeFileSync(passwords, HTPASSWD)
  const auth = { htpasswd: { realm: 'plimsoll tests', path: passwords } }
  writeFileSync(
    configuration,
    dump({
      version: 0.1,
      log: { level: 'error' },
      storage: { filesystem: { rootdirectory: join(folder, 'data') } },
      http: { addr: host },
      ...(options.withLogin === true ? { auth } : {}),
    }),
  )
  const server = spawn('docker-registry', ['serve', configuration], { stdio: 'ignore' })
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
    untilItAnswers(host),
    ended.then(() => fail('docker-registry ended at once')),
  ])
  return { host, login: LOGIN, close }
}

function fail(why: string): never {
  throw new Error(why)
}

async function untilItAnswers(host: string): Promise<void> {
  for (let tries = 0; tries < START_TRIES; tries += 1) {
    const answer = await fetch(`http://${host}/v2/`).catch(() => null)
    if (answer?.ok === true || answer?.status === 401) return
    await wait(100)
  }
  throw new Error(`docker-registry does not answer on ${host}`)
}

/** A port that was free a moment ago: the program takes no 0. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
