import type { FindingKind } from '../../../domain/finding.ts'
import { toShownText } from '../../document/shown-text.ts'
import type { PackagePattern } from '../../matching/index.ts'
import type { WaiverScope } from '../waiver.ts'
import { isPlainName, packageOf } from './scopes.ts'
import type { Told } from './scopes.ts'
import { isTable, stringOf, toTable, whyNoSwitch, whyNoText, whyUnknown } from './toml.ts'
import type { Table } from './toml.ts'

/** Ecosystems as the OSV schema names them; a system's package is told by its distribution too. */
const ECOSYSTEMS: ReadonlyMap<string, { readonly type: string; readonly namespace?: string }> =
  new Map([
    ['npm', { type: 'npm' }],
    ['PyPI', { type: 'pypi' }],
    ['Go', { type: 'golang' }],
    ['Maven', { type: 'maven' }],
    ['crates.io', { type: 'cargo' }],
    ['RubyGems', { type: 'gem' }],
    ['Packagist', { type: 'composer' }],
    ['NuGet', { type: 'nuget' }],
    ['Hex', { type: 'hex' }],
    ['Pub', { type: 'pub' }],
    ['Hackage', { type: 'hackage' }],
    ['CRAN', { type: 'cran' }],
    ['SwiftURL', { type: 'swift' }],
    ['ConanCenter', { type: 'conan' }],
    ['Debian', { type: 'deb', namespace: 'debian' }],
    ['Ubuntu', { type: 'deb', namespace: 'ubuntu' }],
    ['Alpine', { type: 'apk', namespace: 'alpine' }],
    ['Wolfi', { type: 'apk', namespace: 'wolfi' }],
    ['Chainguard', { type: 'apk', namespace: 'chainguard' }],
    ['Red Hat', { type: 'rpm', namespace: 'redhat' }],
    ['Rocky Linux', { type: 'rpm', namespace: 'rocky' }],
    ['AlmaLinux', { type: 'rpm', namespace: 'almalinux' }],
  ])

const KEYS = [
  ...['name', 'version', 'ecosystem', 'group', 'nameIsRegex', 'ignore', 'vulnerability', 'license'],
  ...['effectiveUntil', 'reason'],
]

/**
 * An entry of `PackageOverrides`: the package is ignored altogether, or its vulnerabilities, or its licences. What
 * else it changes is no waiver, and then there is nothing to take from it.
 */
export function overrideScopesOf(entry: Table): Told<readonly Partial<WaiverScope>[]> {
  const why = whyUnknown(entry, KEYS) ?? whyNotRead(entry) ?? whyNotExact(entry)
  if (why !== null) return { ok: false, why }
  const kinds = kindsOf(entry)
  if (kinds.length === 0)
    return { ok: false, why: 'it ignores nothing; what it says of the licence is not a waiver' }
  const pattern = patternOf(entry)
  if (!pattern.ok) return pattern
  const scope = packageOf(pattern.value)
  return scope.ok ? { ok: true, value: [{ kinds, package: scope.value }] } : scope
}

function whyNotRead(entry: Table): string | null {
  return (
    whyNoText(entry, ['name', 'version', 'ecosystem', 'group']) ??
    whyNoSwitch(entry, ['nameIsRegex', 'ignore']) ??
    whyNoPart(entry.get('vulnerability'), ['ignore']) ??
    whyNoPart(entry.get('license'), ['ignore', 'override'])
  )
}

function whyNoPart(part: unknown, known: readonly string[]): string | null {
  if (part === undefined) return null
  if (!isTable(part)) return 'what it ignores is no table'
  return whyUnknown(toTable(part), known) ?? whyNoSwitch(toTable(part), ['ignore'])
}

function whyNotExact(entry: Table): string | null {
  if (entry.get('nameIsRegex') === true) return 'its name is a regular expression'
  if (stringOf(entry, 'group') !== '') return 'groups of dependencies are not known of an image'
  const version = stringOf(entry, 'version')
  if (/[\s,|<>=!]/.test(version)) return `its version ${toShownText(version)} is no version`
  return isPlainName(stringOf(entry, 'name')) ? null : 'its name has characters of a pattern'
}

function kindsOf(entry: Table): FindingKind[] {
  if (entry.get('ignore') === true) return ['vulnerability', 'licence']
  const isIgnored = (key: string): boolean => {
    const part = entry.get(key)
    return isTable(part) && toTable(part).get('ignore') === true
  }
  const vulnerabilities: FindingKind[] = isIgnored('vulnerability') ? ['vulnerability'] : []
  return isIgnored('license') ? [...vulnerabilities, 'licence'] : vulnerabilities
}

/** `Debian:12` is narrower than anything that is known of a package here. */
function patternOf(entry: Table): Told<PackagePattern> {
  const [ecosystem, version] = [stringOf(entry, 'ecosystem'), stringOf(entry, 'version')]
  const known = ECOSYSTEMS.get(ecosystem)
  if (ecosystem !== '' && known === undefined)
    return { ok: false, why: `its ecosystem ${toShownText(ecosystem)} is not told apart here` }
  const name = stringOf(entry, 'name')
  const versions = version === '' ? {} : { versions: `=${version}` }
  return { ok: true, value: { name: name === '' ? '**' : name, ...known, ...versions } }
}
