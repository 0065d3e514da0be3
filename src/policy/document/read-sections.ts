import { STAGES } from '../../domain/context.ts'
import type { ImageContext } from '../../domain/context.ts'
import { createGlob } from '../matching/glob.ts'
import type { ImageSection, Mode, Sections } from './policy-document.ts'
import { readGates } from './read-gates.ts'
import type { Gates } from './read-gates.ts'
import { readFields, readItems, readOneOrMore, refuse } from './shape.ts'
import type { Fields, Reading } from './shape.ts'
import { isFilePath, readPath, readText, readTexts, readWord } from './values.ts'

export const SECTION_KEYS = ['security_gates', 'mode', 'stage', 'standards', 'context'] as const

/** The part of a policy that an `images` section may have too. */
export function readSections(fields: Fields): Sections {
  return {
    gates: toGates(fields.get('security_gates')),
    mode: readMode(fields.get('mode')),
    stage: readWord(fields.get('stage'), STAGES),
    standards: readStandards(fields.get('standards')),
    context: readContext(fields.get('context')),
  }
}

/** Ids of ours, or paths from the root of the repository. */
function readStandards(reading: Reading | undefined): readonly string[] {
  readTexts(reading)
  const names = (readOneOrMore(reading) ?? []).flatMap((one) => readStandardName(one) ?? [])
  return [...new Set(names)]
}

/** What is no text was told by the reader of texts. */
function readStandardName({ node, ...reading }: Reading): string | null {
  const isText =
    node.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number')
  if (!isText || node.text.trim() === '') return null
  return isFilePath(node.text) ? readPath({ node, ...reading }) : node.text.trim()
}

const NO_GATES: Gates = { values: {}, places: new Map() }

function toGates(reading: Reading | undefined): Gates {
  return reading === undefined ? NO_GATES : readGates(reading.node, reading.faults, reading.name)
}

export const MODE_WORDS = ['enforce', 'report-only'] as const

function readMode(reading: Reading | undefined): Mode | null {
  const word = readWord(reading, MODE_WORDS)
  return word === 'report-only' ? 'report' : word
}

/** The words of what only people know of an image. */
export const CONTEXT_WORDS = {
  exposure: ['public', 'internal'],
  environment: ['production', 'staging', 'development'],
  data: ['public', 'internal', 'confidential', 'regulated'],
  impact: ['low', 'moderate', 'high', 'severe'],
} as const satisfies {
  readonly [K in keyof ImageContext]: readonly NonNullable<ImageContext[K]>[]
}

function readContext(reading: Reading | undefined): Partial<ImageContext> {
  const fields = readFields(reading, { known: Object.keys(CONTEXT_WORDS) })
  const exposure = readWord(fields?.get('exposure'), CONTEXT_WORDS.exposure)
  const environment = readWord(fields?.get('environment'), CONTEXT_WORDS.environment)
  const data = readWord(fields?.get('data'), CONTEXT_WORDS.data)
  const impact = readWord(fields?.get('impact'), CONTEXT_WORDS.impact)
  return {
    ...(exposure === null ? {} : { exposure }),
    ...(environment === null ? {} : { environment }),
    ...(data === null ? {} : { data }),
    ...(impact === null ? {} : { impact }),
  }
}

const MAX_IMAGE_SECTIONS = 1000

/** What holds for images of a name only. */
export function readImageSections(reading: Reading | undefined): readonly ImageSection[] {
  const items = readItems(reading, MAX_IMAGE_SECTIONS) ?? []
  return items.map(readImageSection).filter((section) => section !== null)
}

function readImageSection(reading: Reading): ImageSection | null {
  const fields = readFields(reading, { known: ['name', ...SECTION_KEYS], required: ['name'] })
  const pattern = readText(fields?.get('name'))
  const matches = pattern === null ? null : readNameGlob(fields?.get('name'))
  if (fields === null) return null
  const sections = readSections(fields)
  return pattern === null || matches === null ? null : { ...sections, pattern, matches }
}

/** A pattern of the stable names of images. */
export function readNameGlob(reading: Reading | undefined): ((name: string) => boolean) | null {
  const text = readText(reading)
  if (text === null || reading === undefined) return null
  const glob = createGlob(text)
  if (glob.kind === 'ready') return glob.value
  refuse(reading, `is not a pattern: ${glob.text}`)
  return null
}
