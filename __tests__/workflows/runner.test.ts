import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parseCommands } from '../ground/runner-commands.ts'
import { parsePairs } from '../ground/runner-files.ts'
import { runStep } from '../ground/runner.ts'

/** The test ground itself, on an action that does as its inputs say. */
const METADATA = `
name: Echo
description: Does as it is told.
inputs:
  script: { description: What to run, required: true }
  fail-on: { description: A default, default: critical }
  version: { description: A default that looks like a number, default: 1.10 }
outputs:
  seen: { description: What it saw }
runs: { using: node24, main: index.js }
`

describe('the own runner', () => {
  let action = ''

  beforeAll(() => {
    action = mkdtempSync(join(tmpdir(), 'plimsoll-runner-test-'))
    writeFileSync(join(action, 'action.yml'), METADATA)
    writeFileSync(
      join(action, 'index.js'),
      "new Function('require', process.env.INPUT_SCRIPT)(require)",
    )
  })

  afterAll(() => {
    rmSync(action, { recursive: true, force: true })
  })

  async function run(script: string, more: object = {}) {
    const result = await runStep({ action, inputs: { script }, ...more })
    result.cleanUp()
    return result
  }

  test('gives defaults of action.yml as the text that stands there', async () => {
    const { stdout } = await run(
      "console.log(process.env['INPUT_FAIL-ON'], process.env.INPUT_VERSION)",
    )
    expect(stdout).toBe('critical 1.10\n')
  })

  test('lets an input that is given empty replace its default', async () => {
    const script = "console.log(JSON.stringify(process.env['INPUT_FAIL-ON']))"
    const { stdout } = await run('', { inputs: { script, 'fail-on': '' } })
    expect(stdout).toBe('""\n')
  })

  test('hands the step nothing of its own environment', async () => {
    process.env['PLIMSOLL_RUNNER_TEST'] = 'leaked'
    const { stdout } = await run('console.log(Object.keys(process.env).sort().join())')
    delete process.env['PLIMSOLL_RUNNER_TEST']
    expect(stdout).not.toContain('PLIMSOLL_RUNNER_TEST')
    expect(stdout).toContain('RUNNER_TOOL_CACHE')
  })

  test('reads outputs, summary, paths and exit code', async () => {
    const result = await run(`
      const { appendFileSync } = require('node:fs')
      appendFileSync(process.env.GITHUB_OUTPUT, 'seen<<END\\na\\nb\\nEND\\n')
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Two')
      appendFileSync(process.env.GITHUB_PATH, '/opt/tool\\n')
      process.exitCode = 3`)
    expect(result).toMatchObject({
      exitCode: 3,
      outputs: { seen: 'a\nb' },
      summary: '# Two',
      paths: ['/opt/tool'],
      complaints: [],
      leftBehind: [],
      timedOut: false,
    })
  })

  test('complains of unknown inputs, malformed files and too large a summary', async () => {
    const script = `
      const { appendFileSync } = require('node:fs')
      appendFileSync(process.env.GITHUB_OUTPUT, 'no sign here\\n')
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1))`
    const { complaints } = await run('', { inputs: { script, 'fail-onn': 'high' } })
    expect(complaints).toEqual([
      'unexpected input fail-onn',
      'the summary holds 1048577 bytes',
      expect.stringContaining('invalid format'),
    ])
  })

  test('names what a step leaves in the temporary folder', async () => {
    const script = "require('node:fs').writeFileSync(process.env.RUNNER_TEMP + '/left', '')"
    expect((await run(script)).leftBehind).toEqual(['left'])
  })

  test('cancels with SIGINT when the awaited line appears', async () => {
    const script = `
      process.on('SIGINT', () => process.exit(130))
      setTimeout(() => undefined, 60_000)
      console.log('working')`
    const result = await run(script, { cancelAt: /working/ })
    expect(result).toMatchObject({ exitCode: 130, timedOut: false })
  })

  test('ends a step that does not end in its time', async () => {
    const result = await run('setTimeout(() => undefined, 60_000)', { timeoutMs: 500 })
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGINT', timedOut: true })
  })

  test('complains of a process that outlives the step, and does not wait for it', async () => {
    const script = `
      const { spawn } = require('node:child_process')
      spawn('sleep', ['8'], { detached: true, stdio: 'inherit' }).unref()`
    const { exitCode, complaints } = await run(script)
    expect(exitCode).toBe(0)
    expect(complaints).toEqual([expect.stringContaining('lived on')])
  })

  test('refuses an action whose bundle is missing', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'plimsoll-runner-test-'))
    writeFileSync(join(empty, 'action.yml'), METADATA)
    await expect(runStep({ action: empty })).rejects.toThrow('ENOENT')
    rmSync(empty, { recursive: true })
  })
})

describe('commands in a log', () => {
  test('annotations tell their title, file and line', () => {
    const { annotations } = parseCommands(
      '::error title=A%3A b,file=a.txt,line=7::two%0Alines 100%25',
    )
    expect(annotations).toEqual([
      { level: 'error', message: 'two\nlines 100%', title: 'A: b', file: 'a.txt', line: 7 },
    ])
  })

  test('groups hold their lines', () => {
    const { groups, complaints } = parseCommands('a\n::group::One\nb\n::endgroup::\nc')
    expect(groups).toEqual([{ title: 'One', lines: ['b'] }])
    expect(complaints).toEqual([])
  })

  test('masked values do not reach the log, wherever they were printed', () => {
    const { log } = parseCommands('pre s3cret\n::add-mask::s3cret\n::error::has s3cret')
    expect(log).toBe('pre ***\nerror: has ***')
  })

  test.each([
    ['::group::a', 'never closed'],
    ['::group::a\n::group::b\n::endgroup::', 'stands in another'],
    ['::endgroup::', 'was not open'],
    ['::add-mask::', 'empty value'],
    ['::set-output name=a::b', 'set-output'],
    ['::stop-commands::token', 'never resumed'],
  ])('%j is complained about', (text, complaint) => {
    expect(parseCommands(text).complaints).toEqual([expect.stringContaining(complaint)])
  })

  test('nothing is a command while commands are stopped', () => {
    const { annotations, log } = parseCommands(
      '::stop-commands::t\n::error::no\n::t::\n::error::yes',
    )
    expect(annotations).toHaveLength(1)
    expect(log).toContain('::error::no')
  })

  test('unknown words between colons are text', () => {
    expect(parseCommands('::hello::world').log).toBe('::hello::world')
  })
})

describe('pairs in a file', () => {
  test('a value keeps its equals signs, and a block its empty lines', () => {
    expect(parsePairs('a=b=c\nd<<E\n\nx=y\n\nE\n')).toEqual({ a: 'b=c', d: '\nx=y\n' })
  })

  test.each(['nothing', '=value', 'a<<E\nnever closed'])('%j is refused', (text) => {
    expect(() => parsePairs(text)).toThrow()
  })
})
