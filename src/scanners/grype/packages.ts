import type { Package } from '../../domain/finding.ts'
import type { CataloguedPackage } from '../../domain/observation.ts'
import { toDigest } from '../digest.ts'
import { findText, getNodes, getText, openDocument, refuseDocument } from '../document.ts'
import type { Node } from '../document.ts'
import { toArchivePath, toImagePath } from '../image-path.ts'
import { isSystemType } from '../../domain/package-type.ts'
import { toPackage } from '../package.ts'
import type { NamedPackage } from '../package.ts'
import { findLowest, toInnerPath } from './instances.ts'
import type { Surroundings } from './vulnerability.ts'

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

/** A package as a match names it; `system`: Grype's word for the system. */
export function toArtifactPackage(artifact: Node, system: string): Package {
  const version = getText(artifact, 'version')
  const [source] = getNodes(artifact, 'upstreams')
  return toSyftPackage({
    purl: findText(artifact, 'purl'),
    type: toPurlType(getText(artifact, 'type')),
    name: getText(artifact, 'name'),
    version,
    system,
    // An upstream of the same version is named without it.
    sourcePackage:
      source === undefined
        ? null
        : { name: getText(source, 'name'), version: getText(source, 'version') || version },
  })
}

/** Syft names the artifact as the group of a Maven package where it knows none. */
function toSyftPackage(named: NamedPackage): Package {
  const found = toPackage(named)
  const isGuess = found.type === 'maven' && found.namespace === found.name
  return isGuess ? { ...found, namespace: null } : found
}

/**
 * The packages of Grype's CycloneDX output. Its components are packages, the operating system and the
 * files that packages own; only packages have a type of Syft's.
 */
export function parseGrypePackages(
  document: unknown,
  { layers, system }: Surroundings,
): CataloguedPackage[] {
  const root = openDocument(TITLE, document)
  if (root.fields['bomFormat'] !== 'CycloneDX') {
    throw refuseDocument(TITLE, 'it is no CycloneDX document.')
  }
  return getNodes(root, 'components').flatMap((component) => {
    if (getText(component, 'type') === 'file' || getText(component, 'name') === '') return []
    const properties = toProperties(component)
    const type = properties.get('syft:package:type')
    if (type === undefined) return []
    const named = toSyftPackage({
      purl: findText(component, 'purl'),
      type: toPurlType(type),
      name: getText(component, 'name'),
      version: getText(component, 'version'),
      system,
      sourcePackage: null,
    })
    return [{ ...named, ...toPlace(properties, named.type, layers), isThirdParty: false }]
  })
}

/** The same rule as for matches; here nothing says which evidence is primary, but it stands first. */
function toPlace(
  properties: ReadonlyMap<string, string>,
  type: string,
  layers: readonly string[],
): Pick<CataloguedPackage, 'path' | 'layer'> {
  const first = properties.get(`${LOCATION}0:path`)
  const inner = toArchivePath(properties.get(ARCHIVE_PATH) ?? '')
  const found = [...properties].flatMap(([name, value]) =>
    LAYER.test(name) ? [toDigest(value)] : [],
  )
  return {
    path: first === undefined ? null : toInnerPath(toImagePath(first), inner),
    layer: (isSystemType(type) ? findLowest(found, layers) : null) ?? found[0] ?? null,
  }
}

const LOCATION = 'syft:location:'
const LAYER = /^syft:location:\d+:layerID$/
const ARCHIVE_PATH = 'syft:metadata:virtualPath'
const USED_PROPERTIES = new Set(['syft:package:type', ARCHIVE_PATH])

function toProperties(component: Node): ReadonlyMap<string, string> {
  const used = getNodes(component, 'properties').filter((property) => {
    const name = property.fields['name']
    return typeof name === 'string' && (USED_PROPERTIES.has(name) || name.startsWith(LOCATION))
  })
  return new Map(used.map((property) => [getText(property, 'name'), getText(property, 'value')]))
}
