import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { RUNNER_LABELS, validateWorkflow } from '../ground/act.ts'
import { describeOn } from '../ground/asked.ts'
import { isOwn, readDeclared } from '../ground/stand-ins.ts'
import { ROOT, partsOf, readWorkflows, stepsOf, usesOf } from '../ground/workflow-files.ts'

const WORKFLOWS = readWorkflows()

const PUBLISHED = WORKFLOWS.filter(({ kind }) => kind !== 'documentation')

/** What may be written, where, besides nothing: each with a reason in the file. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/release.yml': [
    ...['packages', 'contents', 'packages', 'id-token', 'attestations'],
  ],
  'examples/build-then-scan.yml': ['packages', 'security-events', 'pull-requests'],
  'examples/enterprise-server.yml': ['security-events'],
  'examples/fork-scan.yml': ['security-events', 'pull-requests'],
  'examples/matrix.yml': ['security-events', 'pull-requests'],
  'examples/pull-request.yml': ['security-events', 'pull-requests'],
  'examples/registry-image.yml': ['security-events'],
  'examples/required-workflow.yml': ['pull-requests', 'security-events'],
  'examples/reusable.yml': ['security-events', 'pull-requests'],
  'examples/thresholds.yml': ['security-events'],
}

/** They run with the rights of the repository, whoever caused them: nothing of the change may be run there. */
const PRIVILEGED = /pull_request_target|workflow_run|issue_comment/

const MAY_BE_PRIVILEGED = ['examples/fork-scan.yml']

test('there are workflows of our own, examples, and one in the README', () => {
  expect(PUBLISHED.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['.github/workflows/test.yml', 'examples/build-then-scan.yml']),
  )
  expect(WORKFLOWS.some(({ name }) => name.startsWith('README.md'))).toBe(true)
})

describe.each(WORKFLOWS)('$name', ({ name, kind, text, workflow }) => {
  const uses = usesOf(text)
  const steps = stepsOf(workflow)

  test('has jobs with steps', () => {
    expect(steps.length).toBeGreaterThan(0)
  })

  test('every action is pinned by a commit, with its tag in a comment', () => {
    const loose = uses.filter(
      ({ uses: action, comment }) =>
        !isOwn(action) &&
        !(/@[0-9a-f]{40}$/.test(action) && /^v\d+\.\d+\.\d+$/.test(comment ?? '')),
    )
    expect(loose).toEqual([])
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length)
  })

  test('nothing may be written but what the list of this test names', () => {
    const granted = Object.values(workflow.jobs).map((job) => job.permissions)
    const writes = [workflow.permissions, ...granted].flatMap(writesOf)
    expect(writes).toEqual(kind === 'documentation' ? expect.any(Array) : (WRITES[name] ?? []))
    expect(writes).not.toContain('everything')
  })

  test('permissions are said, at the top or for each job', () => {
    // A snippet grants at the top, since it has one job; everything else grants per job.
    if (kind === 'documentation') {
      expect(workflow.permissions).toBeDefined()
      return
    }
    expect(workflow.permissions).toEqual({})
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined()
  })

  test('says when it runs', () => {
    expect(workflow.on).toBeDefined()
  })

  test('no event hands rights to strangers, and where one does nothing of theirs is run', () => {
    if (!MAY_BE_PRIVILEGED.includes(name)) {
      expect(JSON.stringify(workflow.on)).not.toMatch(PRIVILEGED)
      return
    }
    expect(JSON.stringify(workflow.on)).toMatch(/workflow_run/)
    const runs = steps.filter(
      (step) => step.run !== undefined || /checkout|build/.test(step.uses ?? ''),
    )
    expect(runs).toEqual([])
  })

  test('nothing is written into a script by an expression', () => {
    expect(steps.filter((step) => step.run?.includes('${{') === true)).toEqual([])
  })

  test('a checkout leaves no token behind', () => {
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@') === true)
    const kept = checkouts.filter((step) => step.with?.['persist-credentials'] !== false)
    expect(kept).toEqual([])
  })

  test('every input that is given exists', () => {
    const unknown = steps.flatMap((step) => {
      const known = step.uses === undefined ? [] : readDeclared(step.uses).inputs
      const given = Object.keys(step.with ?? {})
      return given
        .filter((input) => !known.includes(input))
        .map((input) => `${input} of ${step.uses}`)
    })
    expect(unknown).toEqual([])
  })

  test('every output of a step that is read exists', () => {
    const reads = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    const unknown = reads.filter(([, id = '', output = '']) => {
      const { uses: action, run } = steps.find((step) => step.id === id) ?? {}
      if (run !== undefined) return !run.includes(`"${output}=`)
      return action === undefined || !readDeclared(action).outputs.includes(output)
    })
    expect(unknown.map(([read]) => read)).toEqual([])
  })
})

function writesOf(permissions: unknown): string[] {
  if (permissions === 'write-all') return ['everything']
  return Object.entries(permissions ?? {}).flatMap(([scope, level]) =>
    level === 'write' ? [scope] : [],
  )
}

describe.each(PUBLISHED)('$name', ({ kind, workflow }) => {
  test('every job has a time limit and a runner that is known', () => {
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60)
      expect(labelsOf(job).filter((label) => !RUNNER_LABELS.includes(label))).toEqual([])
    }
  })

  test('a newer push ends what checks an older one', () => {
    if (kind === 'own') expect(workflow.concurrency).toBeDefined()
    const needsOne = JSON.stringify(workflow.on).includes('pull_request')
    expect(workflow.concurrency === undefined && needsOne).toBe(false)
  })
})

/** Labels of `runs-on`; of a matrix all that it names. */
function labelsOf(job: { readonly 'runs-on'?: unknown; readonly strategy?: unknown }): string[] {
  const label = job['runs-on']
  if (label !== '${{ matrix.os }}')
    return [label]
      .flat()
      .map(String)
      .filter((one) => one !== 'linux')
  const { matrix } = job.strategy as { readonly matrix: { readonly os: readonly string[] } }
  return [...matrix.os]
}

test('an action is pinned to the same commit wherever it is used', () => {
  const pins = new Map<string, Set<string>>()
  for (const { uses, comment } of WORKFLOWS.flatMap(({ text }) => usesOf(text))) {
    if (isOwn(uses)) continue
    const { repository, ref } = partsOf(uses)
    pins.set(repository, (pins.get(repository) ?? new Set()).add(`${ref} # ${comment ?? ''}`))
  }
  expect(pins.size).toBeGreaterThan(0)
  expect([...pins].filter(([, commits]) => commits.size > 1)).toEqual([])
})

describeOn('PLIMSOLL_TEST_SHARED', 'pinned commits', () => {
  test('every commit is one that was read in public places', () => {
    const list = readFileSync(join(ROOT, '../shared/reference/pins.md'), 'utf8')
    const rows = [...list.matchAll(/^\| (\S+) \| `([0-9a-f]{40})` \| (v\S+) \|/gm)]
    const known = rows.map(
      ([, action, commit, tag]) => `${action ?? ''}@${commit ?? ''} ${tag ?? ''}`,
    )
    expect(known.length).toBeGreaterThan(5)
    const used = WORKFLOWS.flatMap(({ text }) => usesOf(text))
      .filter(({ uses }) => !isOwn(uses))
      .map(({ uses, comment }) => `${uses} ${comment ?? ''}`)
    expect(used.filter((pin) => !known.includes(pin))).toEqual([])
  })
})

describeOn('PLIMSOLL_TEST_ACT', "workflows against act's schema", () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-workflows-'))
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  async function validate(text: string): Promise<string> {
    const path = join(folder, 'workflow.yml')
    writeFileSync(path, text)
    return validateWorkflow(path)
  }

  test.each(WORKFLOWS)('$name is valid', async ({ text }) => {
    expect(await validate(text)).toBe('')
  })

  test('a workflow with a misspelt key is not valid', async () => {
    const text =
      'on: push\njobs:\n  a: { runs-on: ubuntu-24.04, timeout-minute: 1, steps: [{ run: a }] }\n'
    expect(await validate(text)).toContain('Unknown Property timeout-minute')
  })
})
