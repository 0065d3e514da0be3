import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from '@jest/globals'
import { MADE_UP_ADVISORIES } from '../ground/advisories.ts'
import { boltFile } from '../ground/bbolt.ts'
import { writeGrypeDatabase } from '../ground/grype-database.ts'
import { hasSharedAdvisories, readSharedAdvisories } from '../ground/shared-advisories.ts'
import { trivyDatabaseFile } from '../ground/trivy-database.ts'
import { temporaryFolder } from './kit.ts'

/* The writers of the test ground: that the scanners read them is proved end to end. */

const BUILT = new Date('2026-01-01T00:00:00Z')

describe('the database writers of the test ground', () => {
  test('write the same bytes for the same advisories', () => {
    const folder = temporaryFolder()
    const files = ['a.db', 'b.db'].map((name) => {
      writeGrypeDatabase(join(folder, name), MADE_UP_ADVISORIES, { builtAt: BUILT })
      return readFileSync(join(folder, name))
    })
    expect(files[0]?.equals(files[1] ?? Buffer.alloc(0))).toBe(true)
    expect(trivyDatabaseFile(MADE_UP_ADVISORIES)).toEqual(trivyDatabaseFile(MADE_UP_ADVISORIES))
  })

  test('write a bbolt file of whole pages, with keys in byte order', () => {
    const bucket = new Map([
      ['b', Buffer.from('2')],
      ['a', Buffer.from('x'.repeat(9000))],
    ])
    const file = boltFile(new Map([['bucket', bucket]]))
    expect(file.length % 4096).toBe(0)
    expect(file.readUInt32LE(16)).toBe(0xed0cdaed)
    expect(file.length / 4096).toBe(Number(file.readBigUInt64LE(16 + 40)))
    const leaf = 3 * 4096
    expect(file.readUInt16LE(leaf + 10)).toBe(2)
    const firstKey = leaf + 16 + file.readUInt32LE(leaf + 16 + 4)
    expect(file.toString('latin1', firstKey, firstKey + 1)).toBe('a')
  })

  test('write a sound SQLite file', () => {
    const file = join(temporaryFolder(), 'vulnerability.db')
    writeGrypeDatabase(file, MADE_UP_ADVISORIES, { builtAt: BUILT })
    const database = new DatabaseSync(file, { readOnly: true })
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(database.prepare('SELECT model, revision, addition FROM db_metadata').get()).toEqual({
      model: 6,
      revision: 1,
      addition: 9,
    })
    database.close()
  })

  test('use ids that nobody could take for real ones', () => {
    const ids = MADE_UP_ADVISORIES.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])])
    expect(ids.filter((id) => !/^(?:CVE-2099-|GHSA-test-)/.test(id))).toEqual([])
  })
})

const WANTED = process.env['PLIMSOLL_TEST_SHARED'] === '1'
const shared = WANTED ? describe : describe.skip

shared(`the shared advisories${WANTED ? '' : ' (skipped: PLIMSOLL_TEST_SHARED is not 1)'}`, () => {
  test('become databases of both scanners', () => {
    expect(hasSharedAdvisories()).toBe(true)
    const advisories = readSharedAdvisories('2026-03-31')
    const sides = ['trivy', 'grype'].map(
      (side) => advisories.filter(({ scanners }) => scanners?.some((each) => each === side)).length,
    )
    expect(Math.min(...sides)).toBeGreaterThan(300)
    const folder = temporaryFolder()
    mkdirSync(folder, { recursive: true })
    writeGrypeDatabase(join(folder, 'vulnerability.db'), advisories, { builtAt: BUILT })
    expect(trivyDatabaseFile(advisories).length).toBeGreaterThan(200_000)
  })
})
