import * as v from 'valibot'
import type { KnownExploited } from '../domain/finding.ts'
import { openFeedBytes } from './feed-bytes.ts'
import { CVE_ID } from './feed-content.ts'
import type { FeedContent, FeedFacts } from './feed-content.ts'
import { parseFeedDate } from './feed-date.ts'
import { notTheList } from './feed-failure.ts'
import { toPlainText } from './plain-text.ts'

/*
 * CISA's catalogue, of whose fields the schema that CISA publishes beside it requires all that are named
 * here. An entry that cannot be read makes the whole list unusable: to drop it would be to say that its
 * vulnerability is not exploited.
 */
const Entry = v.object({
  cveID: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(CVE_ID)),
  dateAdded: v.pipe(v.string(), v.trim(), v.isoDate()),
  knownRansomwareCampaignUse: v.optional(v.string(), 'Unknown'),
})

const Catalogue = v.object({
  catalogVersion: v.optional(v.pipe(v.string(), v.maxLength(100))),
  dateReleased: v.string(),
  count: v.optional(v.number()),
  vulnerabilities: v.pipe(v.array(Entry), v.minLength(1)),
})

type Catalogue = v.InferOutput<typeof Catalogue>

export type KnownExploitedList = {
  readonly facts: FeedFacts
  readonly entries: ReadonlyMap<string, KnownExploited>
}

/** Reads CISA's catalogue and picks the entries that are asked for. Throws FeedFailure. */
export async function readKev(
  path: string,
  cves: readonly string[],
): Promise<FeedContent<KnownExploited>> {
  const list = parseKev(await readText(path))
  const entries = cves.flatMap((cve): [string, KnownExploited][] => {
    const entry = list.entries.get(cve)
    return entry === undefined ? [] : [[cve, entry]]
  })
  return { facts: list.facts, entries: new Map(entries) }
}

async function readText(path: string): Promise<string> {
  const { chunks } = await openFeedBytes('kev', path)
  const parts: Buffer[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts).toString('utf8')
}

/** The text of the catalogue → all its entries by CVE. Throws FeedFailure. */
export function parseKev(text: string): KnownExploitedList {
  const parsed = v.safeParse(Catalogue, parseJson(text), { abortEarly: true })
  if (!parsed.success) throw notTheList('kev', describeIssue(parsed.issues[0]))
  const { catalogVersion, count, dateReleased, vulnerabilities } = parsed.output
  if (count !== undefined && count !== vulnerabilities.length) {
    throw notTheList('kev', `it names ${count} entries and holds ${vulnerabilities.length}`)
  }
  const date = parseFeedDate(dateReleased)
  if (date === null) throw notTheList('kev', 'it does not say its date')
  const version = catalogVersion === undefined ? null : toPlainText(catalogVersion)
  const facts = { date, version, rows: vulnerabilities.length }
  return { facts, entries: toEntries(vulnerabilities) }
}

function parseJson(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '')
  if (/^\s*</.test(plain)) throw notTheList('kev', 'it is a web page')
  try {
    return JSON.parse(plain) as unknown
  } catch (cause) {
    throw notTheList('kev', 'it is no whole JSON document', cause)
  }
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = toPlainText(v.getDotPath(issue) ?? 'the document')
  return `${path} is not as CISA has it (${toPlainText(issue.message)})`
}

/** Of a vulnerability that stands there twice, what is worse of both. */
function toEntries(rows: Catalogue['vulnerabilities']): Map<string, KnownExploited> {
  const entries = new Map<string, KnownExploited>()
  for (const { cveID, dateAdded, knownRansomwareCampaignUse } of rows) {
    const ransomware = knownRansomwareCampaignUse.trim().toLowerCase() === 'known'
    const before = entries.get(cveID)
    entries.set(cveID, {
      added: before === undefined || dateAdded < before.added ? dateAdded : before.added,
      ransomware: ransomware || before?.ransomware === true,
    })
  }
  return entries
}
