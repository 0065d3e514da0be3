import { STAGES } from '../../domain/context.ts'
import { PlimsollError } from '../../domain/errors.ts'
import { FEED_NAMES } from '../../domain/feed.ts'
import type { FeedRecord } from '../../domain/feed.ts'
import type { Delivery, PolicyRecord, Report } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { readWaiver } from './decision.ts'
import { ShapeFault } from './fault.ts'
import { readImageReport } from './image.ts'
import {
  listOf,
  nullable,
  orElse,
  readCount,
  readField,
  readFlag,
  readText,
  shapeOf,
  wordOf,
} from './shape.ts'
import { readVerdict } from './verdict.ts'

const SCHEMA = 'plimsoll/report/1'

/**
 * A JSON report of ours, parsed: the inverse of `renderJson`. Keys that this version does not know are
 * ignored; those that an earlier version did not write get a value that claims nothing. `label` names the
 * report in messages. Throws `report-invalid`, which says what is wrong first, and where.
 */
export function readReport(document: unknown, label: string): Report {
  try {
    readField(document, 'schema', readSchema)
    return readKnown(document)
  } catch (error) {
    throw error instanceof ShapeFault ? toInvalid(error, cleanLine(label, 200)) : error
  }
}

function readSchema(value: unknown): void {
  if (value !== SCHEMA) throw new ShapeFault(`"${SCHEMA}"`, value)
}

const readFeed = shapeOf<FeedRecord>({
  name: wordOf(FEED_NAMES),
  origin: readText,
  date: readText,
  version: nullable(readText),
  ageDays: readCount,
})

const readStage = wordOf(STAGES)

const readDelivery = shapeOf<Delivery>({
  to: readText,
  state: wordOf(['delivered', 'failed', 'skipped']),
  detail: readText,
})

/** An earlier version knew no policy files, and wrote no stage or an empty one. */
const readPolicy = shapeOf<PolicyRecord>({
  isDefault: readFlag,
  description: readText,
  files: orElse(
    listOf(shapeOf({ path: readText, commit: nullable(readText), digest: readText })),
    [],
  ),
  stage: (value) => (value === null || value === undefined ? 'build' : readStage(value)),
  standards: orElse(listOf(readText), []),
})

const readKnown = shapeOf<Report>({
  tool: shapeOf({ name: wordOf(['plimsoll']), version: readText }),
  asOf: readTime,
  feeds: orElse(listOf(readFeed), []),
  policy: readPolicy,
  verdict: readVerdict,
  notices: listOf(shapeOf({ code: readText, text: readText })),
  deliveries: listOf(readDelivery),
  waivers: orElse(listOf(readWaiver), []),
  images: listOf(readImageReport),
})

/** Ages of databases and of the report itself are counted from it. */
function readTime(value: unknown): string {
  const text = readText(value)
  if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new ShapeFault('a time as in 2026-01-31T12:00:00Z', value)
}

function toInvalid(fault: ShapeFault, label: string): PlimsollError {
  const { path, found, expected } = fault
  const isOther = path === 'schema' && found.startsWith('"plimsoll/report/')
  return new PlimsollError({
    code: 'report-invalid',
    message: isOther
      ? `The report ${label} has the schema ${found}; this version of Plimsoll reads ${expected}.`
      : `The report ${label} cannot be read: ${path || 'the document'} is ${found}, expected is ${expected}.`,
    hint: isOther
      ? 'Read it with the version of Plimsoll that wrote it, or make it anew with this one.'
      : 'Give the JSON report of a run as it was written; schema/report-1.json describes it.',
    cause: fault,
  })
}
