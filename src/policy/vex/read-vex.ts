import type { Notice } from '../../domain/report.ts'
import { fault } from '../matching/compiled.ts'
import type { Compiled } from '../matching/compiled.ts'
import { isCsaf, readCsaf } from './csaf.ts'
import { isCycloneDx, readCycloneDx } from './cyclonedx.ts'
import { toPlain, toRecord } from './narrow.ts'
import { isOpenVex, readOpenVex } from './openvex.ts'
import { parseJson } from './parse-json.ts'
import { createReading, MAX_STATEMENTS } from './reading.ts'
import type { Reading } from './reading.ts'
import type { VexStatement } from './statement.ts'

export type VexDocument = {
  readonly statements: readonly VexStatement[]
  /** Sentences for an error `vex-invalid`: then nothing of the document may be used. */
  readonly faults: readonly string[]
  /** What of the document could not be used, while the rest is. */
  readonly notices: readonly Notice[]
}

type Fields = Readonly<Record<string, unknown>>

/** A document of OpenVEX, CycloneDX or CSAF, recognised by its content. `path` as the user wrote it. */
export function readVex(text: string, path: string): VexDocument {
  const parsed = parseDocument(text)
  if (parsed.kind === 'fault') {
    const sentence = `The VEX document ${toPlain(path, 200)} ${parsed.text}.`
    return { statements: [], faults: [sentence], notices: [] }
  }
  const reading = createReading(path)
  parsed.value.read(parsed.value.document, reading)
  const { statements, notices, isTooLong } = reading.result()
  if (!isTooLong) return { statements, faults: [], notices }
  const tooMany = `The VEX document ${toPlain(path, 200)} has more than ${MAX_STATEMENTS} statements.`
  return { statements: [], faults: [tooMany], notices: [] }
}

type Recognised = {
  readonly document: Fields
  readonly read: (document: Fields, reading: Reading) => void
}

function parseDocument(text: string): Compiled<Recognised> {
  const parsed = parseJson(text)
  if (parsed.kind === 'fault') return parsed
  const document = toRecord(parsed.value)
  const format = FORMATS.find(({ isOne }) => isOne(document))
  if (format === undefined) return fault('is neither OpenVEX nor CycloneDX nor CSAF 2')
  if (format.isOne === isCycloneDx && document['vulnerabilities'] === undefined) {
    return fault('is a CycloneDX bill of materials that says nothing of vulnerabilities')
  }
  return { kind: 'ready', value: { document, read: format.read } }
}

const FORMATS = [
  { isOne: isOpenVex, read: readOpenVex },
  { isOne: isCycloneDx, read: readCycloneDx },
  { isOne: isCsaf, read: readCsaf },
]
