import { toShownText } from '../../document/shown-text.ts'
import type { PackagePattern } from '../../matching/index.ts'
import type { PackageScope } from '../waiver.ts'
import type { Loose } from './loose.ts'
import { isNothing, textOf, whyUnknown } from './loose.ts'
import { packageOf } from './scopes.ts'
import type { Told } from './scopes.ts'

/** Syft's words for types of packages, and purl's. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ...[
    'deb',
    'rpm',
    'apk',
    'alpm',
    'npm',
    'gem',
    'conan',
    'hex',
    'cocoapods',
    'swift',
    'hackage',
  ].map((type): [string, string] => [type, type]),
  ['java-archive', 'maven'],
  ['jenkins-plugin', 'maven'],
  ['python', 'pypi'],
  ['go-module', 'golang'],
  ['rust-crate', 'cargo'],
  ['php-composer', 'composer'],
  ['dotnet', 'nuget'],
  ['dart-pub', 'pub'],
  ['binary', 'generic'],
])

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['java', 'maven'],
  ['javascript', 'npm'],
  ['python', 'pypi'],
  ['ruby', 'gem'],
  ['go', 'golang'],
  ['rust', 'cargo'],
  ['php', 'composer'],
  ['dotnet', 'nuget'],
  ['dart', 'pub'],
  ['elixir', 'hex'],
  ['erlang', 'hex'],
  ['haskell', 'hackage'],
  ['swift', 'swift'],
])

const KEYS = ['name', 'version', 'language', 'type', 'location', 'upstream-name']

/** `package` of a rule of Grype's; null when it says nothing but where. */
export function grypePackageOf(parts: Loose): Told<PackageScope | null> {
  const why = whyUnknown(parts, KEYS) ?? whyNotPlain(parts)
  if (why !== null) return { ok: false, why }
  const type = typeOf(parts)
  if (!type.ok) return type
  const pattern = patternOf(parts, type.value)
  return pattern === null ? { ok: true, value: null } : packageOf(pattern)
}

/** Grype reads the name as a regular expression; a dot among letters is taken for the dot that people mean. */
function whyNotPlain(parts: Loose): string | null {
  const odd = [...PLAIN].find(([key, shape]) => {
    const node = parts.get(key)?.value
    return !isNothing(node) && !shape.test(textOf(node) ?? '')
  })
  if (odd !== undefined)
    return `its package ${odd[0]} is a regular expression or has characters that are not read here`
  const isOfSource = parts.has('upstream-name')
  const hasOther = parts.has('name') || parts.has('version')
  return isOfSource && hasOther
    ? 'an upstream-name beside a name or version is not read here'
    : null
}

const PLAIN: ReadonlyMap<string, RegExp> = new Map([
  ['name', /^(?:\^[^\\^$*+?()[\]{}|\s]+\$|[^\\^$*+?()[\]{}|\s]+)$/],
  ['upstream-name', /^[^*?[\]\s]+$/],
  ['version', /^[^\s,|<>=!]+$/],
])

type Typed = Told<string | undefined>

function typeOf(parts: Loose): Typed {
  const type = wordOf(parts, 'type', TYPES)
  const language = wordOf(parts, 'language', LANGUAGES)
  if (!type.ok || !language.ok) return type.ok ? language : type
  const isTwofold =
    new Set([type.value, language.value].filter((one) => one !== undefined)).size > 1
  return isTwofold
    ? { ok: false, why: 'its type and its language are of two ecosystems' }
    : { ok: true, value: type.value ?? language.value }
}

function wordOf(parts: Loose, key: string, words: ReadonlyMap<string, string>): Typed {
  const node = parts.get(key)?.value
  if (isNothing(node)) return { ok: true, value: undefined }
  const text = textOf(node) ?? ''
  const value = words.get(text)
  return value === undefined
    ? { ok: false, why: `its ${key} ${toShownText(text)} is not known here` }
    : { ok: true, value }
}

function patternOf(parts: Loose, type: string | undefined): PackagePattern | null {
  const text = (key: string): string | null => textOf(parts.get(key)?.value)
  const [name, source, version] = [text('name'), text('upstream-name'), text('version')]
  if ([name, source, version, type ?? null].every((part) => part === null)) return null
  return {
    name: name?.replace(/^\^(.*)\$$/, '$1') ?? source ?? '**',
    type,
    versions: version === null ? undefined : `=${version}`,
    isSource: source !== null,
  }
}
