import type { Package } from '../../domain/finding.ts'
import type { CataloguedPackage } from '../../domain/observation.ts'
import { findNode, findNumber, findText, getNodes, getText, getTexts } from '../document.ts'
import type { Node } from '../document.ts'
import { toDigest } from '../digest.ts'
import { toImagePath } from '../image-path.ts'
import { toPackage } from '../package.ts'

/** One result of Trivy's report: what it is about, and the packages in it. */
export type TrivyResult = {
  readonly node: Node
  readonly type: string
  /** Path of the file that the result is about; null for results about many files or the system. */
  readonly path: string | null
  readonly packages: readonly TrivyPackage[]
}

export type TrivyPackage = {
  readonly package: Package
  readonly path: string | null
  /** Trivy's own name and version of the package, by which its other rows refer to it. */
  readonly name: string
  readonly version: string
  readonly uid: string
  readonly id: string
  readonly installedFiles: readonly string[]
  readonly layer: string | null
  readonly isThirdParty: boolean
}

const PURL_TYPES = new Map<string, string>(
  Object.entries({
    deb: ['debian', 'ubuntu', 'echo'],
    apk: ['alpine', 'wolfi', 'chainguard', 'minimos'],
    rpm: [
      ...['redhat', 'centos', 'rocky', 'alma', 'amazon', 'oracle', 'photon', 'fedora'],
      ...['centos-stream', 'cbl-mariner', 'azurelinux', 'activestate', 'coreos', 'sles', 'slem'],
      ...['opensuse', 'opensuse-leap', 'opensuse-tumbleweed', 'opensuse.leap'],
      ...['opensuse.tumbleweed', 'suse linux enterprise server', 'openeuler'],
    ],
    npm: ['npm', 'yarn', 'pnpm', 'bun', 'node-pkg', 'javascript'],
    pypi: ['pip', 'pipenv', 'poetry', 'uv', 'pylock', 'python-pkg'],
    golang: ['gomod', 'gobinary'],
    maven: ['jar', 'pom', 'gradle', 'sbt'],
    gem: ['bundler', 'gemspec'],
    cargo: ['cargo', 'rustbinary'],
    composer: ['composer', 'composer-vendor'],
    nuget: ['nuget', 'dotnet-core', 'packages-props'],
    hex: ['mix-lock', 'mix'],
    k8s: ['kubernetes'],
    conda: ['conda-pkg', 'conda-environment'],
  }).flatMap(([type, names]) => names.map((name): [string, string] => [name, type])),
)

/** Targets that stand for all files of a kind (aquasecurity/trivy pkg/scan/langpkg/scan.go). */
const AGGREGATES = new Set(['Python', 'Conda', 'Ruby', 'Node.js', 'Java', 'Kubernetes'])

/** Listed by Trivy, but looked up in no database (pkg/detector/library/driver.go). */
const UNMATCHED_TYPES = new Set(['conda'])

export function toPurlType(type: string): string {
  return PURL_TYPES.get(type) ?? (type === '' ? 'generic' : type)
}

/** One result; packages are listed by those of systems and languages alone. */
export function toResult(node: Node): TrivyResult {
  const type = getText(node, 'Type')
  const target = getText(node, 'Target')
  const isOfFile = getText(node, 'Class') === 'lang-pkgs' && !AGGREGATES.has(target)
  const path = isOfFile && target !== '' ? toImagePath(target) : null
  const packages = getNodes(node, 'Packages').map((row) => toTrivyPackage(row, { type, path }))
  return { node, type, path, packages }
}

/** Packages that Trivy compared with its database; those it merely lists prove nothing. */
export function toCatalogue(results: readonly TrivyResult[]): CataloguedPackage[] {
  return results
    .flatMap((result) => result.packages)
    .filter((found) => found.package.name !== '' && !UNMATCHED_TYPES.has(found.package.type))
    .map((found) => ({
      ...found.package,
      path: found.path,
      layer: found.layer,
      isThirdParty: found.isThirdParty,
    }))
}

/**
 * True when Trivy listed what it recognised. It does so for all results or for none: a result with findings
 * and without packages was made by one that lists none.
 */
export function isCatalogueWhole(results: readonly TrivyResult[]): boolean {
  return (
    results.some((result) => result.packages.length > 0) &&
    results.every(
      (result) =>
        result.packages.length > 0 || getNodes(result.node, 'Vulnerabilities').length === 0,
    )
  )
}

/** The diff id of the layer that a row was found in, or null. */
export function toLayer(row: Node): string | null {
  const layer = findNode(row, 'Layer')
  return layer === null ? null : toDigest(getText(layer, 'DiffID')) || null
}

function toTrivyPackage(
  row: Node,
  result: { readonly type: string; readonly path: string | null },
): TrivyPackage {
  const identifier = findNode(row, 'Identifier')
  const name = getText(row, 'Name')
  const version = toFullVersion(row, '')
  const filePath = getText(row, 'FilePath')
  const repository = findNode(row, 'Repository')
  return {
    package: toPackage({
      purl: identifier === null ? null : findText(identifier, 'PURL'),
      type: toPurlType(result.type),
      name,
      version,
      system: result.type,
      sourcePackage: toSourcePackage(row),
    }),
    path: filePath === '' ? result.path : toImagePath(filePath),
    name,
    version,
    uid: identifier === null ? '' : getText(identifier, 'UID'),
    id: getText(row, 'ID'),
    installedFiles: getTexts(row, 'InstalledFiles').map(toImagePath),
    layer: toLayer(row),
    isThirdParty: repository !== null && getText(repository, 'Class') === 'third-party',
  }
}

function toSourcePackage(row: Node): Package['sourcePackage'] {
  const name = getText(row, 'SrcName')
  return name === '' ? null : { name, version: toFullVersion(row, 'Src') }
}

/** `epoch:version-release`, as Trivy itself joins them (pkg/scan/utils/util.go, FormatVersion). */
function toFullVersion(row: Node, prefix: '' | 'Src'): string {
  const epoch = findNumber(row, `${prefix}Epoch`) ?? 0
  const version = getText(row, `${prefix}Version`)
  const release = getText(row, `${prefix}Release`)
  const joined = release === '' ? version : `${version}-${release}`
  return epoch === 0 ? joined : `${epoch}:${joined}`
}
