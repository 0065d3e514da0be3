import type { YamlNode } from '../../document/node.ts'
import { toShownText } from '../../document/shown-text.ts'
import { normaliseId } from '../../matching/index.ts'
import type { Drafts } from './drafts.ts'
import { problemOfId } from './drafts.ts'
import { findNode, isNothing, listOf, textOf } from './loose.ts'

/** Ids with commas, blanks or line ends between them; what stands behind `#` is for people. */
export function readPlainList(text: string, drafts: Drafts): void {
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const [ids = '', ...comment] = whole.split('#')
    const reason = comment.join('#').trim()
    for (const id of ids.split(/[\s,;]+/).filter((word) => word !== '')) {
      addId({ id, line: index + 1, reason: reason === '' ? null : reason }, drafts)
    }
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
    else for (const id of text.split(/[\s,]+/)) addId({ id, line, reason: null }, drafts)
  }
}

/** Harbor's list of CVEs has one end for all of them, in seconds since 1970. */
function readHarbor(node: YamlNode, drafts: Drafts): void {
  const until = harborEndOf(findNode(node, ['expires_at']))
  for (const item of listOf(findNode(node, ['items'])) ?? []) {
    const id = textOf(findNode(item, ['cve_id']))
    const { line } = item.at
    if (id === null) drafts.skip(line, 'it has no cve_id')
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
