import { FIX_STATES } from '../../../domain/finding.ts'
import type { FixState } from '../../../domain/finding.ts'
import type { YamlNode } from '../../document/node.ts'
import { toShownText } from '../../document/shown-text.ts'
import { normaliseId } from '../../matching/index.ts'
import type { ScopeGlob, WaiverScope } from '../waiver.ts'
import type { Drafts } from './drafts.ts'
import { problemOfId } from './drafts.ts'
import { grypePackageOf } from './grype-package.ts'
import { findNode, isNothing, mapOf, NO_MAP, readList, textOf, whyUnknown } from './loose.ts'
import type { Loose } from './loose.ts'
import { globsOf } from './scopes.ts'
import type { Told } from './scopes.ts'

const KEYS = ['vulnerability', 'include-aliases', 'reason', 'fix-state', 'package']

/** What Grype knows of a match and a merged finding does not. */
const NOT_HERE = ['namespace', 'match-type', 'vex-status', 'vex-justification']

/** The list `ignore` of Grype's configuration; a rule without any criterion means nothing, as in Grype. */
export function readGrypeIgnore(node: YamlNode, drafts: Drafts): void {
  for (const item of readList(findNode(node, ['ignore']), drafts)) readRule(item, drafts)
}

function readRule(item: YamlNode, drafts: Drafts): void {
  const { line } = item.at
  const fields = mapOf(item)
  const told = fields === null ? NOT_READ : toScope(fields)
  if (!told.ok) drafts.skip(line, told.why)
  else {
    const reason = textOf(fields?.get('reason')?.value)
    drafts.add({ line, scope: told.value, reason, until: null })
  }
}

const NOT_READ = { ok: false, why: NO_MAP } as const

function toScope(fields: Loose): Told<Partial<WaiverScope>> {
  const foreign = NOT_HERE.find((key) => !isNothing(fields.get(key)?.value))
  if (foreign !== undefined)
    return { ok: false, why: `${foreign} says something that only Grype knows of a match` }
  const unknown = whyUnknown(fields, [...KEYS, ...NOT_HERE])
  if (unknown !== null) return { ok: false, why: unknown }
  const ids = idsOf(fields)
  if (!ids.ok) return ids
  const place = placeOf(fields)
  if (!place.ok) return place
  const fixState = fixStateOf(fields)
  if (!fixState.ok) return fixState
  const scope = { ...ids.value, ...place.value, fixState: fixState.value }
  const isEmpty =
    scope.vulnerabilities.length === 0 && scope.package === null && place.value.paths.length === 0
  if (isEmpty && scope.fixState === null)
    return { ok: false, why: 'it names no criterion, so that Grype too applies it to nothing' }
  return { ok: true, value: scope }
}

/** Without `include-aliases` Grype compares its own id and no other name of the flaw. */
function idsOf(fields: Loose): Told<Pick<WaiverScope, 'vulnerabilities' | 'isPrintedIdOnly'>> {
  const node = fields.get('vulnerability')?.value
  if (isNothing(node)) return { ok: true, value: { vulnerabilities: [], isPrintedIdOnly: false } }
  const id = textOf(node) ?? ''
  const problem = problemOfId(id)
  if (problem !== null) return { ok: false, why: problem }
  const isPrintedIdOnly = !isTrue(fields.get('include-aliases')?.value)
  return { ok: true, value: { vulnerabilities: [normaliseId(id)], isPrintedIdOnly } }
}

function isTrue(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true
}

function placeOf(
  fields: Loose,
): Told<{ readonly package: WaiverScope['package']; readonly paths: readonly ScopeGlob[] }> {
  const node = fields.get('package')?.value
  if (isNothing(node)) return { ok: true, value: { package: null, paths: [] } }
  const parts = mapOf(node)
  if (parts === null) return { ok: false, why: 'its package is no map of keys and values' }
  const location = parts.get('location')?.value
  if (!isNothing(location) && textOf(location) === null)
    return { ok: false, why: 'its location is no text' }
  const paths = globsOf(location)
  if (!paths.ok) return paths
  const wanted = grypePackageOf(parts)
  return wanted.ok ? { ok: true, value: { package: wanted.value, paths: paths.value } } : wanted
}

function fixStateOf(fields: Loose): Told<FixState | null> {
  const node = fields.get('fix-state')?.value
  if (isNothing(node)) return { ok: true, value: null }
  const text = textOf(node)
  const state = FIX_STATES.find((one) => one === text)
  if (state !== undefined) return { ok: true, value: state }
  return { ok: false, why: `its fix-state ${toShownText(text ?? '')} is none of Grype's` }
}
