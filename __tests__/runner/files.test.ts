import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createFiles, discardReportFile, writeReportFile } from '../../src/runner/files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-files-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a report', () => {
  test('is written whole, into folders that are made for it, over an older one', async () => {
    const path = join(folder, 'new/folder/report.json')
    await writeReportFile(path, 'first')
    await writeReportFile(path, 'second')
    expect(readFileSync(path, 'utf8')).toBe('second')
    expect(readdirSync(join(folder, 'new/folder'))).toEqual(['report.json'])
  })

  test('that cannot be written is told, and leaves nothing half-written', async () => {
    mkdirSync(join(folder, 'taken'))
    const error: unknown = await writeReportFile(join(folder, 'taken'), 'x').catch(
      (e: unknown) => e,
    )
    expect(error).toBeExplained('report-unwritable')
    expect(readdirSync(folder)).toEqual(['taken'])
  })

  test('below a file is told', async () => {
    writeFileSync(join(folder, 'file'), '')
    const error: unknown = await writeReportFile(join(folder, 'file/x.json'), 'x').catch(
      (e: unknown) => e,
    )
    expect(error).toBeExplained('report-unwritable')
  })
})

describe('an encrypted report', () => {
  const bytes = new Uint8Array([0, 255, 128, 10])

  test('is written byte for byte, for this user alone', async () => {
    const path = join(folder, 'report.json.age')
    writeFileSync(path, 'older', { mode: 0o644 })
    await writeReportFile(path, bytes)
    expect([...readFileSync(path)]).toEqual([...bytes])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['report.json.age'])
  })

  test('that cannot be written leaves nothing half-written', async () => {
    mkdirSync(join(folder, 'report.json.age'))
    const path = join(folder, 'report.json.age')
    const error: unknown = await writeReportFile(path, bytes).catch((e: unknown) => e)
    expect(error).toBeExplained('report-unwritable')
    expect(readdirSync(folder)).toEqual(['report.json.age'])
  })
})

describe('a report of an earlier run', () => {
  test('is removed, and a link without what it leads to', async () => {
    const path = join(folder, 'report')
    const link = join(folder, 'link')
    const precious = join(folder, 'precious')
    writeFileSync(path, 'plain')
    writeFileSync(precious, 'kept')
    symlinkSync(precious, link)
    for (const one of [path, link, join(folder, 'never there')]) await discardReportFile(one)
    expect(readdirSync(folder)).toEqual(['precious'])
  })

  test('is no folder', async () => {
    mkdirSync(join(folder, 'reports/inner'), { recursive: true })
    await discardReportFile(join(folder, 'reports'))
    expect(readdirSync(join(folder, 'reports'))).toEqual(['inner'])
  })
})

describe('a report in the place of', () => {
  test.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    [
      'a link to a device',
      (path: string) => {
        symlinkSync('/dev/zero', path)
      },
    ],
  ])('%s is refused, and what is there stays', async (_, make) => {
    const path = join(folder, 'special')
    make(path)
    const before = lstatSync(path)
    const error: unknown = await writeReportFile(path, 'x').catch((e: unknown) => e)
    expect(error).toBeExplained('report-unwritable')
    expect(lstatSync(path).ino).toBe(before.ino)
    expect(readdirSync(folder)).toEqual(['special'])
  })

  test('a link to a file takes the place of the link, and does not follow it', async () => {
    const [path, elsewhere] = [join(folder, 'report.json'), join(folder, 'precious')]
    writeFileSync(elsewhere, 'kept')
    symlinkSync(elsewhere, path)
    await writeReportFile(path, 'new')
    expect([readFileSync(path, 'utf8'), readFileSync(elsewhere, 'utf8')]).toEqual(['new', 'kept'])
  })
})

describe('reading a file of the user', () => {
  test('refuses a pipe at once, though nobody writes to it', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')])
    const reading = createFiles(folder).readText(join(folder, 'pipe'), 10)
    const error: unknown = await reading.catch((e: unknown) => e)
    expect(error).toBeExplained('config-invalid')
  })

  test('refuses what is too large, a folder, and what is not there', async () => {
    const files = createFiles(folder)
    writeFileSync(join(folder, 'big'), 'x'.repeat(11))
    for (const name of ['big', '.', 'missing']) {
      const error: unknown = await files.readText(join(folder, name), 10).catch((e: unknown) => e)
      expect(error).toBeExplained('config-invalid')
    }
  })
})

describe('the work folder', () => {
  test('is made when it is first needed, and only its owner may look into it', async () => {
    const files = createFiles(join(folder, 'work'))
    const made = await files.makeFolder('scan-')
    expect(statSync(made).mode & 0o077).toBe(0)
    chmodSync(made, 0o700)
    await files.remove(made)
    await files.remove(made)
    expect(readdirSync(join(folder, 'work'))).toEqual([])
  })
})
