import type { FindingKind } from '../../domain/finding.ts'
import { PURL_TYPES } from '../document/purl-types.ts'
import type { Fields, Reading } from '../document/shape.ts'
import { readFields, readOneOrMore, refuse } from '../document/shape.ts'
import { readText, readTexts, readWord } from '../document/values.ts'
import { normaliseId } from '../matching/index.ts'
import type { Compiled, PackagePattern } from '../matching/index.ts'
import { toPackageScope, toScopeGlob, toVersionScope } from './scope.ts'
import { EMPTY_SCOPE } from './waiver.ts'
import type { PackageScope, ScopeGlob, VersionScope, WaiverScope } from './waiver.ts'

/** What an entry of our own form is about. */
export function readScope(fields: Fields): WaiverScope {
  const vulnerabilities = readIds(fields, 'vulnerability', 'vulnerabilities').map(normaliseId)
  const rules = readIds(fields, 'rule', 'rules')
  return {
    ...EMPTY_SCOPE,
    vulnerabilities,
    rules,
    kinds: kindsOf(vulnerabilities, rules),
    package: readPackages(fields.get('package')),
    versions: readVersions(fields.get('versions')),
    paths: readGlobs(fields.get('paths')),
    images: readGlobs(fields.get('images')),
  }
}

const RULE_KINDS: readonly FindingKind[] = ['secret', 'misconfiguration', 'licence', 'malware']

/** Without any id it is about vulnerabilities alone: the narrower reading. */
function kindsOf(vulnerabilities: readonly string[], rules: readonly string[]): FindingKind[] {
  if (rules.length === 0) return ['vulnerability']
  return vulnerabilities.length === 0 ? [...RULE_KINDS] : ['vulnerability', ...RULE_KINDS]
}

function readIds(fields: Fields, one: string, several: string): string[] {
  const [single, list] = [fields.get(one), fields.get(several)]
  if (single !== undefined && list !== undefined)
    refuse(list, `stands beside ${one}: use one of them`)
  const reading = single ?? list
  if (reading === undefined) return []
  const ids = readTexts(reading) ?? []
  if (ids.some((id) => /[*?]/.test(id) || id.length > MAX_ID))
    refuse(reading, 'has to name ids as they are: patterns are not allowed')
  refuseEmpty(reading, 'an id')
  return [...new Set(ids)].sort()
}

const MAX_ID = 200

/** An empty list would mean everything to one reader and nothing to the next. */
function refuseEmpty(reading: Reading, what: string): void {
  const { node } = reading
  if (node.kind === 'list' && node.items.length === 0)
    refuse(reading, `is an empty list: name ${what}, or leave the key out`)
}

function readGlobs(reading: Reading | undefined): ScopeGlob[] {
  const items = readOneOrMore(reading) ?? []
  if (reading !== undefined) refuseEmpty(reading, 'a pattern')
  return items.flatMap((item) => {
    const text = readText(item)
    return text === null ? [] : (compile(item, toScopeGlob(text)) ?? [])
  })
}

function readVersions(reading: Reading | undefined): VersionScope | null {
  const texts = readTexts(reading) ?? []
  if (reading === undefined) return null
  refuseEmpty(reading, 'a range')
  return texts.length === 0 ? null : compile(reading, toVersionScope(texts))
}

function readPackages(reading: Reading | undefined): PackageScope | null {
  if (reading === undefined) return null
  const written = (readOneOrMore(reading) ?? []).flatMap((item) => readPackage(item) ?? [])
  if (written.length > 0) return compile(reading, toPackageScope(written))
  refuseEmpty(reading, 'a package')
  return null
}

function readPackage(reading: Reading): string | PackagePattern | null {
  if (reading.node.kind === 'map') return readPattern(reading)
  const text = readText(reading)
  if (text === null || text.startsWith('pkg:')) return text
  refuse(reading, 'has to be a package URL (pkg:npm/lodash), or a type and a name')
  return null
}

/** The type is needed: `requests` is a package of many ecosystems. */
function readPattern(reading: Reading): PackagePattern | null {
  const fields = readFields(reading, { known: ['type', 'name', 'source'], required: ['type'] })
  if (fields === null) return null
  const type = readWord(fields.get('type'), PURL_TYPES)
  const [name, source] = [readText(fields.get('name')), readText(fields.get('source'))]
  if (fields.has('name') === fields.has('source'))
    refuse(reading, 'needs either name or source, the source package of a system')
  if (type === null) return null
  if (name !== null) return { type, name }
  return source === null ? null : { type, name: source, isSource: true }
}

function compile<T>(reading: Reading, compiled: Compiled<T>): T | null {
  if (compiled.kind === 'ready') return compiled.value
  refuse(reading, `cannot be used: ${compiled.text}`)
  return null
}
