import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { evaluateCommand } from '../../src/commands/evaluate.ts'
import type { Terminal } from '../../src/commands/terminal.ts'
import { parseArguments } from '../../src/config/arguments.ts'
import { UNASKED_LIMIT_DAYS } from '../../src/database/age.ts'
import { createTerminalLog } from '../../src/runner/terminal-log.ts'
import { DATABASE_LIMIT_DAYS } from '../../src/stages/evaluate-scans.ts'
import { SURROUNDINGS } from '../config/doors.ts'
import { grype, trivy } from '../evaluate/documents.ts'

describe('plimsoll evaluate', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plimsoll-evaluate-'))
    await writeFile(join(folder, 'trivy.json'), JSON.stringify(trivy()))
    await writeFile(join(folder, 'grype.json'), JSON.stringify(grype()))
  })

  afterEach(() => rm(folder, { recursive: true }))

  type Ended = { readonly code: number; readonly printed: string; readonly logged: string }

  /** Runs the command line in the folder, without the world's lists. */
  async function evaluate(...args: readonly string[]): Promise<Ended> {
    const surroundings = {
      ...SURROUNDINGS,
      resolvePath: (path: string) => resolve(folder, path),
      temporaryFolder: folder,
      reportFolder: folder,
    }
    const command = parseArguments({
      args: ['evaluate', ...args, '--kev-url', 'none', '--epss-url', 'none'],
      env: {},
      surroundings,
    })
    if (command.kind !== 'evaluate') throw new Error(`it is ${command.kind}`)
    let [printed, logged] = ['', '']
    const terminal: Terminal = {
      env: { PLIMSOLL_CACHE: folder },
      log: createTerminalLog({
        write: (text) => {
          logged += text
          return true
        },
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
    return { code: await evaluateCommand(command, terminal), printed, logged }
  }

  test('prints the table of a scan and ends with the exit code of its verdict', async () => {
    const { code, printed, logged } = await evaluate('trivy.json', 'grype.json')
    expect(code).toBe(0)
    expect(printed).toMatch(/PASS {2}acme\/api/)
    expect(printed).toMatch(/CVE-2099-0001\s+libssl3/)
    expect(logged).toContain('acme/api')
    expect((await evaluate('trivy.json', 'grype.json', '--max-high', '0')).code).toBe(1)
  })

  test('writes the reports that were asked for', async () => {
    const { printed } = await evaluate(
      'trivy.json',
      ...['--report', 'json=-', '--report', 'sarif=out/a.sarif', '--report', 'markdown=a.md'],
    )
    expect(JSON.parse(printed)).toMatchObject({ schema: 'plimsoll/report/1' })
    expect(JSON.parse(await readFile(join(folder, 'out/a.sarif'), 'utf8'))).toHaveProperty('runs')
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toContain('CVE-2099-0001')
    expect(printed).not.toContain(folder)
  })

  test('ends with 2 when a report that was asked for cannot be written', async () => {
    const { code } = await evaluate('trivy.json', '--report', 'json=trivy.json/a.json')
    expect(code).toBe(2)
  })

  test('never writes over a report that it reads', async () => {
    const refusal = await evaluate('trivy.json', '--report', 'json=trivy.json').catch(
      (error: unknown) => error,
    )
    expect(refusal).toBeExplained('config-invalid')
    expect(JSON.parse(await readFile(join(folder, 'trivy.json'), 'utf8'))).toEqual(trivy())
  })

  test('refuses a folder and a file that is not there as input', async () => {
    const refusal = await evaluate('.', 'absent.json').catch((error: unknown) => error)
    expect(refusal).toBeExplained('report-invalid')
    expect(refusal).toMatchObject({ message: expect.stringContaining('absent.json') as unknown })
  })
})

describe('standard input', () => {
  const module = resolve(import.meta.dirname, '../../src/runner/standard-input.ts')

  function read(input: string, maxBytes: number): string {
    const script = `import(${JSON.stringify(module)})
      .then(({ readStandardInput }) => readStandardInput(${String(maxBytes)}))
      .then((text) => process.stdout.write(text), (error) => process.stdout.write(error.code))`
    const { stdout } = spawnSync(process.execPath, ['-e', script], { input, encoding: 'utf8' })
    return stdout
  }

  test('is read to its end', () => {
    const text = 'ä'.repeat(100_000)
    expect(read(text, 1_000_000)).toBe(text)
    expect(read('', 10)).toBe('')
  })

  test('is refused when it is too large', () => {
    expect(read('x'.repeat(100_000), 1000)).toBe('config-invalid')
  })
})

test('a database is held to the same limit of days as in a scan that nobody may update', () => {
  expect(DATABASE_LIMIT_DAYS).toBe(UNASKED_LIMIT_DAYS)
})
