import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProgramRequest, ProgramResult } from '../../src/ports.ts'
import { createRunProgram } from '../../src/runner/program.ts'

jest.setTimeout(30_000)

let folder: string
let scripts = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-test-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Writes a script for Node and gives the request that runs it. */
function script(code: string, more: Partial<ProgramRequest> = {}): ProgramRequest {
  scripts += 1
  const file = join(folder, `script-${scripts}.cjs`)
  writeFileSync(file, code)
  return { file: process.execPath, args: [file], cwd: folder, env: {}, timeoutMs: 30_000, ...more }
}

function run(request: ProgramRequest): Promise<ProgramResult> {
  return createRunProgram()(request)
}

function isAlive(pid: number): boolean {
  const state = existsSync('/proc/self/stat') ? readLinuxState(pid) : askForState(pid)
  // A killed process stays as a zombie where nobody reaps orphans; that is dead enough.
  return state !== '' && !state.startsWith('Z')
}

function readLinuxState(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2)
  } catch {
    return ''
  }
}

function askForState(pid: number): string {
  return spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
}

async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return false
}

/** A grandchild writes its process id to this file, so that a test can ask whether it lives. */
function pidFile(): { path: string; read: () => number } {
  scripts += 1
  const path = join(folder, `pid-${scripts}`)
  return { path, read: () => Number(readFileSync(path, 'utf8')) }
}

const STUBBORN = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`

function spawnGrandchild(path: string, options: string): string {
  const code = `require('fs').writeFileSync(${JSON.stringify(path)} + '.new', String(process.pid));
    require('fs').renameSync(${JSON.stringify(path)} + '.new', ${JSON.stringify(path)});${STUBBORN}`
  return `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(code)}], ${options});`
}

describe('a program that ends by itself', () => {
  test('hands back its exit code and both outputs', async () => {
    const result = await run(
      script(`console.log('out'); console.error('err'); process.exitCode = 7`),
    )
    expect(result).toMatchObject({ kind: 'exited', exitCode: 7, stdout: 'out\n', stderr: 'err\n' })
  })

  test('sees the environment it was given and nothing else', async () => {
    const result = await run(
      script(`console.log(JSON.stringify(process.env))`, { env: { ONLY: 'this' } }),
    )
    const stdout = result.kind === 'exited' ? result.stdout : ''
    const seen = JSON.parse(stdout) as Record<string, string>
    // macOS adds this one to every process.
    delete seen['__CF_USER_TEXT_ENCODING']
    expect(seen).toEqual({ ONLY: 'this' })
  })

  test('gets its arguments as they are, without a shell', async () => {
    const request = script(`console.log(JSON.stringify(process.argv.slice(2)))`)
    const args = ['$(id)', 'a b', '', '*', '; exit 3', '"', "'"]
    const result = await run({ ...request, args: [...request.args, ...args] })
    expect(result.kind === 'exited' ? JSON.parse(result.stdout) : null).toEqual(args)
  })

  test('reads its standard input to the end', async () => {
    const text = 'é'.repeat(200_000)
    const result = await run(
      script(
        `let n = 0; process.stdin.on('data', (d) => { n += d.length }).on('end', () => console.log(n))`,
        {
          stdin: text,
        },
      ),
    )
    expect(result).toMatchObject({ kind: 'exited', stdout: `${Buffer.byteLength(text)}\n` })
  })

  test('may leave a large standard input unread', async () => {
    const result = await run(script(`process.exit(0)`, { stdin: 'x'.repeat(5_000_000) }))
    expect(result).toMatchObject({ kind: 'exited', exitCode: 0 })
  })

  test('has an empty standard input when none is given', async () => {
    const result = await run(script(`console.log(require('fs').readFileSync(0).length)`))
    expect(result).toMatchObject({ kind: 'exited', stdout: '0\n' })
  })

  test('is found by name in the PATH it is given', async () => {
    writeFileSync(join(folder, 'named-program'), '#!/bin/sh\necho found\n', { mode: 0o755 })
    const request = script('')
    const result = await run({ ...request, file: 'named-program', args: [], env: { PATH: folder } })
    expect(result).toMatchObject({ kind: 'exited', stdout: 'found\n' })
  })

  test('that kills itself is reported with its signal', async () => {
    const result = await run(
      script(
        `console.error('last words'); process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 99)`,
      ),
    )
    expect(result).toMatchObject({ kind: 'killed', signal: 'SIGKILL', stderr: 'last words\n' })
  })
})

describe('a program that cannot be started', () => {
  test.each([
    ['is missing', { file: '/nowhere/at/all' }],
    ['is not in PATH', { file: 'no-such-program', env: { PATH: '/nowhere' } }],
    ['is a folder', { file: '/' }],
    ['has no folder to run in', { cwd: '/nowhere/at/all' }],
    ['has an argument with a NUL byte', { args: ['a\u0000b'] }],
    ['has an argument beyond the limit of the system', { args: ['x'.repeat(5_000_000)] }],
  ])('is told when it %s', async (_, change) => {
    const result = await run({ ...script(''), ...change })
    expect(result).toMatchObject({ kind: 'not-started', error: { message: expect.any(String) } })
  })

  test('is told when it is not executable', async () => {
    const file = join(folder, 'not-executable')
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o644 })
    const result = await run({ ...script(''), file, args: [] })
    expect(result).toMatchObject({ kind: 'not-started', error: { code: 'EACCES' } })
  })

  test('is not started at all once the run is cancelled', async () => {
    const marker = join(folder, 'must-not-exist')
    const request = script(`require('fs').writeFileSync(${JSON.stringify(marker)}, '')`)
    const result = await run({ ...request, signal: AbortSignal.abort() })
    expect(result).toEqual({ kind: 'cancelled', stderr: '' })
    expect(existsSync(marker)).toBe(false)
  })
})

describe('output', () => {
  test('beyond the limit keeps its head and its tail', async () => {
    const result = await run(
      script(
        `process.stdout.write('HEAD' + 'x'.repeat(30_000_000) + 'TAIL'); process.stderr.write('E'.repeat(9_000_000))`,
        { maxOutputBytes: 1000 },
      ),
    )
    const { stdout, stderr } = result.kind === 'exited' ? result : { stdout: '', stderr: '' }
    expect(stdout.startsWith('HEADxxx')).toBe(true)
    expect(stdout.endsWith('xxxTAIL')).toBe(true)
    expect(stdout).toContain('29999008 bytes left out')
    expect(stdout.length).toBeLessThan(1100)
    expect(stderr.length).toBeLessThan(1100)
  })

  test.each([
    { limit: 999, kept: 998 },
    { limit: 1000, kept: 1000 },
    { limit: 1001, kept: 1000 },
    { limit: 2001, kept: 1000 },
  ])('of 1000 bytes under a limit of $limit keeps $kept of them', async ({ limit, kept }) => {
    const text = Array.from({ length: 1000 }, (_, at) => String(at % 10)).join('')
    const result = await run(
      script(`for (const c of ${JSON.stringify(text)}) process.stdout.write(c)`, {
        maxOutputBytes: limit,
      }),
    )
    const stdout = result.kind === 'exited' ? result.stdout : ''
    const digits = stdout.replace(/\n\[.*\]\n/u, '')
    expect(digits).toBe(`${text.slice(0, kept / 2)}${text.slice(1000 - kept / 2)}`)
  })

  test('is not cut within a character', async () => {
    const result = await run(
      script(`process.stdout.write('é€😀'.repeat(1000))`, { maxOutputBytes: 101 }),
    )
    const stdout = result.kind === 'exited' ? result.stdout : '\uFFFD'
    expect(stdout).not.toContain('\uFFFD')
    expect(stdout.startsWith('é€😀')).toBe(true)
    expect(stdout.endsWith('é€😀')).toBe(true)
  })

  test('on standard error arrives line by line, cut at CR and LF, and bounded', async () => {
    const lines: string[] = []
    await run(
      script(
        `const w = (s) => process.stderr.write(s);
         w('one\\r\\ntwo\\rth'); w('ree\\n\\n'); w(Buffer.from([0xc3])); w(Buffer.from([0xa9, 10]));
         w('y'.repeat(1_000_000) + '\\n'); w('no end')`,
        { onStderrLine: (line) => lines.push(line) },
      ),
    )
    const long = lines[4] ?? ''
    expect(lines).toEqual(['one', 'two', 'three', 'é', long, 'no end'])
    expect(long).toHaveLength(8193)
    expect(long.endsWith('y…')).toBe(true)
  })
})

describe('a program that must be ended', () => {
  test('is ended on the time limit, with what it said', async () => {
    const result = await run(
      script(`console.error('working'); setInterval(() => {}, 1000)`, { timeoutMs: 1500 }),
    )
    expect(result).toMatchObject({ kind: 'timed-out', stderr: 'working\n' })
  })

  test('is killed when it ignores the request to end', async () => {
    const result = await run(script(STUBBORN, { timeoutMs: 500 }))
    expect(result.kind).toBe('timed-out')
  })

  test('may end in order when it is asked to', async () => {
    const marker = join(folder, 'ended-in-order')
    const result = await run(
      script(
        `process.on('SIGTERM', () => { require('fs').writeFileSync(${JSON.stringify(marker)}, ''); process.exit(0) });
         setInterval(() => {}, 1000)`,
        { timeoutMs: 1500 },
      ),
    )
    expect(result.kind).toBe('timed-out')
    expect(existsSync(marker)).toBe(true)
  })

  test('takes its grandchildren with it on cancel, even those that ignore the request', async () => {
    const pid = pidFile()
    const controller = new AbortController()
    const running = run(
      script(`${spawnGrandchild(pid.path, `{ stdio: 'ignore' }`)} setInterval(() => {}, 1000)`, {
        signal: controller.signal,
      }),
    )
    expect(await until(() => existsSync(pid.path))).toBe(true)
    controller.abort()
    expect(await running).toEqual({ kind: 'cancelled', stderr: '' })
    expect(await until(() => !isAlive(pid.read()))).toBe(true)
  })

  test('takes its grandchildren with it on the time limit', async () => {
    const pid = pidFile()
    const result = await run(
      script(`${spawnGrandchild(pid.path, `{ stdio: 'inherit' }`)} ${STUBBORN}`, {
        timeoutMs: 2000,
      }),
    )
    expect(result.kind).toBe('timed-out')
    expect(await until(() => !isAlive(pid.read()))).toBe(true)
  })
})

describe('what a program leaves behind', () => {
  test('does not outlive it, though it holds the pipes', async () => {
    const pid = pidFile()
    const code = `${spawnGrandchild(pid.path, `{ stdio: 'inherit' }`)}
      const wait = setInterval(() => { if (require('fs').existsSync(${JSON.stringify(pid.path)})) process.exit(4) }, 20)`
    expect(await run(script(code))).toMatchObject({ kind: 'exited', exitCode: 4 })
    expect(await until(() => !isAlive(pid.read()))).toBe(true)
  })

  test('does not keep us waiting when it has left the group', async () => {
    const pid = pidFile()
    const code = `${spawnGrandchild(pid.path, `{ stdio: 'inherit', detached: true }`)}
      const wait = setInterval(() => { if (require('fs').existsSync(${JSON.stringify(pid.path)})) process.exit(0) }, 20)`
    const result = await run(script(code))
    expect(result).toMatchObject({ kind: 'exited', exitCode: 0 })
    process.kill(pid.read(), 'SIGKILL')
  })

  test('is killed when we ourselves end without waiting', async () => {
    const pid = pidFile()
    const module = join(import.meta.dirname, '../../src/runner/program.ts')
    const hanging = script(
      `require('fs').writeFileSync(${JSON.stringify(pid.path)}, String(process.pid)); ${STUBBORN}`,
    )
    const outer = join(folder, 'outer.mjs')
    writeFileSync(
      outer,
      `import { createRunProgram } from ${JSON.stringify(module)}
       import { existsSync } from 'node:fs'
       void createRunProgram()(${JSON.stringify(hanging)})
       setInterval(() => { if (existsSync(${JSON.stringify(pid.path)})) throw new Error('a bug') }, 20)`,
    )
    const result = await run({ ...hanging, args: [outer] })
    expect(result).toMatchObject({ kind: 'exited', exitCode: 1 })
    expect(await until(() => !isAlive(pid.read()))).toBe(true)
  })
})
