import type { Action, Upgrade } from '../domain/advice.ts'
import { compareVersions, versionTypeOf } from '../versions/index.ts'
import { toSteps, toTarget } from './bump.ts'
import type { Bump } from './bump.ts'
import { findCommand, toCommands } from './dependency-commands.ts'
import { isSafeName } from './grammar.ts'
import { groupBy, rankGroups } from './groups.ts'
import type { Owner } from './owner.ts'
import { distinctTexts, toCount, toList, toNote, toPlain } from './words.ts'

type Words = Pick<Action, 'title' | 'commands' | 'paths' | 'note'>

/** What to do where packages come inside a bigger thing. All owners are of one kind and type. */
export function describeOwners(owners: readonly Owner[], bumps: readonly Bump[]): Words {
  const needs = rankNeeds(bumps)
  const paths = distinctTexts(owners.map((one) => one.path))
  return owners[0]?.kind === 'tool'
    ? { ...describeTools(owners, bumps, needs), paths }
    : { ...describeBuild(owners, needs), paths }
}

/** Each package once, with the highest version it has to reach; the worst first. */
function rankNeeds(bumps: readonly Bump[]): readonly Upgrade[] {
  const byName = groupBy(bumps, (one) => one.upgrade.name)
  return rankGroups(byName, (one) => one.subject.fixable.effect).map(([, group]) =>
    highestOf(group.map((one) => one.upgrade)),
  )
}

function highestOf(upgrades: readonly Upgrade[]): Upgrade {
  return upgrades.reduce((highest, one) => {
    const order = compareVersions(versionTypeOf(one), one.to, highest.to) ?? 0
    return order > 0 || (order === 0 && one.crossesMajor === true) ? one : highest
  })
}

/** A program or archive is one file: it is built anew, from sources that name newer packages. */
function describeBuild(owners: readonly Owner[], needs: readonly Upgrade[]): Omit<Words, 'paths'> {
  const files = toList(owners.map((one) => toPlain(one.path)))
  const isProgram = owners[0]?.kind === 'program'
  const leftOut = needs.filter((one) => !isGoItself(one) && findCommand(one) === null)
  return {
    title: `Rebuild ${files} with ${toList(needs.map(toNeed))}`,
    commands: isProgram ? toCommands(needs) : [],
    note: toNote([
      isProgram && leftOut.length > 0 ? toLeftOutNote(leftOut) : null,
      `Where ${owners.length === 1 ? 'it is' : 'they are'} not your own, take a newer release.`,
    ]),
  }
}

function toLeftOutNote(leftOut: readonly Upgrade[]): string {
  const are = leftOut.length === 1 ? 'is' : 'are'
  const names = toList(leftOut.map((one) => toPlain(one.name)))
  return `${toCount(leftOut.length, 'package')} ${are} not in the commands, as the name or version does not fit into one, or as the sources have to name the new release line first: ${names}.`
}

function toNeed(upgrade: Upgrade): string {
  return `${isGoItself(upgrade) ? 'Go' : toPlain(upgrade.name)} ${toTarget(upgrade)}`
}

function isGoItself(upgrade: Upgrade): boolean {
  return versionTypeOf(upgrade) === 'stdlib'
}

function describeTools(
  owners: readonly Owner[],
  bumps: readonly Bump[],
  needs: readonly Upgrade[],
): Omit<Words, 'paths'> {
  const type = owners[0]?.type ?? ''
  const tools = distinctTexts(owners.map((one) => one.name))
  const brought = needs.filter((one) => !tools.includes(one.name)).map(toNeed)
  const verb = tools.length === 1 ? 'brings' : 'bring'
  const isToolAlone = brought.length === 0
  return {
    title: isToolAlone
      ? `Upgrade ${toSteps(bumps)}`
      : `Upgrade ${toList(tools.map(toPlain))} to a release that ${verb} ${toList(brought)}`,
    commands: tools.flatMap((tool) => toToolCommand(type, tool)),
    note: toNote([
      isToolAlone || type === 'nuget'
        ? null
        : 'Which release that is, no advisory says: the newest is the best guess.',
      'Often it came with the base image; what is not needed at run time can be deleted.',
    ]),
  }
}

function toToolCommand(type: string, tool: string): readonly string[] {
  if (!isSafeName(type, tool)) return []
  if (type === 'npm') return [`npm install --global ${tool}@latest`]
  return type === 'pypi' ? [`pip install --upgrade ${tool}`] : []
}
