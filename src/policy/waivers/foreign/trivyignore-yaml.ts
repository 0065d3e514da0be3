import type { FindingKind } from '../../../domain/finding.ts'
import type { YamlNode } from '../../document/node.ts'
import { toShownText } from '../../document/shown-text.ts'
import { normaliseId } from '../../matching/index.ts'
import { toPackageScope } from '../scope.ts'
import type { PackageScope, WaiverScope } from '../waiver.ts'
import type { Drafts } from './drafts.ts'
import { endOf, mapOf, NO_MAP, readList, textOf, textsOf, whyUnknown } from './loose.ts'
import type { Loose } from './loose.ts'
import { globsOf } from './scopes.ts'
import type { Told } from './scopes.ts'

const SECTIONS: ReadonlyMap<string, FindingKind> = new Map([
  ['vulnerabilities', 'vulnerability'],
  ['misconfigurations', 'misconfiguration'],
  ['secrets', 'secret'],
  ['licenses', 'licence'],
])

const KEYS = ['id', 'paths', 'purls', 'expired_at', 'statement']

/** `.trivyignore.yaml`: four lists, each for one kind of finding. */
export function readTrivyignoreYaml(node: YamlNode, drafts: Drafts): void {
  for (const { key, keyAt, value } of mapOf(node)?.values() ?? []) {
    const kind = SECTIONS.get(key)
    if (kind === undefined) drafts.skip(keyAt.line, `${toShownText(key)} is no section of Trivy's`)
    else for (const item of readList(value, drafts)) readItem(item, kind, drafts)
  }
}

function readItem(item: YamlNode, kind: FindingKind, drafts: Drafts): void {
  const { line } = item.at
  const fields = mapOf(item)
  if (fields === null) {
    drafts.skip(line, NO_MAP)
    return
  }
  const told = toScope(fields, kind)
  const end = endOf(fields.get('expired_at')?.value)
  if (!told.ok) drafts.skip(line, told.why)
  else if (!end.ok) drafts.skip(line, end.why)
  else {
    const reason = textOf(fields.get('statement')?.value)
    drafts.add({ line, scope: told.value, reason, until: end.until })
  }
}

function toScope(fields: Loose, kind: FindingKind): Told<Partial<WaiverScope>> {
  const unknown = whyUnknown(fields, KEYS)
  if (unknown !== null) return { ok: false, why: unknown }
  const id = textOf(fields.get('id')?.value)
  if (id === null) return { ok: false, why: 'it names no id, without which Trivy ignores nothing' }
  const paths = globsOf(fields.get('paths')?.value)
  if (!paths.ok) return paths
  const packages = packagesOf(fields, kind)
  if (!packages.ok) return packages
  const named = kind === 'vulnerability' ? { vulnerabilities: [normaliseId(id)] } : { rules: [id] }
  return {
    ok: true,
    value: { ...named, kinds: [kind], paths: paths.value, package: packages.value },
  }
}

function packagesOf(fields: Loose, kind: FindingKind): Told<PackageScope | null> {
  const purls = textsOf(fields.get('purls')?.value)
  if (purls === null) return { ok: false, why: 'its purls are no list of texts' }
  if (purls.length === 0) return { ok: true, value: null }
  if (kind !== 'vulnerability')
    return {
      ok: false,
      why: 'Trivy reads purls of vulnerabilities alone, so they would limit nothing',
    }
  const scope = toPackageScope(purls)
  return scope.kind === 'ready' ? { ok: true, value: scope.value } : { ok: false, why: scope.text }
}
