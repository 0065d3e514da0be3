import { ACTION_KINDS } from '../domain/advice.ts'
import type { Action, Advice } from '../domain/advice.ts'
import type { Finding, RuleFinding, VulnerabilityFinding } from '../domain/finding.ts'
import type { BaseImage } from '../domain/layer.ts'
import type { OperatingSystem } from '../domain/observation.ts'
import { isSystemType } from '../domain/package-type.ts'
import { compareEffects } from './effect.ts'
import type { Blocking } from './effect.ts'
import { groupBy } from './groups.ts'
import { moveBase } from './move-base.ts'
import { removeMalware, removeSecrets } from './remove.ts'
import { replaceBinaries } from './replace-binary.ts'
import { replaceSystem } from './replace-system.ts'
import { toSubjects } from './subjects.ts'
import type { Subject } from './subjects.ts'
import { upgradeDependencies } from './upgrade-dependency.ts'
import { upgradeSystem } from './upgrade-system.ts'
import type { Inventory } from './upgrade-system.ts'
import { waitFor } from './wait.ts'
import { compareText } from './words.ts'

export type AdviceRequest = {
  readonly findings: readonly Finding[]
  readonly os: OperatingSystem | null
  /** Null where nobody knows the base image. */
  readonly base: BaseImage | null
  /** Every package of the image, which tells its package manager; null or left out where not all are known. */
  readonly inventory?: Inventory | null
  /** Ids of the findings because of which the gate fails. */
  readonly blocking: Blocking
}

/**
 * What to do about the open findings of one image, the most useful first. Each vulnerability, secret and piece of
 * malware stands under one action; a newer base and another system go across them. The order of the
 * findings does not matter.
 */
export function adviseOn(request: AdviceRequest): Advice {
  const { os, base, inventory = null, blocking } = request
  const { malware, secrets, flaws } = sortOpen(request.findings)
  const subjects = toSubjects(flaws, blocking)
  const rooms = groupBy(subjects, roomOf)
  const system = rooms.get('system') ?? []
  const actions = [
    ...removeMalware(malware, blocking),
    ...upgradeSystem(system, { os, base, inventory }),
    ...upgradeDependencies(rooms.get('dependency') ?? []),
    ...replaceBinaries(rooms.get('binary') ?? []),
    ...moveBase(subjects, base),
    ...replaceSystem(system, os),
    ...removeSecrets(secrets, blocking),
    ...waitFor(subjects),
  ]
  return { actions: actions.sort(compareActions) }
}

type Open = {
  readonly malware: readonly Finding[]
  readonly secrets: readonly RuleFinding[]
  readonly flaws: readonly VulnerabilityFinding[]
}

/** What is open. Misconfigurations and licences say themselves what is to be done. */
function sortOpen(findings: readonly Finding[]): Open {
  const open = {
    malware: [] as Finding[],
    secrets: [] as RuleFinding[],
    flaws: [] as VulnerabilityFinding[],
  }
  for (const finding of findings) {
    if (finding.status !== 'open') continue
    if (isMalware(finding)) open.malware.push(finding)
    else if (finding.kind === 'secret') open.secrets.push(finding)
    else if (finding.kind === 'vulnerability') open.flaws.push(finding)
  }
  return open
}

function isMalware(finding: Finding): boolean {
  return (
    finding.kind === 'malware' || (finding.kind === 'vulnerability' && finding.class === 'malware')
  )
}

function roomOf(subject: Subject): 'system' | 'dependency' | 'binary' {
  if (isSystemType(subject.package.type)) return 'system'
  return subject.isInPlace ? 'dependency' : 'binary'
}

/** Malware is in nobody's interest; then by what is gone afterwards. */
function compareActions(a: Action, b: Action): number {
  return (
    Number(b.kind === 'remove-malware') - Number(a.kind === 'remove-malware') ||
    compareEffects(a.removes, b.removes) ||
    ACTION_KINDS.indexOf(a.kind) - ACTION_KINDS.indexOf(b.kind) ||
    compareText(a.title, b.title) ||
    compareText(a.findings[0] ?? '', b.findings[0] ?? '')
  )
}
