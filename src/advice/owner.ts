import type { Subject } from './subjects.ts'

/**
 * What brings a package, where a path tells: a program with its modules linked in, an archive with others in
 * it, a tool that comes with packages of its own. The package alone cannot be upgraded there.
 */
export type Owner = {
  readonly kind: 'program' | 'archive' | 'tool'
  /** The purl type of what it brings. */
  readonly type: string
  /** A path, or the name of the tool as its package manager knows it. */
  readonly name: string
  /** Where it lies. */
  readonly path: string
}

/** Paths of archives in which several packages were found. */
export type Shared = ReadonlySet<string>

/** The owners of all places of a package; empty when at one place it stands for itself. */
export function ownersOf(subject: Subject, shared: Shared): readonly Owner[] {
  const owners: Owner[] = []
  for (const path of subject.paths) {
    const owner = ownerAt(subject.package.type, path, shared)
    if (owner === null) return []
    owners.push(owner)
  }
  return owners
}

function ownerAt(type: string, path: string, shared: Shared): Owner | null {
  switch (type) {
    case 'golang':
    case 'cargo':
      return isManifest(path) ? null : { kind: 'program', type, name: path, path }
    case 'maven':
      return toArchive(path, shared)
    case 'npm':
      return toTool(type, NPM_TOOL.exec(path))
    case 'pypi':
      return toVendor(path)
    case 'nuget':
      return toRuntime(path)
    default:
      return null
  }
}

function isManifest(path: string): boolean {
  return /(?:^|\/)(?:go\.(?:mod|sum)|modules\.txt|Cargo\.(?:lock|toml))$/.test(path)
}

const ARCHIVE = /\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg)$/i
const WITHIN_ARCHIVE = /\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg)(?=\/)/i

/** The outermost archive; one that holds others, or a shaded one that holds the classes of several. */
function toArchive(path: string, shared: Shared): Owner | null {
  const border = WITHIN_ARCHIVE.exec(path)
  if (border !== null) {
    const outer = path.slice(0, border.index + border[0].length)
    return { kind: 'archive', type: 'maven', name: outer, path: outer }
  }
  if (!shared.has(path)) return null
  return { kind: 'archive', type: 'maven', name: path, path }
}

/** Archives that are said to hold several packages themselves. */
export function findShared(subjects: readonly Subject[]): Shared {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const { package: subject, paths } of subjects) {
    const archives = subject.type === 'maven' ? paths.filter(isArchive) : []
    for (const path of archives) {
      const known = first.get(path)
      if (known === undefined) first.set(path, subject.name)
      else if (known !== subject.name) shared.add(path)
    }
  }
  return shared
}

function isArchive(path: string): boolean {
  return ARCHIVE.test(path)
}

/** Where npm puts what is installed for all: each of them, npm itself too, has its own tree of packages. */
const NPM_TOOL =
  /^((?:usr(?:\/local)?|opt\/[^/]+(?:\/[^/]+)?|.*\/versions\/node\/[^/]+)\/lib\/node_modules\/((?:@[^/]+\/)?[^/]+))\//

/** pip and setuptools carry copies of other packages. */
function toVendor(path: string): Owner | null {
  const at = path.indexOf('/_vendor/')
  const match = at === -1 ? null : PYTHON_PACKAGE.exec(path.slice(0, at + 1))
  return toTool('pypi', match)
}

const PYTHON_PACKAGE = /^(.*?(?:site|dist)-packages\/([^/]+))\//

function toTool(type: string, match: RegExpExecArray | null): Owner | null {
  const [, path, name] = match ?? []
  if (path === undefined || name === undefined) return null
  return { kind: 'tool', type, name: name === 'pkg_resources' ? 'setuptools' : name, path }
}

/** The framework that .NET programs share, which no project references as a package. */
function toRuntime(path: string): Owner | null {
  const [, folder] = /^(.*dotnet)\/shared\//.exec(path) ?? []
  if (folder === undefined) return null
  return { kind: 'tool', type: 'nuget', name: 'the .NET runtime', path: folder }
}
