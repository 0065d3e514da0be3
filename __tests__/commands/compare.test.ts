import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { compareCommand } from '../../src/commands/compare.ts'
import type { Terminal } from '../../src/commands/terminal.ts'
import { parseArguments } from '../../src/config/arguments.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { renderJson } from '../../src/report/index.ts'
import { createTerminalLog } from '../../src/runner/terminal-log.ts'
import { SURROUNDINGS } from '../config/doors.ts'
import { digestOf, finding, image, imageReport, report } from '../ground/factories.ts'

const OPENSSL = finding()
const ZLIB = finding({ package: { name: 'zlib1g' }, vulnerability: { id: 'CVE-2099-0002' } })

function reportOf(findings: readonly Finding[], bytes: string): string {
  const opened = image({ imageId: digestOf(bytes) })
  return renderJson(report({ images: [imageReport({ findings, image: opened })] }))
}

describe('plimsoll compare', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plimsoll-compare-'))
    await writeFile(join(folder, 'base.json'), reportOf([OPENSSL], 'base'))
    await writeFile(join(folder, 'head.json'), reportOf([ZLIB], 'head'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  /** Runs the command line in the folder: its exit code, and what it printed. */
  async function compare(...args: readonly string[]): Promise<{ code: number; printed: string }> {
    const surroundings = {
      ...SURROUNDINGS,
      resolvePath: (path: string) => resolve(folder, path),
      reportFolder: folder,
    }
    const command = parseArguments({ args: ['compare', ...args], env: {}, surroundings })
    if (command.kind !== 'compare') throw new Error(`it is ${command.kind}`)
    let printed = ''
    const terminal: Terminal = {
      env: {},
      log: createTerminalLog({
        write: () => true,
        isTerminal: false,
        debug: false,
        colour: false,
      }),
      signal: new AbortController().signal,
      print: (text) => {
        printed += String(text)
        return Promise.resolve()
      },
      colour: false,
      width: 100,
    }
    return { code: await compareCommand(command, terminal), printed }
  }

  test('prints what is new and what is fixed, and ends with 0', async () => {
    const { code, printed } = await compare('base.json', 'head.json')
    expect(code).toBe(0)
    expect(printed).toMatch(/^acme\/api \(linux\/amd64\): 1 introduced, 1 fixed$/m)
    expect(printed).toMatch(/CVE-2099-0002\s+zlib1g/)
    expect(await readdir(folder)).toEqual(['base.json', 'head.json'])
  })

  test('a report with itself has nothing new', async () => {
    const { printed } = await compare('base.json', 'base.json')
    expect(printed).toContain('acme/api (linux/amd64): 1 pre-existing\n')
  })

  test('writes JSON and Markdown where it is told to', async () => {
    const { printed } = await compare(
      'base.json',
      'head.json',
      ...['--report', 'json=out/c.json', '--report', 'markdown=c.md'],
    )
    const json = JSON.parse(await readFile(join(folder, 'out/c.json'), 'utf8')) as unknown
    expect(json).toMatchObject({
      schema: 'plimsoll/comparison/1',
      counts: { introduced: 1, fixed: 1 },
    })
    expect(await readFile(join(folder, 'c.md'), 'utf8')).toContain('1 introduced')
    expect(printed).toContain('1 introduced')
  })

  test('sends only the report to standard output when it is told to', async () => {
    const { printed } = await compare('base.json', 'head.json', '--report', 'json=-')
    expect(JSON.parse(printed)).toMatchObject({ schema: 'plimsoll/comparison/1' })
  })

  test('gives the same bytes each time', async () => {
    const args = ['base.json', 'head.json', '--report', 'json=-'] as const
    expect(await compare(...args)).toEqual(await compare(...args))
  })

  test.each([
    [
      'a report of Trivy',
      { SchemaVersion: 2, ArtifactName: 'a', Results: [] },
      'Trivy',
      'evaluate',
    ],
    ['a report of Grype', { matches: [], source: {}, descriptor: {} }, 'Grype', 'evaluate'],
    ['a comparison', { schema: 'plimsoll/comparison/1' }, 'comparison', ''],
    ['a report of a later kind', { schema: 'plimsoll/report/2' }, '', ''],
    ['a report cut down to its head', { schema: 'plimsoll/report/1' }, '', ''],
    ['a list', [], '', ''],
    ['null', null, '', ''],
  ])('refuses %s, as input that is wrong', async (_, document, message, hint) => {
    await writeFile(join(folder, 'other.json'), JSON.stringify(document))
    const refusal = await compare('base.json', 'other.json').catch((error: unknown) => error)
    expect(refusal).toBeExplained('report-invalid')
    expect(refusal).toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    })
    expect(refusal).toMatchObject({ message: expect.stringContaining('other.json') })
  })

  test.each([
    ['half a report', (text: string) => text.slice(0, text.length / 2)],
    ['an empty file', () => ''],
  ])('refuses %s', async (_, damage) => {
    const text = await readFile(join(folder, 'head.json'), 'utf8')
    await writeFile(join(folder, 'half.json'), damage(text))
    await expect(compare('half.json', 'head.json')).rejects.toBeExplained('report-invalid')
  })

  test('refuses a file that is not there, and a folder', async () => {
    await expect(compare('base.json', 'none.json')).rejects.toBeExplained('config-invalid')
    await expect(compare('base.json', '.')).rejects.toBeExplained('config-invalid')
  })

  test('never writes over one of the two reports', async () => {
    const before = await readFile(join(folder, 'base.json'), 'utf8')
    await expect(
      compare('base.json', 'head.json', '--report', 'json=base.json'),
    ).rejects.toBeExplained('config-invalid')
    expect(await readFile(join(folder, 'base.json'), 'utf8')).toBe(before)
  })
})

describe('standard input', () => {
  const cli = resolve(import.meta.dirname, '../../src/cli.ts')
  const script = `import(${JSON.stringify(cli)}).then(({ startTerminal }) => startTerminal())`
  const base = reportOf([OPENSSL], 'base')
  const head = reportOf([ZLIB], 'head')

  type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

  async function compare(input: string, toArguments: (file: string) => string[]): Promise<Ended> {
    const folder = await mkdtemp(join(tmpdir(), 'plimsoll-compare-'))
    try {
      const file = join(folder, 'a.json')
      await writeFile(file, input === base ? head : base)
      const args = ['--eval', script, '--', 'cli', 'compare', ...toArguments(file)]
      return spawnSync(process.execPath, args, { input, encoding: 'utf8', cwd: folder })
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  test('is one of the two reports, the first or the second', async () => {
    const [first, second] = await Promise.all([
      compare(base, (file) => ['-', file]),
      compare(head, (file) => [file, '-']),
    ])
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('1 introduced, 1 fixed')
    expect(second.stdout).toBe(first.stdout)
  })

  test('is refused by its name when it holds no report', async () => {
    const { status, stderr } = await compare('', (file) => ['-', file])
    expect(status).toBe(3)
    expect(stderr).toContain('standard input cannot be read: it is empty')
  })

  test('cannot be both', async () => {
    const { status, stderr } = await compare(base, () => ['-', '-'])
    expect(status).toBe(3)
    expect(stderr).toContain('stands there twice')
  })
})
