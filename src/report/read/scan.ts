import { DATABASE_NAMES } from '../../domain/verdict.ts'
import type { DatabaseRecord, Provenance, ScanRecord, ScanState } from '../../domain/verdict.ts'
import { readScanner } from './package.ts'
import { listOf, nullable, readCount, readText, readWhole, shapeOf, wordOf } from './shape.ts'

export const readError = shapeOf<NonNullable<ScanRecord['error']>>({
  code: readText,
  message: readText,
  hint: readText,
})

const readProvenance = shapeOf<Provenance>({
  origin: wordOf(['release', 'path', 'build']),
  archiveSha256: nullable(readText),
  programSha256: readText,
  from: readText,
})

const readDatabase = shapeOf<DatabaseRecord>({
  name: wordOf(DATABASE_NAMES),
  built: readText,
  origin: readText,
  digest: nullable(readText),
  ageDays: nullable(readWhole),
})

export const readScan = shapeOf<ScanRecord>({
  scanner: readScanner,
  version: nullable(readText),
  provenance: nullable(readProvenance),
  arguments: listOf(readText),
  exitCode: nullable(readWhole),
  database: nullable(readDatabase),
  state: wordOf<ScanState>(['analysed', 'nothing-analysed', 'failed']),
  packages: readCount,
  error: nullable(readError),
})
