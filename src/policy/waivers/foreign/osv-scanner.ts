import { TomlDate } from 'smol-toml'
import { normaliseId } from '../../matching/index.ts'
import { parseMoment } from '../calendar.ts'
import type { Drafts } from './drafts.ts'
import { problemOfId } from './drafts.ts'
import type { End } from './loose.ts'
import { overrideScopesOf } from './osv-override.ts'
import { isTable, stringOf, toTable, whyUnknown } from './toml.ts'
import type { Table } from './toml.ts'

/** `osv-scanner.toml`: ids under any of their names, and packages. Of two entries for one id the first counts. */
export function readOsvScanner(text: string, table: Table, drafts: Drafts): void {
  const seen = new Set<string>()
  for (const { entry, line } of tablesOf(text, table, 'IgnoredVulns')) {
    if (entry === null) drafts.skip(line, 'it is no table')
    else readIgnored({ entry, line, seen }, drafts)
  }
  for (const { entry, line } of tablesOf(text, table, 'PackageOverrides')) {
    if (entry === null) drafts.skip(line, 'it is no table')
    else readOverride(entry, line, drafts)
  }
}

type Found = { readonly entry: Table | null; readonly line: number | null }

/** The parser tells no lines: the headers are counted, where each entry has one. */
function tablesOf(text: string, table: Table, key: string): Found[] {
  const value = table.get(key)
  if (value === undefined) return []
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value]
  const header = new RegExp(`^\\s*\\[\\[\\s*["']?${key}["']?\\s*\\]\\]`)
  const lines = text.split('\n').flatMap((line, index) => (header.test(line) ? [index + 1] : []))
  const isCounted = lines.length === entries.length
  return entries.map((entry, index) => ({
    entry: isTable(entry) ? toTable(entry) : null,
    line: isCounted ? (lines[index] ?? null) : null,
  }))
}

type Ignored = { readonly entry: Table; readonly line: number | null; readonly seen: Set<string> }

const IGNORED_KEYS = ['id', 'ignoreUntil', 'reason']

function readIgnored({ entry, line, seen }: Ignored, drafts: Drafts): void {
  const id = stringOf(entry, 'id')
  const end = endOf(entry, 'ignoreUntil')
  const why =
    whyUnknown(entry, IGNORED_KEYS) ??
    problemOfId(id) ??
    (seen.has(normaliseId(id))
      ? 'the file speaks of this id before, and the first counts'
      : null) ??
    (end.ok ? null : end.why)
  seen.add(normaliseId(id))
  if (why !== null || !end.ok) {
    drafts.skip(line, why ?? 'its end is no date')
    return
  }
  const scope = { vulnerabilities: [normaliseId(id)] }
  drafts.add({ line, scope, reason: stringOf(entry, 'reason'), until: end.until })
}

function readOverride(entry: Table, line: number | null, drafts: Drafts): void {
  const end = endOf(entry, 'effectiveUntil')
  const scopes = overrideScopesOf(entry)
  if (!scopes.ok) drafts.skip(line, scopes.why)
  else if (!end.ok) drafts.skip(line, end.why)
  else {
    const reason = stringOf(entry, 'reason')
    for (const scope of scopes.value) drafts.add({ line, scope, reason, until: end.until })
  }
}

/** A date of TOML or a text that is one; a day means its beginning. */
function endOf(entry: Table, key: string): End {
  const value = entry.get(key)
  if (value === undefined) return { ok: true, until: null }
  const moment = value instanceof TomlDate ? momentOf(value) : null
  const until = typeof value === 'string' ? parseMoment(value) : moment
  return until === null
    ? { ok: false, why: `its ${key} is no date such as 2027-01-31` }
    : { ok: true, until }
}

/** A time of day without a date is no moment; one without a zone is taken as UTC on every machine. */
function momentOf(date: TomlDate): number | null {
  if (date.isTime()) return null
  const text = date.toISOString()
  return parseMoment(text) ?? parseMoment(`${text}Z`)
}
