import { SEVERITIES } from '../../domain/severity.ts'
import type { Severity } from '../../domain/severity.ts'
import type { YamlNode } from './node.ts'
import type { VexSection, WaiverSection } from './policy-document.ts'
import { readFields, readOneOrMore, refuse } from './shape.ts'
import type { Reading } from './shape.ts'
import { readCount, readPath, readTeams, readTexts } from './values.ts'

const MAX_FILES = 100
const MAX_DAYS = 3660

const NOTHING: WaiverSection = {
  files: null,
  inline: null,
  maxDays: {},
  requireApproval: null,
  expiringDays: null,
}

export const WAIVER_KEYS = [
  'files',
  'entries',
  'max_days',
  'require_approval',
  'warn_before_days',
] as const

/** Paths of lists, waivers themselves, or both in one list; or the map with the rules for waivers. */
export function readWaiverSection(reading: Reading | undefined): WaiverSection | null {
  if (reading === undefined) return null
  if (reading.node.kind !== 'map') return { ...NOTHING, ...readLists(reading) }
  const fields = readFields(reading, { known: WAIVER_KEYS })
  const entries = fields?.get('entries')
  return {
    files: readPaths(fields?.get('files')),
    inline: entries?.node ?? null,
    maxDays: readMaxDays(fields?.get('max_days')),
    requireApproval: readApproval(fields?.get('require_approval')),
    expiringDays: readCount(fields?.get('warn_before_days'), MAX_DAYS),
  }
}

/** `[more.yml, { id: … }]`: a text is a path, a map is a waiver. */
function readLists(reading: Reading): Pick<WaiverSection, 'files' | 'inline'> {
  const items = readOneOrMore(reading) ?? []
  const waivers = items.filter((item) => item.node.kind === 'map').map((item) => item.node)
  const paths = items.filter((item) => item.node.kind !== 'map')
  const inline: YamlNode = { kind: 'list', items: waivers, at: reading.node.at }
  return {
    files: paths.map(readPath).filter((path) => path !== null),
    inline: waivers.length === 0 ? null : inline,
  }
}

function readPaths(reading: Reading | undefined): readonly string[] | null {
  const items = readOneOrMore(reading)
  if (items === null || reading === undefined) return null
  if (items.length > MAX_FILES) refuse(reading, `names too many files: allowed are ${MAX_FILES}`)
  return items
    .slice(0, MAX_FILES)
    .map(readPath)
    .filter((path) => path !== null)
}

function readMaxDays(reading: Reading | undefined): WaiverSection['maxDays'] {
  if (reading?.node.kind === 'scalar') {
    const days = readCount(reading, MAX_DAYS)
    return days === null ? {} : Object.fromEntries(SEVERITIES.map((one) => [one, days]))
  }
  const fields = readFields(reading, { known: SEVERITIES })
  const days = SEVERITIES.flatMap((severity): [Severity, number][] => {
    const value = readCount(fields?.get(severity), MAX_DAYS)
    return value === null ? [] : [[severity, value]]
  })
  return Object.fromEntries(days)
}

/** Teams, or the map `{ teams: … }`. */
export function readApproval(reading: Reading | undefined): readonly string[] | null {
  if (reading?.node.kind !== 'map') return readTeams(reading)
  const fields = readFields(reading, { known: ['teams'], required: ['teams'] })
  return readTeams(fields?.get('teams'))
}

/** Paths, or the map with the authors that are trusted. */
export function readVexSection(reading: Reading | undefined): VexSection | null {
  if (reading === undefined) return null
  if (reading.node.kind !== 'map') return { files: readPaths(reading) ?? [], trustedAuthors: null }
  const fields = readFields(reading, { known: ['files', 'trusted_authors'] })
  return {
    files: readPaths(fields?.get('files')) ?? [],
    trustedAuthors: readTexts(fields?.get('trusted_authors')),
  }
}
