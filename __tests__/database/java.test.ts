import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from '@jest/globals'
import { emptyJavaIndex, writeEmptyJavaDatabase } from '../../src/database/java.ts'
import { parseTrivyMetadata } from '../../src/database/trivy-metadata.ts'
import { JAVA_INDEX } from '../ground/trivy-database.ts'
import { temporaryFolder } from './kit.ts'

/** The version of the SQLite that wrote last, and its change counter (SQLite file format, 1.2). */
function withoutWriter(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.fill(0, 24, 28).fill(0, 92, 100)
  return copy
}

describe('the empty Java index', () => {
  test('is the file that SQLite makes of the two tables', () => {
    const file = join(temporaryFolder(), 'index.db')
    const database = new DatabaseSync(file)
    database.exec(JAVA_INDEX)
    database.close()
    expect(withoutWriter(emptyJavaIndex()).equals(withoutWriter(readFileSync(file)))).toBe(true)
  })

  test('is a sound database with nothing in it', () => {
    const file = join(temporaryFolder(), 'index.db')
    writeFileSync(file, emptyJavaIndex())
    const database = new DatabaseSync(file, { readOnly: true })
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    for (const table of ['artifacts', 'indices']) {
      expect(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({ rows: 0 })
    }
    database.close()
  })

  test('is written with metadata that Trivy takes', async () => {
    const folder = temporaryFolder()
    const files = await writeEmptyJavaDatabase(folder)
    expect(files.map((file) => statSync(join(folder, file)).size > 0)).toEqual([true, true])
    const metadata = readFileSync(join(folder, 'java-db', 'metadata.json'), 'utf8')
    expect(parseTrivyMetadata('trivy-java', metadata).schema).toBe(1)
  })
})
