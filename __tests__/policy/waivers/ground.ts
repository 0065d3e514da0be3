import type { Finding } from '../../../src/domain/finding.ts'
import { applyWaivers } from '../../../src/policy/waivers/apply-waivers.ts'
import type { AppliedWaivers, WaiverRequest } from '../../../src/policy/waivers/apply-waivers.ts'
import { readWaivers } from '../../../src/policy/waivers/read-waivers.ts'
import { toWaiverRecords } from '../../../src/policy/waivers/to-waiver-records.ts'
import { DEFAULT_WAIVER_RULES } from '../../../src/policy/waivers/waiver.ts'
import type { Waiver, WaiverRules } from '../../../src/policy/waivers/waiver.ts'
import type { WaiverRecord } from '../../../src/domain/decision.ts'

export const PATH = '.plimsoll-waivers.yml'
export const AS_OF = new Date('2099-04-01T12:00:00Z')

/** Keys of one entry each, written as YAML → waivers, which have to be free of faults. */
export function waiversOf(...entries: readonly string[]): readonly Waiver[] {
  const { waivers, faults } = readWaivers(toFile(...entries), PATH)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return waivers
}

/** Adds reason, owner and expiry where an entry has none. */
export function toFile(...entries: readonly string[]): string {
  const items = entries.map((entry) => {
    const lines = entry.trim().split('\n')
    const has = (key: string): boolean => lines.some((line) => line.startsWith(`${key}:`))
    if (!has('reason')) lines.push('reason: The flaw is not reachable here')
    if (!has('owner')) lines.push("owner: '@acme/payments'")
    if (!has('expires')) lines.push('expires: 2100-01-01')
    return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`).join('\n')
  })
  return `waivers:\n${items.join('\n')}\n`
}

export type Overrides = Partial<Omit<WaiverRequest, 'findings' | 'waivers' | 'rules'>> & {
  readonly rules?: Partial<WaiverRules>
}

export function apply(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  overrides: Overrides = {},
): AppliedWaivers {
  return applyWaivers({
    asOf: AS_OF,
    imageName: 'acme/api',
    approvals: new Map(),
    ...overrides,
    findings,
    waivers,
    rules: { ...DEFAULT_WAIVER_RULES, ...overrides.rules },
  })
}

/** Status of each finding after the waivers. */
export function statusesOf(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  overrides: Overrides = {},
): readonly string[] {
  return apply(findings, waivers, overrides).findings.map((finding) => finding.status)
}

export function recordsOf(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  overrides: Overrides = {},
): readonly WaiverRecord[] {
  return toWaiverRecords(apply(findings, waivers, overrides).uses)
}
