import {
  existsSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import '../matchers.ts'
import { auditVerifyCommand } from '../../src/commands/audit-verify.ts'
import { createAppendAudit } from '../../src/runner/audit-log.ts'

const append = createAppendAudit({ patience: { everyMs: 1, tries: 2000 } })

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-audit-'))
  path = join(folder, 'log', 'audit.jsonl')
})

async function verify(file: string): Promise<{ code: number; said: string }> {
  let said = ''
  const print = (text: string | Uint8Array): Promise<void> => {
    said += String(text)
    return Promise.resolve()
  }
  return { code: await auditVerifyCommand({ files: [file] }, { print }), said }
}

describe('a log that runs add to', () => {
  test('is whole, and for this user alone', async () => {
    for (const run of [1, 2, 3]) await append(path, JSON.stringify({ run }))
    expect(await verify(path)).toEqual({
      code: 0,
      said: expect.stringMatching(/whole, 3 lines.*Last hash: sha256:[0-9a-f]{64} /s),
    })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(existsSync(`${path}.lock`)).toBe(false)
  })

  test('is whole when many add to it at once', async () => {
    const runs = Array.from({ length: 20 }, (_, run) => append(path, JSON.stringify({ run })))
    await Promise.all(runs)
    expect(await verify(path)).toMatchObject({ code: 0, said: expect.stringContaining('20 lines') })
  })

  test('keeps line separators of Unicode inside of a record', async () => {
    await append(path, JSON.stringify({ text: 'a\u2028b\u2029c\u0085d' }))
    await append(path, JSON.stringify({ text: 'end' }))
    expect(await verify(path)).toMatchObject({ code: 0, said: expect.stringContaining('2 lines') })
  })

  test('that was changed is told with the line', async () => {
    for (const run of [1, 2, 3]) await append(path, JSON.stringify({ run }))
    writeFileSync(path, readFileSync(path, 'utf8').replace('"run":1', '"run":7'))
    expect(await verify(path)).toMatchObject({
      code: 1,
      said: expect.stringContaining('broken at line 2'),
    })
  })
})

describe('a log that cannot be added to', () => {
  test('has a last line without an end: it is left as it is', async () => {
    await append(path, '{"run":1}')
    writeFileSync(path, readFileSync(path, 'utf8').trimEnd())
    const before = readFileSync(path, 'utf8')
    await expect(append(path, '{"run":2}')).rejects.toBeExplained('report-unwritable')
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(await verify(path)).toMatchObject({ code: 1 })
  })

  test('is a link, which may lead anywhere', async () => {
    const target = join(folder, 'target')
    writeFileSync(target, '')
    symlinkSync(target, join(folder, 'link'))
    await expect(append(join(folder, 'link'), '{}')).rejects.toBeExplained('report-unwritable')
    expect(readFileSync(target, 'utf8')).toBe('')
  })

  test('is full of nothing: a device', async () => {
    await expect(append('/dev/null', '{}')).rejects.toBeExplained('report-unwritable')
  })

  test('is held by another run that does not end', async () => {
    await append(path, '{"run":1}')
    writeFileSync(`${path}.lock`, '')
    const hasty = createAppendAudit({ patience: { everyMs: 1, tries: 3 } })
    await expect(hasty(path, '{"run":2}')).rejects.toBeExplained('report-unwritable')
  })
})

test('what a killed run left locked for minutes is taken over', async () => {
  await append(path, '{"run":1}')
  writeFileSync(`${path}.lock`, '')
  const long = new Date(Date.now() - 120_000)
  utimesSync(`${path}.lock`, long, long)
  await append(path, '{"run":2}')
  expect(await verify(path)).toMatchObject({ code: 0, said: expect.stringContaining('2 lines') })
})

test('what many find locked for minutes is taken over by one', async () => {
  await append(path, '{"run":1}')
  writeFileSync(`${path}.lock`, '')
  const long = new Date(Date.now() - 120_000)
  utimesSync(`${path}.lock`, long, long)
  await Promise.all(Array.from({ length: 30 }, (_, run) => append(path, JSON.stringify({ run }))))
  expect(await verify(path)).toMatchObject({ code: 0, said: expect.stringContaining('31 lines') })
})

test('a lock that another run is just taking over is left to that run', async () => {
  await append(path, '{"run":1}')
  const long = new Date(Date.now() - 120_000)
  for (const name of [`${path}.lock`, `${path}.lock.taking`]) writeFileSync(name, '')
  utimesSync(`${path}.lock`, long, long)
  const hasty = createAppendAudit({ patience: { everyMs: 1, tries: 3 } })
  await expect(hasty(path, '{"run":2}')).rejects.toBeExplained('report-unwritable')
  expect(existsSync(`${path}.lock`)).toBe(true)
  utimesSync(`${path}.lock.taking`, long, long)
  await append(path, '{"run":2}')
  expect(existsSync(`${path}.lock.taking`)).toBe(false)
})

test('bytes that would read as the same character are told', async () => {
  await append(path, JSON.stringify({ text: 'a\uFFFDb' }))
  await append(path, '{"run":2}')
  const whole = readFileSync(path)
  const at = whole.indexOf('\uFFFD')
  const changed = [whole.subarray(0, at), Buffer.from([0xff]), whole.subarray(at + 3)]
  writeFileSync(path, Buffer.concat(changed))
  expect(await verify(path)).toMatchObject({ code: 1, said: expect.stringContaining('line 1') })
})

test.each(['missing', '.'])('%s is no log that can be checked', async (name) => {
  await expect(verify(join(folder, name))).rejects.toBeExplained('config-invalid')
})
