import type { Action } from '../domain/advice.ts'
import { isInSameLine, versionTypeOf } from '../versions/index.ts'
import { accountFor, toBumps, toTarget } from './bump.ts'
import type { Bump } from './bump.ts'
import { groupBy } from './groups.ts'
import type { Subject } from './subjects.ts'
import { distinctTexts, toList, toNote, toPlain } from './words.ts'

/** One action for each program that lies outside every package manager. */
export function replaceBinaries(subjects: readonly Subject[]): readonly Action[] {
  return [...groupBy(subjects, (one) => one.key).values()].flatMap((versions) => {
    const bumps = toBumps(versions)
    return bumps.length === 0 ? [] : [toAction(bumps, versions)]
  })
}

function toAction(bumps: readonly Bump[], subjects: readonly Subject[]): Action {
  return {
    kind: 'replace-binary',
    title: `Replace ${toList(bumps.map(toReplacement))}`,
    commands: [],
    paths: distinctTexts(bumps.flatMap((one) => one.subject.paths)),
    ...accountFor(bumps, subjects),
    note: toNote([
      'No package manager owns it: bring in a newer release, or a base image that has one.',
      toBranchNote(bumps),
    ]),
  }
}

function toReplacement({ upgrade }: Bump): string {
  return `${toPlain(upgrade.name)} ${toPlain(upgrade.from)} with ${toTarget({ ...upgrade, isApproximate: true })}`
}

/** Its maker does not mend this branch any more, or not all of it. */
function toBranchNote(bumps: readonly Bump[]): string | null {
  const ended = bumps.filter(({ upgrade, subject }) => {
    return isInSameLine(versionTypeOf(subject.package), upgrade.from, upgrade.to) === false
  })
  if (ended.length === 0) return null
  const versions = toList(ended.map(({ upgrade }) => toPlain(upgrade.from)))
  return `No release of the branch of ${versions} fixes all of it: a newer branch is needed.`
}
