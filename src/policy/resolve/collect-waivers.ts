import { SEVERITIES } from '../../domain/severity.ts'
import type { Severity } from '../../domain/severity.ts'
import type { Notice } from '../../domain/report.ts'
import type { WaiverSection } from '../document/policy-document.ts'
import { DEFAULT_WAIVER_RULES } from '../waivers/waiver.ts'
import type { WaiverRules } from '../waivers/waiver.ts'
import { isLocked, locksOfOthers } from './locks.ts'
import type { LoadedDocument, PolicySet, PolicySettings, WaiverSource } from './policy-set.ts'

/** Where waivers are looked for when nobody says where. */
export const DEFAULT_WAIVERS_FILE = '.plimsoll-waivers.yml'

export type Collected<T> = { readonly value: T; readonly notices: readonly Notice[] }

/** Lists of all files together, and the rules for waivers of the last one that has a word on them. */
export function collectWaivers(
  documents: readonly LoadedDocument[],
  settings: PolicySettings,
): Collected<PolicySet['waivers']> {
  const notices: Notice[] = []
  const sources: WaiverSource[] = []
  let rules = DEFAULT_WAIVER_RULES
  for (const document of documents) {
    const { waivers } = document
    if (waivers === null) continue
    const locked = locksOfOthers(documents, document)
    const own = toSources(document, waivers)
    if (!isLocked(locked, 'waivers')) sources.push(...own)
    else if (own.length > 0) notices.push(toNotice(`The waivers of ${document.path}`))
    rules = overlay(rules, waivers, locked)
  }
  const isGoverned = documents.length > 0
  const given = settings.waivers.map((path) => toFile(path, { isOptional: false }))
  const strange = given.filter((one) => isGoverned && !isNamed(sources, one))
  notices.push(...strange.map((one) => toNotice(`${one.path} of the input waivers`)))
  if (!isGoverned) sources.push(...given)
  const isNamedByAnybody = sources.some((one) => one.kind === 'file') || given.length > 0
  if (!isNamedByAnybody && !isLockedByAll(documents)) {
    sources.push(toFile(DEFAULT_WAIVERS_FILE, { isOptional: true }))
  }
  return { value: { sources, rules }, notices }
}

/** Who locks waivers means that no others come in by a file that nobody named. */
function isLockedByAll(documents: readonly LoadedDocument[]): boolean {
  return isLocked(
    documents.flatMap((one) => one.locked),
    'waivers',
  )
}

type FileSource = Extract<WaiverSource, { kind: 'file' }>

function toFile(path: string, { isOptional }: { readonly isOptional: boolean }): FileSource {
  return { kind: 'file', path: path.replace(/^(?:\.\/)+/u, ''), elsewhere: null, isOptional }
}

function isNamed(sources: readonly WaiverSource[], given: FileSource): boolean {
  return sources.some((one) => one.kind === 'file' && one.path === given.path)
}

function toSources(document: LoadedDocument, section: WaiverSection): readonly WaiverSource[] {
  const { path, elsewhere } = document
  const files = (section.files ?? []).map((file): WaiverSource => {
    return { ...toFile(file, { isOptional: false }), elsewhere }
  })
  return section.inline === null
    ? files
    : [...files, { kind: 'inline', path, node: section.inline }]
}

function overlay(
  rules: WaiverRules,
  section: WaiverSection,
  locked: readonly string[],
): WaiverRules {
  const areDaysLocked = isLocked(locked, 'waivers.max_days')
  const isApprovalLocked = isLocked(locked, 'waivers.require_approval')
  const isWarningLocked = isLocked(locked, 'waivers.warn_before_days')
  const { requireApproval, expiringDays } = section
  return {
    maxDays: toMaxDays(rules.maxDays, section.maxDays, areDaysLocked),
    requireApproval:
      isApprovalLocked && rules.requireApproval !== null
        ? rules.requireApproval
        : (requireApproval ?? rules.requireApproval),
    expiringDays: isWarningLocked ? rules.expiringDays : (expiringDays ?? rules.expiringDays),
  }
}

/** Locked days only become fewer. */
function toMaxDays(
  present: WaiverRules['maxDays'],
  wanted: WaiverSection['maxDays'],
  areLocked: boolean,
): WaiverRules['maxDays'] {
  const entries = SEVERITIES.map((severity): [Severity, number | null] => {
    const [now, next] = [present[severity], wanted[severity]]
    if (next === undefined) return [severity, now]
    return [severity, areLocked && now !== null ? Math.min(now, next) : next]
  })
  return Object.fromEntries(entries) as WaiverRules['maxDays']
}

function toNotice(what: string): Notice {
  return {
    code: 'policy-only-tightens',
    text: `${what} would loosen the policy and are not read: only the policy itself can name them`,
  }
}
