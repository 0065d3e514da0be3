import { lstat, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { DatabaseName, DatabaseRecord } from '../domain/verdict.ts'
import type { ProvideDatabase, ReadyDatabase, RunProgram } from '../ports.ts'
import { importGrypeDatabase } from './grype-import.ts'
import { writeEmptyJavaDatabase } from './java.ts'
import { parseTrivyMetadata } from './trivy-metadata.ts'

export type SampleOptions = {
  /**
   * Holds `trivy/db/trivy.db`, `trivy/db/metadata.json` and `grype/vulnerability.db`, and belongs to this
   * run alone: the Java index and Grype's import are written into it.
   */
  readonly folder: string
  readonly runProgram: RunProgram
}

/**
 * Databases that lie in a folder, for the demo: their age means nothing and is not judged. Nothing that a
 * `scan` can be told leads here.
 */
export function createSampleDatabases(options: SampleOptions): ProvideDatabase {
  const trivyFolder = join(options.folder, 'trivy')
  return async ({ database, grype }, signal) => {
    switch (database) {
      case 'trivy':
      case 'trivy-java':
        return provideTrivy(database, trivyFolder)
      case 'grype':
        return provideGrype(options, grype, signal)
    }
  }
}

async function provideTrivy(
  name: Exclude<DatabaseName, 'grype'>,
  folder: string,
): Promise<ReadyDatabase> {
  const metadata = await readFile(join(folder, 'db', 'metadata.json'), 'utf8')
  const { built } = parseTrivyMetadata('trivy', metadata)
  if (!(await isThere(join(folder, 'java-db')))) await writeEmptyJavaDatabase(folder)
  return { folder, record: sampleRecord(name, built) }
}

async function provideGrype(
  { folder, runProgram }: SampleOptions,
  grype: string | null,
  signal: AbortSignal,
): Promise<ReadyDatabase> {
  if (grype === null) throw createNoProgram()
  const content = join(folder, 'grype', 'imported')
  const scratch = join(folder, 'grype', 'scratch')
  await mkdir(content, { recursive: true })
  await mkdir(scratch, { recursive: true })
  const imported = await importGrypeDatabase({
    runProgram,
    grype,
    file: join(folder, 'grype', 'vulnerability.db'),
    workplace: { content, scratch },
    signal,
  })
  return { folder: content, record: sampleRecord('grype', imported.built) }
}

function sampleRecord(name: DatabaseName, built: Date): DatabaseRecord {
  return { name, built: built.toISOString(), origin: 'sample', digest: null, ageDays: null }
}

async function isThere(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null
}

function createNoProgram(): PlimsollError {
  return new PlimsollError({
    code: 'scanner-missing',
    message: 'The sample database of Grype cannot be imported without a Grype.',
    hint: 'Install the scanners first: `plimsoll install`.',
  })
}
