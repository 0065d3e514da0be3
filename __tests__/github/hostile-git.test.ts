import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { RunProgram } from '../../src/ports.ts'
import { createRunProgram } from '../../src/runner/program.ts'
import { runGit } from '../ground/github/git-ground.ts'
import { BASE_TEXT, openScene } from '../ground/github/scene.ts'
import type { Scene } from '../ground/github/scene.ts'

/*
 * The checkout of a pull request in which its code has already run: everything below .git may be a lie. Each case
 * ends with the text that GitHub has, or with a refusal.
 */

const EVIL = 'security_gates: { vulnerabilities: { critical: 9999 } }\n'

let scene: Scene
let workspace: string

beforeEach(async () => {
  scene = await openScene()
  workspace = scene.repository.checkOut(scene.merge, 0)
})

afterEach(async () => {
  await scene.close()
})

function git(...args: readonly string[]): string {
  return runGit(workspace, args).toString().trim()
}

/** Writes any bytes under any name, as no program of Git does. */
function forge(id: string, kind: string, content: Buffer): void {
  const folder = join(workspace, '.git/objects', id.slice(0, 2))
  const file = join(folder, id.slice(2))
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  const head = Buffer.from(`${kind} ${content.length}\0`)
  writeFileSync(file, deflateSync(Buffer.concat([head, content])))
}

/** Packs hide what is forged beside them. */
function unpack(): void {
  const packs = join(workspace, '.git/objects/pack')
  const ids = git('rev-list', '--objects', '--all', scene.base, scene.head, scene.merge)
  const objects = ids.split('\n').map((line) => line.slice(0, 40))
  const contents = objects.map((id) => {
    const kind = git('cat-file', '-t', id)
    return { id, kind, content: runGit(workspace, ['cat-file', kind, id]) }
  })
  rmSync(packs, { recursive: true })
  mkdirSync(packs)
  for (const { id, kind, content } of contents) forge(id, kind, content)
}

async function readPolicy(): Promise<string | undefined> {
  return (await scene.files({ workspace }).read('.plimsoll.yml', 10_000))?.text
}

const idOf = (path: string): string => git('rev-parse', `${scene.base}:${path}`)

describe('a checkout that lies', () => {
  test('with objects put in the place of others (git replace) is not believed', async () => {
    const evil = runGit(workspace, ['hash-object', '-w', '--stdin'], EVIL).toString().trim()
    git('replace', idOf('.plimsoll.yml'), evil)
    expect(git('cat-file', 'blob', idOf('.plimsoll.yml'))).toBe(EVIL.trim())
    expect(await readPolicy()).toBe(BASE_TEXT)
  })

  test('with another file under the name of the policy is not believed', async () => {
    const id = idOf('.plimsoll.yml')
    unpack()
    forge(id, 'blob', Buffer.from(EVIL))
    expect(git('cat-file', 'blob', id)).toBe(EVIL.trim())
    expect(await readPolicy()).toBe(BASE_TEXT)
    expect(scene.github.requests).toEqual([`GET /repos/octo-org/octo-app/git/blobs/${id} 200`])
  })

  test('with another folder under the name of the root is not believed', async () => {
    const root = idOf('')
    unpack()
    const evil = runGit(workspace, ['hash-object', '-w', '--stdin'], EVIL).toString().trim()
    const entry = Buffer.concat([Buffer.from('100644 .plimsoll.yml\0'), Buffer.from(evil, 'hex')])
    forge(root, 'tree', entry)
    expect(git('cat-file', 'blob', `${scene.base}:.plimsoll.yml`)).toBe(EVIL.trim())
    expect(await readPolicy()).toBe(BASE_TEXT)
  })

  test('with another commit under the name of the base is not believed', async () => {
    const evil = git('cat-file', 'commit', scene.head)
    unpack()
    forge(scene.base, 'commit', Buffer.from(`${evil}\n`))
    expect(await readPolicy()).toBe(BASE_TEXT)
  })

  test('stops the run where GitHub cannot be asked either', async () => {
    const id = idOf('.plimsoll.yml')
    unpack()
    forge(id, 'blob', Buffer.from(EVIL))
    scene.github.fail('/git/', { status: 503, body: { message: 'No' } }, 10)
    const error = await readPolicy().catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('policy-unreadable')
  })

  test('with a damaged object, or one of gigantic size, is not believed', async () => {
    const id = idOf('.plimsoll.yml')
    unpack()
    const file = join(workspace, '.git/objects', id.slice(0, 2), id.slice(2))
    writeFileSync(file, 'this is no object')
    expect(await readPolicy()).toBe(BASE_TEXT)
    forge(id, 'blob', Buffer.alloc(30_000_000))
    const error = await readPolicy().catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('policy-unreadable')
  })

  test('with its store of objects linked elsewhere is not followed', async () => {
    rmSync(join(workspace, '.git/objects'), { recursive: true })
    symlinkSync(join(scene.repository.folder, '.git/objects'), join(workspace, '.git/objects'))
    expect(await readPolicy()).toBe(BASE_TEXT)
    expect(scene.github.requests.length).toBeGreaterThan(0)
  })
})

test('no program that the configuration of the checkout names is run', async () => {
  const mark = join(scene.nowhere, 'ran')
  const program = join(scene.nowhere, 'evil.sh')
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${mark}\n`)
  chmodSync(program, 0o755)
  const settings = {
    ...{ 'core.fsmonitor': program, 'core.sshCommand': program, 'core.pager': program },
    ...{ 'core.hooksPath': scene.nowhere, 'diff.evil.textconv': program },
    ...{ 'filter.evil.smudge': program, 'filter.evil.process': program },
    ...{ 'core.alternateRefsCommand': program, 'credential.helper': program },
    ...{ 'remote.origin.url': 'ssh://evil.test/x', 'remote.origin.promisor': 'true' },
    ...{ 'remote.origin.uploadpack': program, 'extensions.partialClone': 'origin' },
  }
  for (const [key, value] of Object.entries(settings)) git('config', key, value)
  git('config', 'core.repositoryformatversion', '1')
  writeFileSync(join(workspace, '.git/info/attributes'), '* filter=evil diff=evil\n')
  const id = idOf('.plimsoll.yml')
  unpack()
  // Missing from what calls itself a partial clone: Git would fetch it, by the programs above.
  rmSync(join(workspace, '.git/objects', id.slice(0, 2), id.slice(2)))
  rmSync(mark, { force: true })
  expect(await readPolicy()).toBe(BASE_TEXT)
  expect(existsSync(mark)).toBe(false)
})

test('a folder with a name that is no UTF-8 is read through GitHub', async () => {
  const { repository } = scene
  const id = idOf('.plimsoll.yml')
  repository.switchTo('latin', scene.base)
  const line = Buffer.from(`100644 ${id}\tna\u00efve.yml\0`, 'latin1')
  runGit(repository.folder, ['update-index', '-z', '--add', '--index-info'], line)
  repository.git('commit', '--quiet', '-m', 'A name of another time')
  const base = repository.git('rev-parse', 'HEAD')
  const other = repository.checkOut(base, 0)
  const files = scene.files({ workspace: other, context: scene.context({ base }) })
  expect((await files.read('.plimsoll.yml', 10_000))?.text).toBe(BASE_TEXT)
  expect(scene.github.requests.length).toBeGreaterThan(0)
})

describe('a store of objects that never answers', () => {
  let started: number

  beforeEach(() => {
    started = 0
  })

  const runProgram: RunProgram = () => {
    started += 1
    return Promise.resolve({ kind: 'timed-out', stderr: '', durationMs: 1 })
  }

  test('is given up after its first silence', async () => {
    const files = scene.files({ workspace, runProgram })
    expect((await files.read('.plimsoll.yml', 10_000))?.text).toBe(BASE_TEXT)
    expect((await files.read('src/app.js', 10_000))?.text).toBe('1\n')
    expect(started).toBe(1)
  })

  test('is given up on a push as well, where the commit is then not told', async () => {
    const context = { ...scene.context(null), event: 'push' }
    const files = scene.files({ workspace, runProgram, context })
    expect(await files.read('.plimsoll.yml', 10_000)).toMatchObject({ commit: null })
    expect(await files.read('src/app.js', 10_000)).toMatchObject({ text: '1\n', commit: null })
    expect(started).toBe(1)
  })

  test('is what a pipe in the place of its list of alternates makes of it', async () => {
    execFileSync('mkfifo', [join(workspace, '.git/objects/info/alternates')])
    const run = createRunProgram()
    const kinds: string[] = []
    const impatient: RunProgram = async (request) => {
      const result = await run({ ...request, timeoutMs: 300 })
      kinds.push(result.kind)
      return result
    }
    const files = scene.files({ workspace, runProgram: impatient })
    expect((await files.read('.plimsoll.yml', 10_000))?.text).toBe(BASE_TEXT)
    expect(kinds).toEqual(['timed-out'])
  })
})

test('without git on the machine GitHub is asked', async () => {
  const files = scene.files({ workspace, env: { PATH: '/nonexistent' } })
  expect((await files.read('.plimsoll.yml', 10_000))?.text).toBe(BASE_TEXT)
  expect(scene.github.requests.length).toBeGreaterThan(0)
})
