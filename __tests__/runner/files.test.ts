import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createFiles, writeReportFile } from '../../src/runner/files.ts'

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

describe('reading a file of the user', () => {
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
