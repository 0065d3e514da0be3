import type { YamlEntry, YamlNode } from '../../document/node.ts'
import { normaliseId } from '../../matching/index.ts'
import type { Drafts } from './drafts.ts'
import { problemOfId } from './drafts.ts'
import {
  endOf,
  fieldsOf,
  findNode,
  isNothing,
  listOf,
  NO_MAP,
  textOf,
  whyUnknown,
} from './loose.ts'

/** Where ids stand in the policy files of Safety 2 and 3. */
const LISTS = [
  ['security', 'ignore-vulnerabilities'],
  ['report', 'dependency-vulnerabilities', 'auto-ignore-in-report', 'vulnerabilities'],
  ['installation', 'allow', 'vulnerabilities'],
]

/** What lets whole severities pass, or everything: the policy of Plimsoll decides that. */
const WHOLESALE = [
  ['security', 'ignore-cvss-severity-below'],
  ['security', 'ignore-cvss-unknown-severity'],
  ['security', 'continue-on-vulnerability-error'],
  ['report', 'dependency-vulnerabilities', 'auto-ignore-in-report', 'cvss-severity'],
]

/** `.safety-policy.yml` of Safety 2 and 3. Ids are Safety's own numbers there, or CVEs, of which the latter count. */
export function readSafetyPolicy(node: YamlNode, drafts: Drafts): void {
  for (const keys of LISTS) {
    const list = findNode(node, keys)
    const entries = fieldsOf(list)
    if (list !== undefined && entries === null) drafts.skip(list.at.line, NO_MAP)
    for (const entry of entries?.values() ?? []) readEntry(entry, drafts)
  }
  for (const keys of WHOLESALE) {
    const found = findNode(node, keys)
    if (found !== undefined && isSomething(found))
      drafts.skip(
        found.at.line,
        `${keys.join('.')} is not a waiver; set the policy's numbers instead`,
      )
  }
}

function isSomething(node: YamlNode): boolean {
  if (node.kind === 'list') return (listOf(node) ?? []).length > 0
  return node.kind === 'scalar' && !isNothing(node) && node.value !== false && node.value !== 0
}

function readEntry({ key, keyAt, value }: YamlEntry, drafts: Drafts): void {
  const { line } = keyAt
  const fields = fieldsOf(value)
  const end = endOf(fields?.get('expires')?.value)
  const why =
    problemOfId(key) ?? (fields === null ? NO_MAP : whyUnknown(fields, ['reason', 'expires']))
  if (why !== null) drafts.skip(line, why)
  else if (!end.ok) drafts.skip(line, end.why)
  else {
    const reason = textOf(fields?.get('reason')?.value)
    drafts.add({ line, scope: { vulnerabilities: [normaliseId(key)] }, reason, until: end.until })
  }
}
