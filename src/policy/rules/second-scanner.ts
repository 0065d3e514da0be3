import type { LimitedSeverity } from '../../domain/severity.ts'
import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { Policy } from '../policy.ts'
import type { SettingKey } from '../settings.ts'
import type { Case } from './case.ts'
import { missing } from './rule.ts'
import type { Found, Missing } from './rule.ts'

/**
 * Where one scanner alone looked, nothing can be confirmed, so that nothing is proves nothing; unless there is
 * so little that the rule is kept even if all of it were.
 */
export function needsSecondScanner(opened: Case, judge: (opened: Case) => Found): Missing | null {
  if (!wantsTwo(opened.policy) || countScanners(opened) > 1) return null
  const { isBroken, isWarned } = judge({ ...opened, policy: withoutConfidence(opened.policy) })
  if (!isBroken && !isWarned) return null
  return missing(
    'only what both scanners found counts, and fewer than two analysed the image',
    'Let both scanners run, or set confidence: single',
  )
}

type ConfidenceKey = 'vulnerabilities.confidence' | `vulnerabilities.${LimitedSeverity}.confidence`

const KEYS: readonly ConfidenceKey[] = [
  'vulnerabilities.confidence',
  ...LIMITED_SEVERITIES.map((severity): ConfidenceKey => `vulnerabilities.${severity}.confidence`),
]

function wantsTwo({ values }: Policy): boolean {
  return KEYS.some((key) => values[key] === 'confirmed')
}

function countScanners({ scans }: Case): number {
  const analysed = scans.filter((scan) => scan.state === 'analysed')
  return new Set(analysed.map((scan) => scan.scanner)).size
}

function withoutConfidence(policy: Policy): Policy {
  const rest = Object.entries(policy.values).filter(
    ([key]) => !(KEYS as readonly SettingKey[]).includes(key as SettingKey),
  )
  return { ...policy, values: Object.fromEntries(rest) }
}
