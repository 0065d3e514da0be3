/** The parts of a package URL that name a package; `qualifiersOf` and `subpathOf` read the rest. */
export type Purl = {
  readonly type: string
  readonly namespace: string | null
  readonly name: string
  readonly version: string | null
}

const SHAPE = /^pkg:\/*([a-zA-Z][a-zA-Z0-9.+-]*)\/+([^?#]+)/

/**
 * Reads a package URL by the steps of the purl specification ("How to parse a purl string"), or gives null
 * for text that is none. packageurl-js 2.0.1 is not used: it ends every Go module whose version begins
 * with `v` in a ReferenceError, and Trivy writes all of them so.
 */
export function parsePurl(text: string): Purl | null {
  const [, type, rest] = SHAPE.exec(text) ?? []
  if (type === undefined || rest === undefined) return null
  const { path, version } = splitVersion(rest)
  const parts = decodeAll([...path.split('/').filter(Boolean), version])
  const [decodedVersion, name, ...outer] = parts?.toReversed() ?? []
  if (name === undefined || decodedVersion === undefined) return null
  return {
    type: type.toLowerCase(),
    namespace: outer.length === 0 ? null : outer.toReversed().join('/'),
    name,
    version: decodedVersion === '' ? null : decodedVersion,
  }
}

/** What stands between `?` and `#`, keys in small letters, values decoded; null when an escape is malformed. */
export function qualifiersOf(text: string): ReadonlyMap<string, string> | null {
  const query = /^[^?#]*\?([^#]*)/.exec(text)?.[1] ?? ''
  const pairs = query.split('&').map((pair) => /^([^=]+)=(.+)$/s.exec(pair) ?? [])
  const read = pairs.flatMap(([, key, value]) =>
    key === undefined || value === undefined ? [] : [{ key: key.toLowerCase(), value }],
  )
  const values = decodeAll(read.map((pair) => pair.value))
  return values === null ? null : new Map(read.map((pair, at) => [pair.key, values[at] ?? '']))
}

/** What stands behind `#`, without slashes at its ends; null where there is none. */
export function subpathOf(text: string): string | null {
  const at = text.indexOf('#')
  const parts = at === -1 ? [] : (decodeAll(text.slice(at + 1).split('/')) ?? [])
  const path = parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/')
  return path === '' ? null : path
}

/** The version stands behind the last `@` of the last segment; a scope (`@acme`) may stand unescaped. */
function splitVersion(rest: string): { readonly path: string; readonly version: string } {
  const at = rest.lastIndexOf('@')
  if (at <= rest.lastIndexOf('/') + 1) return { path: rest, version: '' }
  return { path: rest.slice(0, at), version: rest.slice(at + 1) }
}

function decodeAll(segments: readonly string[]): readonly string[] | null {
  if (!segments.some((segment) => segment.includes('%'))) return segments
  try {
    return segments.map(decodeURIComponent)
  } catch {
    // A malformed escape: then the text is no package URL, which is what null says.
    return null
  }
}
