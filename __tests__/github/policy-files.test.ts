import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { BASE_TEXT, HEAD_TEXT, openScene } from '../ground/github/scene.ts'
import type { Scene } from '../ground/github/scene.ts'

const LIMIT = 10_000

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})

afterAll(async () => {
  await scene.close()
})

beforeEach(() => {
  scene.renew()
})

describe('on a pull request, the trusted text', () => {
  test('comes from the base commit, through the API where nothing is checked out', async () => {
    const files = scene.files()
    const found = await files.read('.plimsoll.yml', LIMIT)
    const commit = scene.base
    expect(found).toEqual({ path: '.plimsoll.yml', text: BASE_TEXT, origin: 'base', commit })
    expect(files.trust).toEqual({
      origin: 'base',
      commit,
      words: `the base commit ${commit.slice(0, 7)} of pull request 7`,
    })
  })

  test('comes from the checkout without any request where the whole history is there', async () => {
    const workspace = scene.repository.checkOut(scene.merge, 0)
    const found = await scene.files({ workspace }).read('.plimsoll.yml', LIMIT)
    expect(found?.text).toBe(BASE_TEXT)
    expect(scene.github.requests).toEqual([])
  })

  test('comes from the checkout where the parents of the merge were fetched', async () => {
    const workspace = scene.repository.checkOut(scene.merge, 2)
    expect((await scene.files({ workspace }).read('.plimsoll.yml', LIMIT))?.text).toBe(BASE_TEXT)
    expect(scene.github.requests).toEqual([])
  })

  test('leaves nothing behind in the work folder', async () => {
    const workspace = scene.repository.checkOut(scene.merge, 0)
    await scene.files({ workspace }).read('.plimsoll.yml', LIMIT)
    expect(readdirSync(join(scene.nowhere, 'work'))).toEqual([])
  })

  test('comes through the API where only the merge commit was fetched', async () => {
    const workspace = scene.repository.checkOut(scene.merge, 1)
    const files = scene.files({ workspace })
    expect((await files.read('.plimsoll.yml', LIMIT))?.text).toBe(BASE_TEXT)
    expect(scene.github.requests.length).toBeGreaterThan(0)
  })

  test('is never that of the workspace, whatever is written there', async () => {
    const workspace = scene.repository.checkOut(scene.merge, 0)
    writeFileSync(join(workspace, '.plimsoll.yml'), 'anything: goes\n')
    const files = scene.files({ workspace })
    expect((await files.read('.plimsoll.yml', LIMIT))?.text).toBe(BASE_TEXT)
    expect((await files.readProposed('.plimsoll.yml', LIMIT))?.text).toBe(HEAD_TEXT)
  })

  test('is null when the commit is there and the file is not', async () => {
    expect(await scene.files().read('new.yml', LIMIT)).toBeNull()
    expect(await scene.files().read('no/such/folder.yml', LIMIT)).toBeNull()
    expect(await scene.files().read('src/app.js/below.yml', LIMIT)).toBeNull()
  })

  test('is found by an absolute path in the workspace', async () => {
    const found = await scene.files().read(join(scene.nowhere, 'src/../.plimsoll.yml'), LIMIT)
    expect(found?.text).toBe(BASE_TEXT)
  })

  test('is asked for once: the second file of a folder costs one request', async () => {
    const files = scene.files()
    await files.read('.plimsoll.yml', LIMIT)
    const before = scene.github.requests.length
    await files.read('.plimsoll.yml', LIMIT)
    await files.read('missing.yml', LIMIT)
    expect(scene.github.requests.length - before).toBe(1)
  })
})

describe('a base commit that nobody has', () => {
  test('stops the run, and the workspace does not stand in', async () => {
    const workspace = scene.repository.checkOut(scene.merge, 0)
    const context = scene.context({ base: 'a'.repeat(40) })
    const read = scene.files({ context, workspace }).read('.plimsoll.yml', LIMIT)
    expect(await read.catch((error: unknown) => error)).toBeExplained('policy-unreadable')
  })

  test.each([
    ['a token that is not known', 401, {}],
    ['a token without the right', 403, { 'x-accepted-github-permissions': 'contents=read' }],
    ['a server in trouble', 502, {}],
  ])('and so does %s', async (_what, status, headers) => {
    scene.github.fail('/git/', { status, headers, body: { message: 'No' } }, 10)
    const error = await failureOf('.plimsoll.yml')
    expect(error).toBeExplained('policy-unreadable')
    if (status === 403)
      expect(error).toHaveProperty('hint', expect.stringContaining('contents: read'))
  })

  test.each(['page', 'silent'] as const)('and so does an answer that is a %s', async (fault) => {
    scene.github.fail('/git/', fault, 10)
    const files = scene.files({ client: scene.client({ limitMs: 100 }) })
    const error = await files.read('.plimsoll.yml', LIMIT).catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('policy-unreadable')
  })
})

function failureOf(path: string, maxBytes = LIMIT): Promise<unknown> {
  return scene
    .files()
    .read(path, maxBytes)
    .catch((thrown: unknown) => thrown)
}

describe.each(['through the API', 'through git'])('what is no regular file, %s', (way) => {
  async function failureAt(path: string, maxBytes = LIMIT): Promise<unknown> {
    scene.repository.switchTo('odd', scene.base)
    const base = scene.repository.commit({
      'link.yml': { link: '.plimsoll.yml' },
      folder: { link: 'src' },
      'outside.yml': { link: '/etc/passwd' },
      'latin.yml': Buffer.from([0x61, 0xe9, 0x0a]),
      'wide.yml': Buffer.from('\uFEFFa: b\n', 'utf16le'),
      'large.yml': 'x'.repeat(50_000),
      'new\nline.yml': 'a: b\n',
    })
    const workspace = way === 'through git' ? scene.repository.checkOut(base, 0) : scene.nowhere
    const files = scene.files({ context: scene.context({ base }), workspace })
    return files.read(path, maxBytes).catch((thrown: unknown) => thrown)
  }

  test.each([
    ['a link to the policy', 'link.yml', 'symbolic link'],
    ['a link out of the repository', 'outside.yml', 'symbolic link'],
    ['a link on the way', 'folder/app.js', 'symbolic link'],
    ['a folder', 'src', 'folder'],
    ['a file in another encoding', 'latin.yml', 'not UTF-8'],
    ['a file in UTF-16', 'wide.yml', 'not UTF-8'],
    ['a file beyond the limit', 'large.yml', 'larger than'],
    ['a path out of the repository', '../other/.plimsoll.yml', 'outside'],
    ['an absolute path', '/etc/passwd', 'outside'],
    ['the repository itself', '.', 'outside'],
  ])('is refused: %s', async (_what, path, words) => {
    const error = await failureAt(path)
    expect(error).toBeExplained('policy-unreadable')
    expect((error as Error).message).toContain(words)
  })

  test('a name with a newline in it is a name', async () => {
    expect(await failureAt('new\nline.yml')).toHaveProperty('text', 'a: b\n')
  })
})

test('a submodule is refused', async () => {
  const { repository } = scene
  repository.switchTo('odd', scene.base)
  repository.git('update-index', '--add', '--cacheinfo', `160000,${scene.base},vendor`)
  repository.git('commit', '--quiet', '-m', 'A submodule')
  const base = repository.git('rev-parse', 'HEAD')
  const files = scene.files({ context: scene.context({ base }) })
  for (const path of ['vendor', 'vendor/.plimsoll.yml']) {
    const error = await files.read(path, LIMIT).catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('policy-unreadable')
    expect((error as Error).message).toContain('submodule')
  }
})

test('a file of a repository that is checked out below the workspace is not taken for missing', async () => {
  mkdirSync(join(scene.nowhere, 'app/.git'), { recursive: true })
  expect(await failureOf('app/.plimsoll.yml')).toBeExplained('policy-unreadable')
})

test('a repository whose ids are SHA-256 is read the same way', async () => {
  const other = await openScene('sha256')
  try {
    const workspace = other.repository.checkOut(other.merge, 0)
    expect((await other.files({ workspace }).read('.plimsoll.yml', LIMIT))?.text).toBe(BASE_TEXT)
    expect(other.github.requests).toEqual([])
    expect((await other.files().read('.plimsoll.yml', LIMIT))?.text).toBe(BASE_TEXT)
  } finally {
    await other.close()
  }
})

describe('the proposed text', () => {
  test('is that of the merge, with its commit', async () => {
    const found = await scene.files().readProposed('.plimsoll.yml', LIMIT)
    expect(found).toMatchObject({ text: HEAD_TEXT, commit: scene.merge })
  })

  test('is that of the head where the merge is of another head', async () => {
    const context = scene.context({ merge: scene.base })
    const found = await scene.files({ context }).readProposed('.plimsoll.yml', LIMIT)
    expect(found).toMatchObject({ text: HEAD_TEXT, commit: scene.head })
  })

  test('is that of the head where GitHub has forgotten the merge', async () => {
    const context = scene.context({ merge: 'e'.repeat(40) })
    const found = await scene.files({ context }).readProposed('.plimsoll.yml', LIMIT)
    expect(found).toMatchObject({ text: HEAD_TEXT, commit: scene.head })
  })

  test('of a branch that lags behind is the base text where the change left it alone', async () => {
    const { repository } = scene
    repository.switchTo('lagging', scene.base)
    const head = repository.commit({ 'other.txt': '1\n' })
    repository.switchTo('newer', scene.base)
    const base = repository.commit({ '.plimsoll.yml': 'tighter: true\n' })
    const merge = repository.merge('lagging')
    const files = scene.files({ context: scene.context({ base, head, merge }) })
    expect((await files.readProposed('.plimsoll.yml', LIMIT))?.text).toBe('tighter: true\n')
  })

  test('is null where the change removes the file', async () => {
    scene.repository.switchTo('removing', scene.base)
    const head = scene.repository.commit({ '.plimsoll.yml': null })
    const files = scene.files({ context: scene.context({ head, merge: null }) })
    expect(await files.readProposed('.plimsoll.yml', LIMIT)).toBeNull()
  })

  test('of an event that names no head is that of the head that GitHub names', async () => {
    const context = scene.context({ head: null, merge: null, baseKind: 'default-branch' })
    const found = await scene.files({ context }).readProposed('.plimsoll.yml', LIMIT)
    expect(found?.commit).toBe(scene.head)
  })
})

describe('where no pull request judges itself', () => {
  const read = (context: ReturnType<Scene['context']> | null, workspace: string, path: string) =>
    scene.files({ context, workspace }).read(path, LIMIT)

  test('the file of the checkout is read, with the commit that holds it', async () => {
    const workspace = scene.repository.checkOut(scene.base, 1)
    const context = { ...scene.context(null), event: 'push', sha: scene.base }
    const found = await read(context, workspace, '.plimsoll.yml')
    expect(found).toMatchObject({ text: BASE_TEXT, origin: 'workspace', commit: scene.base })
    expect(scene.files({ context, workspace }).trust.origin).toBe('workspace')
    expect(scene.github.requests).toEqual([])
  })

  test('a file that differs from the commit is read as it is, without a commit', async () => {
    const workspace = scene.repository.checkOut(scene.base, 1)
    writeFileSync(join(workspace, '.plimsoll.yml'), 'other: true\n')
    const context = { ...scene.context(null), event: 'push', sha: scene.base }
    const found = await read(context, workspace, '.plimsoll.yml')
    expect(found).toMatchObject({ text: 'other: true\n', commit: null })
  })

  test('outside of GitHub the files of the machine are read', async () => {
    writeFileSync(join(scene.nowhere, 'mine.yml'), 'mine: true\n')
    const found = await read(null, '/', join(scene.nowhere, 'mine.yml'))
    expect(found).toMatchObject({ text: 'mine: true\n', origin: 'workspace', commit: null })
    expect(await read(null, scene.nowhere, 'missing.yml')).toBeNull()
    expect(await scene.files({ context: null }).readProposed('mine.yml', LIMIT)).toBeNull()
  })

  test.each([
    ['a folder', '.'],
    ['a device', '/dev/zero'],
    ['a file beyond the limit', 'large.yml'],
    ['a file of no encoding', 'latin.yml'],
  ])('%s is refused', async (_what, path) => {
    writeFileSync(join(scene.nowhere, 'large.yml'), 'x'.repeat(LIMIT + 1))
    writeFileSync(join(scene.nowhere, 'latin.yml'), Buffer.from([0xff, 0xfe]))
    const error = await read(null, scene.nowhere, path).catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('policy-unreadable')
  })
})
