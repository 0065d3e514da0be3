import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { ApprovalAnswer } from '../../ports.ts'
import { toShownText } from '../document/shown-text.ts'
import { judgeApproval } from './approval.ts'
import { addDays, dayOf, daysBetween, startOfDay } from './calendar.ts'
import { namesIds, namesPackage } from './scope.ts'
import type { Waiver, WaiverRules } from './waiver.ts'

/** Whether a waiver counts at all in this run, whatever it is about. */
export type Standing =
  | {
      readonly kind: 'in-force'
      readonly approvedBy: string | null
      /** Days to its end; null: it has none. */
      readonly daysLeft: number | null
      readonly isExpiring: boolean
    }
  | { readonly kind: 'too-broad' | 'invalid' | 'expired'; readonly why: string }

export type StandingRequest = {
  readonly rules: WaiverRules
  /** Milliseconds since 1970. */
  readonly asOf: number
  /** Of the file that the waiver stands in; undefined: nobody asked. */
  readonly approval: ApprovalAnswer | undefined
}

export function judgeWaiver(waiver: Waiver, request: StandingRequest): Standing {
  if (!namesIds(waiver.scope) && !namesPackage(waiver.scope)) {
    return {
      kind: 'too-broad',
      why: 'it names neither an id nor a package: a waiver for everything',
    }
  }
  const early = whyEarly(waiver, request.asOf)
  if (early !== null) return { kind: 'invalid', why: early }
  const { requireApproval } = request.rules
  const approved =
    requireApproval === null ? null : judgeApproval(waiver, requireApproval, request.approval)
  if (approved?.kind === 'refused') return { kind: 'invalid', why: approved.why }
  return judgeEnd(waiver, request, approved?.by ?? null)
}

function whyEarly({ created }: Waiver, asOf: number): string | null {
  const start = created === null ? null : startOfDay(created)
  if (created === null || start === null || start <= asOf) return null
  return `it says that it was created on ${created}, which is to come`
}

function judgeEnd(
  { until, expires }: Waiver,
  { rules, asOf }: StandingRequest,
  approvedBy: string | null,
): Standing {
  if (until === null) return { kind: 'in-force', approvedBy, daysLeft: null, isExpiring: false }
  if (asOf >= until) return { kind: 'expired', why: `it expired on ${expires ?? dayOf(until - 1)}` }
  const daysLeft = daysBetween(asOf, until)
  return { kind: 'in-force', approvedBy, daysLeft, isExpiring: daysLeft <= rules.expiringDays }
}

/** Whether a waiver that counts holds for one finding that it is about. */
export type Hold =
  { readonly kind: 'holds' } | { readonly kind: 'invalid' | 'lapsed'; readonly why: string }

export type HoldRequest = {
  readonly rules: WaiverRules
  readonly asOf: number
  /** Why nobody knows what is exploited; null: it is known. */
  readonly exploitationGap: string | null
}

export function judgeHold(waiver: Waiver, finding: Finding, request: HoldRequest): Hold {
  const tooLong = whyTooLong(waiver, finding, request)
  if (tooLong !== null) return { kind: 'invalid', why: tooLong }
  const lapsed = whyLapsed(waiver, finding, request)
  return lapsed === null ? HOLDS : { kind: 'lapsed', why: lapsed }
}

const HOLDS: Hold = { kind: 'holds' }

/** Counted from the day it was created; where nobody says when that was, from now. */
function whyTooLong(
  { created, until, expires }: Waiver,
  { severity }: Finding,
  { rules, asOf }: HoldRequest,
): string | null {
  const days = rules.maxDays[severity]
  if (days === null) return null
  const limit = `the policy lets waivers of severity ${severity} last ${days} days at most`
  if (until === null) return `it has no end, and ${limit}`
  const start = (created === null ? null : startOfDay(created)) ?? startOfToday(asOf)
  return until > addDays(start, days + 1)
    ? `it lasts until ${expires ?? dayOf(until - 1)}, and ${limit}`
    : null
}

function startOfToday(asOf: number): number {
  return startOfDay(dayOf(asOf)) ?? asOf
}

/**
 * Days after which no waiver holds for what is known to be exploited. The longest time that CISA's directive
 * BOD 26-04 gives anybody for it, from the day on which it was listed.
 */
export const EXPLOITED_DAYS = 14

function whyLapsed(waiver: Waiver, finding: Finding, request: HoldRequest): string | null {
  if (finding.kind !== 'vulnerability') return null
  const { whileEpssBelow, whilePercentileBelow } = waiver.conditions
  const { epss, kev } = finding
  return (
    whyFixed(waiver, finding) ??
    whyExploited(waiver, kev === null ? null : kev.added, request) ??
    whyNotBelow('EPSS score', whileEpssBelow, epss === null ? null : epss.score) ??
    whyNotBelow('EPSS percentile', whilePercentileBelow, epss === null ? null : epss.percentile)
  )
}

function whyFixed(
  { conditions }: Waiver,
  { fix, package: subject }: VulnerabilityFinding,
): string | null {
  if (!conditions.untilFixed || fix.state !== 'fixed') return null
  const version = fix.version === null ? 'see its advisory' : `${subject.name} ${fix.version}`
  return `it holds until there is a fix, and there is one: ${toShownText(version)}`
}

/** What nobody has scored may be anything: the condition is not met. */
function whyNotBelow(what: string, limit: number | null, value: number | null): string | null {
  if (limit === null) return null
  if (value === null) return `it holds while the ${what} is below ${limit}, and there is no ${what}`
  return value < limit ? null : `it holds while the ${what} is below ${limit}, and it is ${value}`
}

/** Exploited is the strongest word there is, so a waiver has to speak of it, and even then not for long. */
function whyExploited(
  { conditions: { unlessExploited } }: Waiver,
  added: string | null,
  { asOf, exploitationGap }: HoldRequest,
): string | null {
  if (added === null) {
    const isAsked = unlessExploited === true && exploitationGap !== null
    return isAsked ? `nobody knows whether it is exploited: ${exploitationGap}` : null
  }
  const known = `it is known to be exploited (listed by CISA on ${toShownText(added.slice(0, 10))})`
  if (unlessExploited === true) return known
  if (unlessExploited === 'default')
    return `${known}, of which the waiver does not speak (unless_exploited: false)`
  const start = startOfDay(added.slice(0, 10))
  const isLate = start === null || asOf >= addDays(start, EXPLOITED_DAYS + 1)
  return isLate ? `${known}, and ${EXPLOITED_DAYS} days later no waiver holds for it` : null
}
