import type { Action, Upgrade } from '../domain/advice.ts'
import { accountFor, toBumps, toEnoughNote, toSteps } from './bump.ts'
import type { Bump } from './bump.ts'
import { toCommands } from './dependency-commands.ts'
import { toHomes } from './homes.ts'
import type { Home } from './homes.ts'
import type { Subject } from './subjects.ts'
import { describeOwners } from './upgrade-owner.ts'
import { distinctTexts, toNote, toPlain } from './words.ts'

/** One action for each package, or for what brings it where a path tells that. */
export function upgradeDependencies(subjects: readonly Subject[]): readonly Action[] {
  return toHomes(subjects).flatMap((home) => {
    const bumps = toBumps(home.subjects)
    return bumps.length === 0 ? [] : [toAction(home, bumps)]
  })
}

function toAction({ owners, subjects }: Home, bumps: readonly Bump[]): Action {
  const words = owners.length === 0 ? describePackage(bumps) : describeOwners(owners, bumps)
  return { kind: 'upgrade-dependency', ...words, ...accountFor(bumps, subjects) }
}

type Words = Pick<Action, 'title' | 'commands' | 'paths' | 'note'>

function describePackage(bumps: readonly Bump[]): Words {
  const upgrades = bumps.map((one) => one.upgrade)
  const isBreaking = upgrades.some((one) => one.crossesMajor === true)
  const type = ECOSYSTEMS.get(upgrades[0]?.type ?? '') ?? toPlain(upgrades[0]?.type ?? '')
  const isSingle = new Set(upgrades.map((one) => one.to)).size === 1
  return {
    title: `Upgrade ${toSteps(bumps)} (${type}${isBreaking ? ', a new release line' : ''})`,
    commands: isSingle ? toCommands(firstOf(upgrades)) : [],
    paths: distinctTexts(bumps.flatMap((one) => one.subject.paths)),
    note: toNote([
      toEnoughNote(bumps),
      upgrades.length === 1
        ? null
        : `It is there in ${upgrades.length} versions, so other packages bring some of them.`,
      'Where it is no direct dependency, upgrade the package that brings it.',
    ]),
  }
}

/** The ecosystems by the names under which people know them; the others go by their purl type. */
const ECOSYSTEMS: ReadonlyMap<string, string> = new Map([
  ['pypi', 'Python'],
  ['golang', 'Go'],
  ['maven', 'Java'],
  ['gem', 'Ruby'],
  ['cargo', 'Rust'],
  ['nuget', '.NET'],
  ['composer', 'PHP'],
])

/** Several versions that go to one: a change of its line is one for the command when it is for any. */
function firstOf(upgrades: readonly Upgrade[]): readonly Upgrade[] {
  const [first] = upgrades
  if (first === undefined) return []
  const crossing = upgrades.find((one) => one.crossesMajor === true)
  return [crossing ?? first]
}
