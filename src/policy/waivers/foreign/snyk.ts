import type { YamlEntry, YamlNode } from '../../document/node.ts'
import { toShownText } from '../../document/shown-text.ts'
import { normaliseId } from '../../matching/index.ts'
import type { Drafts } from './drafts.ts'
import { problemOfId } from './drafts.ts'
import type { Loose } from './loose.ts'
import { endOf, fieldsOf, findNode, mapOf, NO_MAP, readList, textOf, whyUnknown } from './loose.ts'

const KEYS = ['reason', 'expires', 'created', 'reasonType', 'source', 'ignoredBy']

/**
 * `.snyk`: below `ignore` an id, below it paths of dependencies, of which only `*` (wherever it is) means
 * something in an image.
 */
export function readSnyk(node: YamlNode, drafts: Drafts): void {
  for (const { key, keyAt, value } of mapOf(findNode(node, ['ignore']))?.values() ?? []) {
    const problem = problemOfId(key)
    if (problem !== null) drafts.skip(keyAt.line, problem)
    else for (const item of readList(value, drafts)) readItem(normaliseId(key), item, drafts)
  }
}

function readItem(id: string, item: YamlNode, drafts: Drafts): void {
  const paths = mapOf(item)
  if (paths === null) drafts.skip(item.at.line, NO_MAP)
  for (const entry of paths?.values() ?? []) readPath(id, entry, drafts)
}

function readPath(id: string, { key, keyAt, value }: YamlEntry, drafts: Drafts): void {
  const { line } = keyAt
  const fields = fieldsOf(value)
  const end = endOf(fields?.get('expires')?.value)
  const why = whyNot(key, fields)
  if (why !== null) drafts.skip(line, why)
  else if (!end.ok) drafts.skip(line, end.why)
  else {
    const reason = reasonOf(fields)
    drafts.add({ line, scope: { vulnerabilities: [id] }, reason, until: end.until })
  }
}

function whyNot(path: string, fields: Loose | null): string | null {
  if (path !== '*') return `the path of dependencies ${toShownText(path)} is not known of an image`
  return fields === null ? NO_MAP : whyUnknown(fields, KEYS)
}

/** `None given` is what Snyk's own program writes where nobody gave one. */
function reasonOf(fields: Loose | null): string | null {
  const reason = textOf(fields?.get('reason')?.value)
  return reason !== null && /^none given$/i.test(reason) ? null : reason
}
