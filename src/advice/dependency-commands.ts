import type { Upgrade } from '../domain/advice.ts'
import { isSafeName, isSafeVersion } from './grammar.ts'

/**
 * The command that takes this version of a package in the project that brings it; null where the ecosystem has
 * none that is safe and well known, and for names and versions that do not fit into one.
 */
export function findCommand(upgrade: Upgrade): string | null {
  const { type, name, to } = upgrade
  if (!isSafeName(type, name) || !isSafeVersion(type, to)) return null
  return COMMANDS.get(type)?.(upgrade) ?? null
}

/** The same for several packages of one project. */
export function toCommands(upgrades: readonly Upgrade[]): readonly string[] {
  const commands = upgrades.flatMap((one) => findCommand(one) ?? [])
  const isGo = upgrades.every(({ type }) => type === 'golang')
  if (!isGo || commands.length === 0) return commands
  const modules = commands.map((one) => one.slice(GO_GET.length))
  return [`${GO_GET}${modules.join(' ')}`, 'go mod tidy']
}

const GO_GET = 'go get '

const COMMANDS: ReadonlyMap<string, (upgrade: Upgrade) => string | null> = new Map([
  ['npm', ofNpm],
  ['pypi', ofPython],
  ['golang', ofGo],
  ['cargo', ofRust],
  ['gem', ({ name }: Upgrade) => `bundle update ${name}`],
  ['composer', ({ name, to }: Upgrade) => `composer require '${name}:^${to}'`],
  ['nuget', ofDotnet],
])

/** A bound may be no release: then the newest of its line. */
function ofNpm({ name, to, isApproximate }: Upgrade): string {
  return isApproximate ? `npm install '${name}@^${to}'` : `npm install ${name}@${to}`
}

function ofPython({ name, to, isApproximate }: Upgrade): string {
  return `pip install '${name}${isApproximate ? '>=' : '=='}${to}'`
}

/** A new major version of a module has another path (Go Modules Reference, "Major version suffixes"). */
function ofGo({ name, to, isApproximate, crossesMajor }: Upgrade): string | null {
  if (crossesMajor === true && !to.startsWith('0.')) return null
  return isApproximate ? `${GO_GET}'${name}@>=v${to}'` : `${GO_GET}${name}@v${to}`
}

/** Another release line is one that Cargo.toml has to allow first. */
function ofRust({ name, to, isApproximate, crossesMajor }: Upgrade): string | null {
  return isApproximate || crossesMajor === true ? null : `cargo update -p ${name} --precise ${to}`
}

function ofDotnet({ name, to, isApproximate }: Upgrade): string | null {
  return isApproximate ? null : `dotnet add package ${name} --version ${to}`
}
