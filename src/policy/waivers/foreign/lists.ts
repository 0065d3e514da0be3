import type { YamlEntry, YamlNode } from '../../document/node.ts'
import { toShownText } from '../../document/shown-text.ts'
import { normaliseId } from '../../matching/index.ts'
import type { Drafts } from './drafts.ts'
import { problemOfId } from './drafts.ts'
import { findNode, isNothing, listOf, mapOf, readList, textOf, whyUnknown } from './loose.ts'

/** Ids with commas, blanks or line ends between them; what stands behind `#` is for people. */
export function readPlainList(text: string, drafts: Drafts): void {
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const [ids = '', ...comment] = whole.split('#')
    const reason = comment.join('#').trim()
    addIds(ids.split(/[\s,;]+/), { line: index + 1, reason: reason === '' ? null : reason }, drafts)
  }
}

/** Where other tools keep lists of ids: Azure's container scan, and GitHub's dependency review. */
const PLACES = [['general', 'vulnerabilities'], ['allow-ghsas'], ['allow_ghsas']]

/** A list of ids in YAML or JSON, alone or in one of the places known. */
export function readYamlList(node: YamlNode, drafts: Drafts): void {
  if (node.kind === 'list') readIds(node, drafts)
  for (const place of PLACES) readIds(findNode(node, place), drafts)
  readHarbor(node, drafts)
}

function readIds(node: YamlNode | undefined, drafts: Drafts): void {
  for (const item of listOf(node) ?? [node]) {
    if (item === undefined) continue
    const { line } = item.at
    const text = textOf(item)
    if (text === null) drafts.skip(line, 'it is no id')
    else addIds(text.split(/[\s,]+/), { line, reason: null }, drafts)
  }
}

/** Harbor's list of CVEs has one end for all of them, in seconds since 1970. */
function readHarbor(node: YamlNode, drafts: Drafts): void {
  const until = harborEndOf(findNode(node, ['expires_at']))
  for (const item of readList(findNode(node, ['items']), drafts)) {
    const id = textOf(findNode(item, ['cve_id']))
    const { line } = item.at
    const unknown = whyUnknown(mapOf(item) ?? new Map<string, YamlEntry>(), ['cve_id'])
    if (unknown !== null) drafts.skip(line, unknown)
    else if (id === null) drafts.skip(line, 'it has no cve_id')
    else if (until === 'unclear') drafts.skip(line, 'the end of the list is no time')
    else addId({ id, line, reason: null, until }, drafts)
  }
}

const LAST_MOMENT = Date.UTC(9999, 0)

/** Milliseconds; null: no end. */
function harborEndOf(node: YamlNode | undefined): number | null | 'unclear' {
  if (isNothing(node)) return null
  const seconds =
    node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : Number.NaN
  const until = Math.floor(seconds * 1000)
  return until > 0 && until < LAST_MOMENT ? until : 'unclear'
}

/** A word that is no id may be a limit of those beside it, such as `until 2027-01-31`: then none of them counts. */
function addIds(words: readonly string[], about: Omit<Listed, 'id'>, drafts: Drafts): void {
  const ids = words.filter((word) => word !== '')
  const [odd] = ids.flatMap((id) => problemOfId(id) ?? problemBeside(id, ids) ?? [])
  if (odd !== undefined) drafts.skip(about.line, odd)
  else for (const id of ids) addId({ id, ...about }, drafts)
}

/** `until-2027` has the shape of an id, too: beside others only those are taken for one that nobody takes for words. */
function problemBeside(id: string, ids: readonly string[]): string | null {
  const isId = ids.length === 1 || /^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})$/i.test(id)
  return isId ? null : `several words stand there, and ${toShownText(id)} is no CVE or GHSA id`
}

type Listed = {
  readonly id: string
  readonly line: number
  readonly reason: string | null
  readonly until?: number | null
}

function addId({ id, line, reason, until = null }: Listed, drafts: Drafts): void {
  const problem = problemOfId(id)
  if (problem === null)
    drafts.add({ line, scope: { vulnerabilities: [normaliseId(id)] }, reason, until })
  else drafts.skip(line, toShownText(problem))
}
