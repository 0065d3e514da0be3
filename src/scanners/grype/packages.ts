import type { Package } from '../../domain/finding.ts'
import type { CataloguedPackage } from '../../domain/observation.ts'
import { findText, getNodes, getText, openDocument, refuseDocument } from '../document.ts'
import type { Node } from '../document.ts'
import { toPackage } from '../package.ts'

const TITLE = "Grype's list of packages"

/** Syft's package types whose purl type has another name (anchore/syft syft/pkg/type.go). */
const PURL_TYPES = new Map<string, string>([
  ['python', 'pypi'],
  ['go-module', 'golang'],
  ['java-archive', 'maven'],
  ['jenkins-plugin', 'maven'],
  ['graalvm-native-image', 'maven'],
  ['rust-crate', 'cargo'],
  ['php-composer', 'composer'],
  ['dotnet', 'nuget'],
  ['dart-pub', 'pub'],
  ['pod', 'cocoapods'],
  ['R-package', 'cran'],
  ['lua-rocks', 'luarocks'],
  ['linux-kernel', 'generic'],
  ['linux-kernel-module', 'generic'],
  ['binary', 'generic'],
  ['github-action', 'github'],
])

export function toPurlType(type: string): string {
  return PURL_TYPES.get(type) ?? (type === '' || type === 'UnknownPackage' ? 'generic' : type)
}

/** A package as a match names it. */
export function toArtifactPackage(artifact: Node): Package {
  const version = getText(artifact, 'version')
  const [source] = getNodes(artifact, 'upstreams')
  return toPackage({
    purl: findText(artifact, 'purl'),
    type: toPurlType(getText(artifact, 'type')),
    name: getText(artifact, 'name'),
    version,
    // An upstream of the same version is named without it.
    sourcePackage:
      source === undefined
        ? null
        : { name: getText(source, 'name'), version: getText(source, 'version') || version },
  })
}

/**
 * The packages of Grype's CycloneDX output. Its components are packages, the operating system and the
 * files that packages own; only packages have a type of Syft's.
 */
export function parseGrypePackages(document: unknown): CataloguedPackage[] {
  const root = openDocument(TITLE, document)
  if (root.fields['bomFormat'] !== 'CycloneDX') {
    throw refuseDocument(TITLE, 'it is no CycloneDX document.')
  }
  return getNodes(root, 'components').flatMap((component) => {
    if (getText(component, 'type') === 'file') return []
    const properties = toProperties(component)
    const type = properties.get('syft:package:type')
    if (type === undefined) return []
    const named = toPackage({
      purl: findText(component, 'purl'),
      type: toPurlType(type),
      name: getText(component, 'name'),
      version: getText(component, 'version'),
      sourcePackage: null,
    })
    const path = properties.get('syft:location:0:path') ?? null
    return [{ ...named, path: path === null ? null : path.replace(/^\/+/, '') }]
  })
}

const USED_PROPERTIES = new Set(['syft:package:type', 'syft:location:0:path'])

function toProperties(component: Node): Map<string, string> {
  const used = getNodes(component, 'properties').filter(
    (property) =>
      typeof property.fields['name'] === 'string' && USED_PROPERTIES.has(property.fields['name']),
  )
  return new Map(used.map((property) => [getText(property, 'name'), getText(property, 'value')]))
}
