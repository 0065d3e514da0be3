import type { Action, Upgrade } from '../domain/advice.ts'
import { crossesMajor, versionTypeOf } from '../versions/index.ts'
import { sumEffects } from './effect.ts'
import { joinLots } from './lot.ts'
import type { Subject } from './subjects.ts'
import type { Target } from './target.ts'
import { compareText, distinctTexts, toList, toPlain } from './words.ts'

/** One package at one version, and the version that clears what can be cleared. */
export type Bump = { readonly subject: Subject; readonly upgrade: Upgrade }

/** For packages of which at least one finding is fixable, sorted by name and version. */
export function toBumps(subjects: readonly Subject[]): readonly Bump[] {
  return subjects
    .flatMap((one) => (one.target === null ? [] : [toBump(one, one.target)]))
    .sort((a, b) => compareUpgrades(a.upgrade, b.upgrade))
}

function toBump(subject: Subject, { version: to, isApproximate }: Target): Bump {
  const { package: installed, name } = subject
  const { type, version: from } = installed
  const crosses = crossesMajor(versionTypeOf(installed), from, to)
  return { subject, upgrade: { type, name, from, to, crossesMajor: crosses, isApproximate } }
}

function compareUpgrades(a: Upgrade, b: Upgrade): number {
  return compareText(a.name, b.name) || compareText(a.from, b.from) || compareText(a.to, b.to)
}

/** `openssl 3.0.11-1 to 3.0.13-1`; of a bound, `3.0.13-1 or later`. */
export function toStep({ upgrade }: Bump): string {
  const from = upgrade.from === '' ? '' : ` ${toPlain(upgrade.from)}`
  return `${toPlain(upgrade.name)}${from} to ${toTarget(upgrade)}`
}

/** The same for several versions of one package, which may all go to one. */
export function toSteps(bumps: readonly Bump[]): string {
  const [first] = bumps
  const targets = new Set(bumps.map((one) => toTarget(one.upgrade)))
  if (first === undefined || bumps.length === 1 || targets.size > 1) {
    return toList(bumps.map(toStep))
  }
  const { upgrade } = first
  const versions = toList(bumps.map((one) => toPlain(one.upgrade.from)))
  return `${toPlain(upgrade.name)} ${versions} to ${toTarget(upgrade)}`
}

export function toTarget({ to, isApproximate }: Upgrade): string {
  return isApproximate ? `${toPlain(to)} or later` : toPlain(to)
}

/** So that nobody wonders why the list of what blocks names a lower version than the advice; null where none does. */
export function toEnoughNote(bumps: readonly Bump[]): string | null {
  const told = distinctTexts(
    bumps.flatMap(({ upgrade, subject: { enough } }) => {
      if (enough === null) return []
      const { version: to, isApproximate } = enough
      return [`${toPlain(upgrade.name)} ${toTarget({ ...upgrade, to, isApproximate })}`]
    }),
  )
  if (told.length === 0) return null
  return `For what blocks, ${toList(told)} ${told.length === 1 ? 'is' : 'are'} enough.`
}

type Account = Pick<Action, 'upgrades' | 'removes' | 'leaves' | 'findings' | 'isEstimate'>

/**
 * What these upgrades remove, and what their packages keep, at whichever version. `subjects`: all that lie
 * where the upgrades are made. Nobody has scanned the result.
 */
export function accountFor(bumps: readonly Bump[], subjects: readonly Subject[]): Account {
  const keys = new Set(bumps.map((one) => one.subject.key))
  const kept = subjects.filter((one) => keys.has(one.key))
  const removed = joinLots(bumps.map((one) => one.subject.fixable))
  return {
    upgrades: bumps.map((one) => one.upgrade),
    removes: removed.effect,
    leaves: sumEffects(kept.map((one) => one.waiting.effect)),
    findings: removed.ids,
    isEstimate: true,
  }
}
