import type { Action } from '../domain/advice.ts'
import type { Package } from '../domain/finding.ts'
import type { BaseImage } from '../domain/layer.ts'
import type { OperatingSystem } from '../domain/observation.ts'
import { compareVersions } from '../versions/index.ts'
import { accountFor, toBumps, toEnoughNote, toStep, toTarget } from './bump.ts'
import type { Bump } from './bump.ts'
import { isSafeName, isSafeVersion } from './grammar.ts'
import { groupBy, rankGroups } from './groups.ts'
import { isOnNewest } from './newest-base.ts'
import { findPackageManager } from './package-managers.ts'
import type { FoundManager, Order, PackageManager } from './package-managers.ts'
import type { Subject } from './subjects.ts'
import { distinctTexts, toCount, toList, toNote, toPlain } from './words.ts'

export type System = {
  readonly os: OperatingSystem | null
  readonly base: BaseImage | null
  /** Every package of the image; null where not all of them are known. */
  readonly inventory: Inventory | null
}

export type Inventory = readonly Pick<Package, 'type' | 'name'>[]

/** One action for the packages of each package manager: mostly there is one. */
export function upgradeSystem(subjects: readonly Subject[], system: System): readonly Action[] {
  return [...groupBy(subjects, (one) => one.package.type)].flatMap(([type, ofType]) => {
    const bumps = toBumps(ofType)
    const manager = findManager(type, ofType, system)
    return bumps.length === 0
      ? []
      : [toAction({ bumps, manager, subjects: ofType, base: system.base })]
  })
}

type Case = {
  readonly bumps: readonly Bump[]
  readonly manager: FoundManager
  readonly subjects: readonly Subject[]
  readonly base: BaseImage | null
}

function findManager(type: string, subjects: readonly Subject[], system: System): FoundManager {
  if (isDistroless(subjects)) return 'absent'
  const { os, inventory } = system
  const ofType = inventory?.filter((one) => one.type === type)
  const installed = ofType === undefined ? null : new Set(ofType.map((one) => one.name))
  return findPackageManager(type, { os, installed })
}

/** Distroless images keep a file for each package, and hold neither dpkg nor a shell. */
function isDistroless(subjects: readonly Subject[]): boolean {
  const paths = subjects.flatMap((one) => one.paths)
  return (
    paths.some((path) => path.startsWith('var/lib/dpkg/status.d/')) &&
    !paths.includes('var/lib/dpkg/status')
  )
}

function toAction({ bumps, manager, subjects, base }: Case): Action {
  const orders = toOrders(bumps)
  return {
    kind: 'upgrade-system',
    title: toTitle(bumps),
    commands: typeof manager === 'string' ? [] : toCommands(manager, orders.placed),
    paths: [],
    ...accountFor(bumps, subjects),
    note: toNote([toEnoughNote(bumps), toCommandNote(manager, orders), toBaseNote(bumps, base)]),
  }
}

type Orders = { readonly placed: readonly Order[]; readonly leftOut: readonly string[] }

/** By name; of a package that is there twice, with the higher version. */
function toOrders(bumps: readonly Bump[]): Orders {
  const placed = new Map<string, string>()
  const leftOut: string[] = []
  for (const { upgrade } of bumps) {
    const { type, name, to } = upgrade
    if (!isSafeName(type, name) || !isSafeVersion(type, to)) leftOut.push(name)
    else placed.set(name, higherOf(type, placed.get(name) ?? to, to))
  }
  return {
    placed: [...placed].map(([name, version]) => ({ name, version })),
    leftOut: distinctTexts(leftOut),
  }
}

function higherOf(type: string, a: string, b: string): string {
  return (compareVersions(type, a, b) ?? 0) < 0 ? b : a
}

/** Where the command cannot ask for versions, a comment says which are needed. */
function toCommands(manager: PackageManager, orders: readonly Order[]): readonly string[] {
  if (orders.length === 0) return []
  const command = manager.toCommand(orders)
  if (manager.asksForVersions) return [command]
  const versions = orders.map((one) => `${one.name} ${one.version}`).join(', ')
  return [`# at least: ${versions}`, command]
}

function toCommandNote(manager: FoundManager, { leftOut }: Orders): string | null {
  if (manager === 'absent') return 'The image has no package manager: rebuild it on a newer base.'
  if (manager === 'unknown') return 'Which package manager the system has is not known.'
  if (leftOut.length === 0) return null
  const names = toList(leftOut.map(toPlain))
  const are = leftOut.length === 1 ? 'is' : 'are'
  return `${toCount(leftOut.length, 'package')} ${are} not in the command, as the name or version is none that ${manager.name} takes: ${names}.`
}

function toBaseNote(bumps: readonly Bump[], base: BaseImage | null): string | null {
  const ofBase = bumps.filter(({ subject: { fixable, ofBase } }) => {
    return ofBase.fixable.ids.length === fixable.ids.length
  }).length
  if (ofBase === 0) return null
  const name = base === null ? 'the base image' : `the base image (${toPlain(base.name)})`
  const came = `${ofBase} of ${toCount(bumps.length, 'package')} came with ${name}`
  return isOnNewest(base)
    ? `${came}, whose newest build is the one in use.`
    : `${came}: a newer build of it upgrades them without a layer on top.`
}

/** By source package, which is what people know: openssl, not libcrypto3 and libssl3. */
function toTitle(bumps: readonly Bump[]): string {
  const sources = groupBy(bumps, (one) => one.subject.source)
  const ranked = rankGroups(sources, (one) => one.subject.fixable.effect)
  const [only] = ranked
  if (ranked.length === 1 && only !== undefined) return toTitleOfOne(...only)
  const listed = toList(ranked.map(([name]) => toPlain(name)))
  return `Upgrade ${ranked.length} system packages: ${listed}`
}

function toTitleOfOne(source: string, bumps: readonly Bump[]): string {
  const [first, ...others] = bumps
  if (first === undefined) return ''
  if (others.length === 0) return `Upgrade ${toStep(first)}`
  const binaries = toList(distinctTexts(bumps.map((one) => one.upgrade.name)).map(toPlain))
  const targets = new Set(bumps.map((one) => toTarget(one.upgrade)))
  const target = targets.size === 1 ? ` to ${toTarget(first.upgrade)}` : ''
  return `Upgrade ${toPlain(source)}${target} (${binaries})`
}
