import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { createSampleDatabases } from '../../src/database/samples.ts'
import { MADE_UP_ADVISORIES } from '../ground/advisories.ts'
import { writeGrypeDatabase } from '../ground/grype-database.ts'
import { writeTrivyDatabase, writeTrivyJavaDatabase } from '../ground/trivy-database.ts'
import { fakeGrype, NEVER, rejection, temporaryFolder } from './kit.ts'
import { mkdirSync } from 'node:fs'

/** Older than any limit. */
const BUILT = new Date('2020-01-01T00:00:00Z')

function sampleFolder(): string {
  const folder = temporaryFolder()
  writeTrivyDatabase(join(folder, 'trivy'), MADE_UP_ADVISORIES, { builtAt: BUILT })
  mkdirSync(join(folder, 'grype'))
  writeGrypeDatabase(join(folder, 'grype', 'vulnerability.db'), MADE_UP_ADVISORIES, {
    builtAt: BUILT,
  })
  return folder
}

describe('sample databases', () => {
  test('of Trivy are taken as they lie, with an empty Java index and without an age', async () => {
    const folder = sampleFolder()
    const provide = createSampleDatabases({ folder, runProgram: fakeGrype() })
    const ready = await provide({ database: 'trivy', grype: null }, NEVER)
    expect(ready).toEqual({
      folder: join(folder, 'trivy'),
      record: {
        name: 'trivy',
        built: BUILT.toISOString(),
        origin: 'sample',
        digest: null,
        ageDays: null,
      },
    })
    expect(existsSync(join(folder, 'trivy', 'java-db', 'trivy-java.db'))).toBe(true)
  })

  test('keep a Java index that is there', async () => {
    const folder = sampleFolder()
    writeTrivyJavaDatabase(join(folder, 'trivy'), { builtAt: BUILT })
    writeFileSync(join(folder, 'trivy', 'java-db', 'mine'), '')
    const provide = createSampleDatabases({ folder, runProgram: fakeGrype() })
    const ready = await provide({ database: 'trivy-java', grype: null }, NEVER)
    expect(ready.record).toMatchObject({ name: 'trivy-java', ageDays: null })
    expect(existsSync(join(folder, 'trivy', 'java-db', 'mine'))).toBe(true)
  })

  test('of Grype are imported by Grype', async () => {
    const folder = sampleFolder()
    const provide = createSampleDatabases({ folder, runProgram: fakeGrype() })
    const ready = await provide({ database: 'grype', grype: '/opt/grype' }, NEVER)
    expect(ready.record).toMatchObject({ name: 'grype', built: BUILT.toISOString(), ageDays: null })
    expect(existsSync(join(ready.folder, '6', 'vulnerability.db'))).toBe(true)
  })

  test('of Grype need a Grype', async () => {
    const provide = createSampleDatabases({ folder: sampleFolder(), runProgram: fakeGrype() })
    expect(await rejection(provide({ database: 'grype', grype: null }, NEVER))).toBeExplained(
      'scanner-missing',
    )
  })

  test('that are damaged are told', async () => {
    const folder = sampleFolder()
    rmSync(join(folder, 'grype', 'vulnerability.db'))
    const provide = createSampleDatabases({ folder, runProgram: fakeGrype() })
    const error = await rejection(provide({ database: 'grype', grype: '/opt/grype' }, NEVER))
    expect(error).toBeExplained('database-damaged')
  })
})
