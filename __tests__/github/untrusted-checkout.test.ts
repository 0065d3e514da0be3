import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubContext } from '../../src/github/context.ts'
import { findHead } from '../../src/github/head-of.ts'
import { findUntrustedCheckout } from '../../src/github/untrusted-checkout.ts'
import { createFiles } from '../../src/runner/files.ts'
import { createRunProgram } from '../../src/runner/program.ts'
import { createRepository } from '../ground/github/git-ground.ts'
import type { GroundRepository } from '../ground/github/git-ground.ts'
import { contextOf, pullRequest } from './contexts.ts'

let repository: GroundRepository
let base: string
let head: string
let merge: string
let later: string
let folder: string

beforeAll(() => {
  repository = createRepository()
  base = repository.commit({ 'app.js': '1\n' })
  repository.switchTo('change', base)
  head = repository.commit({ 'app.js': '2\n' })
  repository.switchTo('main')
  later = repository.commit({ 'other.js': '1\n' })
  repository.switchTo('merged', later)
  merge = repository.merge('change')
  repository.switchTo('main')
})

afterAll(() => {
  repository.remove()
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-head-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function look(workspace: string, change: Partial<GitHubContext>) {
  const options = {
    ...{ runProgram: createRunProgram(), files: createFiles(join(folder, 'work')) },
    ...{ env: { PATH: process.env['PATH'] ?? '' }, workspace },
  }
  const context = contextOf({
    ...{ event: 'pull_request_target', sha: base, ref: 'refs/heads/main' },
    pullRequest: pullRequest({ base, head, merge: null }),
    ...change,
  })
  return findUntrustedCheckout(options, context)
}

async function codeOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.catch((thrown: unknown) => thrown)
}

describe('pull_request_target', () => {
  test.each([
    ['the head', () => head],
    ['a merge of the head that the event does not name', () => merge],
  ])('with %s checked out is refused', async (_what, commit) => {
    const error = await codeOf(look(repository.checkOut(commit(), 0), {}))
    expect(error).toBeExplained('untrusted-build')
    const { message, hint } = error as Error & { hint: string }
    expect(message).toContain('pull request 7')
    expect(hint).toMatch(/event pull_request,.*workflow_run/)
  })

  test('with a shallow checkout of the merge that the event names is refused', async () => {
    const change = pullRequest({ base, head, merge })
    const error = await codeOf(look(repository.checkOut(merge, 1), { pullRequest: change }))
    expect(error).toBeExplained('untrusted-build')
  })

  test.each([
    ['the base', () => base],
    ['a later head of the branch', () => later],
  ])('with %s checked out is well', async (_what, commit) => {
    expect(await look(repository.checkOut(commit(), 0), {})).toBeNull()
  })

  test('without a checkout is well', async () => {
    expect(await look(folder, {})).toBeNull()
  })

  test('with the head in a folder is told', async () => {
    const workspace = join(folder, 'workspace')
    mkdirSync(workspace)
    renameSync(repository.checkOut(head, 1), join(workspace, 'pr'))
    expect(await look(workspace, {})).toMatchObject({
      code: 'untrusted-checkout',
      text: expect.stringContaining('The folder pr holds commit'),
    })
  })
})

describe('other events', () => {
  const fork = () => pullRequest({ base, head, isFork: true, merge: null })

  test.each(['workflow_run', 'check_suite'])(
    '%s with the code of a fork is told',
    async (event) => {
      const workspace = repository.checkOut(head, 0)
      expect(await look(workspace, { event, pullRequest: fork() })).toMatchObject({
        code: 'untrusted-checkout',
      })
      const own = pullRequest({ base, head, isFork: false })
      expect(await look(workspace, { event, pullRequest: own })).toBeNull()
    },
  )

  test('a comment with anything but the default branch is told', async () => {
    const change = pullRequest({ base, head: null, isFork: null })
    const asked = { event: 'issue_comment', pullRequest: change }
    expect(await look(repository.checkOut(head, 0), asked)).not.toBeNull()
    expect(await look(repository.checkOut(base, 0), asked)).toBeNull()
  })

  test.each(['pull_request', 'push', 'merge_group', 'schedule'])('%s is well', async (event) => {
    const workspace = repository.checkOut(head, 0)
    expect(await look(workspace, { event, pullRequest: fork() })).toBeNull()
  })
})

describe('the commit that is checked out', () => {
  test('is found detached, on a branch and in packed refs', async () => {
    expect(await findHead(repository.checkOut(head, 1))).toBe(head)
    repository.switchTo('change')
    expect(await findHead(repository.folder)).toBe(head)
    repository.git('pack-refs', '--all')
    expect(await findHead(repository.folder)).toBe(head)
    repository.switchTo('main')
  })

  test.each([
    ['no folder', () => undefined],
    [
      'a file in its place',
      () => {
        writeFileSync(join(folder, '.git'), 'gitdir: /etc')
      },
    ],
    [
      'no HEAD',
      () => {
        mkdirSync(join(folder, '.git'))
      },
    ],
    [
      'a HEAD of words',
      () => {
        layHead('main\n')
      },
    ],
    [
      'a HEAD without a branch',
      () => {
        layHead('ref: refs/heads/none\n')
      },
    ],
    [
      'a HEAD that leads out',
      () => {
        layHead('ref: refs/../../../../etc/passwd\n')
      },
    ],
    [
      'a HEAD that is huge',
      () => {
        layHead('0'.repeat(5000))
      },
    ],
    [
      'a HEAD that is a link',
      () => {
        writeFileSync(join(folder, 'elsewhere'), `${'a'.repeat(40)}\n`)
        mkdirSync(join(folder, '.git'))
        symlinkSync('../elsewhere', join(folder, '.git', 'HEAD'))
      },
    ],
    [
      'a HEAD that is a pipe',
      () => {
        mkdirSync(join(folder, '.git'))
        execFileSync('mkfifo', [join(folder, '.git', 'HEAD')])
      },
    ],
  ])('is none where there is %s', async (_what, lay) => {
    lay()
    expect(await findHead(folder)).toBeNull()
  })

  function layHead(text: string): void {
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.git', 'HEAD'), text)
  }
})
