import type { Package } from '../../domain/finding.ts'
import { parsePurl, qualifiersOf } from '../../domain/purl.ts'

/** What readers of package URLs take, ours among them. */
const MOST_CHARACTERS = 2000

/** Only characters that may stand in a URI (RFC 3986): documents use package URLs as identifiers. */
const SHAPE = /^pkg:[a-z][a-z0-9.+-]*\/[\w.~:/?#@!$&'()*+,;=%-]+$/i

/** The scanner's own package URL, else one of the package's parts; null where neither can be. */
export function toPackagePurl(subject: Package): string | null {
  const own = subject.purl
  return own !== null && isUsable(own) ? own : toPlainPurl(subject)
}

/**
 * Which package in which version, and no more: who matches a document by package URLs (go-vex, and with it Trivy and
 * Grype) wants every qualifier of the document in its own, and the scanners have different ones. An epoch is part of the
 * version of an RPM package, a subpath part of the name of a Go module.
 */
export function toIdentityPurl(subject: Package): string | null {
  const full = toPackagePurl(subject)
  if (full === null) return null
  const epoch = /^\d{1,9}$/.exec(qualifiersOf(full)?.get('epoch') ?? '')?.[0]
  const head = full.replace(/[?#].*$/, '')
  const at = full.indexOf('#')
  return `${head}${epoch === undefined ? '' : `?epoch=${epoch}`}${at === -1 ? '' : full.slice(at)}`
}

function isUsable(purl: string): boolean {
  return purl.length <= MOST_CHARACTERS && SHAPE.test(purl) && parsePurl(purl) !== null
}

function toPlainPurl({ type, namespace, name, version }: Package): string | null {
  if (name === '' || name.length + version.length > MOST_CHARACTERS) return null
  const parts = [...(namespace ?? '').split('/'), ...name.split('/')].filter((part) => part !== '')
  const behind = version === '' ? '' : `@${encode(version)}`
  const purl = `pkg:${type}/${parts.map(encode).join('/')}${behind}`
  return isUsable(purl) ? purl : null
}

/** Half of a pair of code units is no character, and cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}
