import { RISK_TIERS } from '../domain/finding.ts'
import type { Finding, Fix } from '../domain/finding.ts'

/*
 * What is said of one finding beside its names, in more than one format. Foreign text passes through
 * unchanged, as in words.ts.
 */

/** The tiers of which a severity alone does not tell, the most urgent first. */
export const RISK_NAMES = ['malware', 'exploited', 'likely'] as const

export type RiskName = (typeof RISK_NAMES)[number]

/** The tier of risk where it says more than the severity; null where it does not. */
export function findRiskName(finding: Finding): RiskName | null {
  const isExploited = finding.kind === 'vulnerability' && finding.kev !== null
  const tier = finding.risk === null ? undefined : RISK_TIERS[finding.risk.tier]
  const name = RISK_NAMES.find((one) => one === tier)
  if (name !== undefined) return name
  if (finding.kind === 'malware') return 'malware'
  return isExploited ? 'exploited' : null
}

/** True for what the gate may count, or does: the rest is shown apart. */
export function isCounted(finding: Finding, blocking: ReadonlySet<string>): boolean {
  return finding.status === 'open' || blocking.has(finding.id)
}

/** Why the gate does not count it, in words without a full stop. */
export function whyNotCounted(finding: Finding): string {
  switch (finding.status) {
    case 'open':
      return 'open'
    case 'waived':
      return describeDecision(finding, 'waived')
    case 'not-affected':
      return describeDecision(finding, 'not affected, by a recorded statement')
    case 'off-gate':
      return finding.kind === 'vulnerability' ? whyOffGate(finding) : 'off the gate'
  }
}

/** The decision that took it off the gate: `waived until 2026-12-31 (W-12)`. */
function describeDecision({ decisions }: Finding, words: string): string {
  const decision = decisions.find((one) => one.suppresses)
  if (decision === undefined) return words
  const until = decision.expires === null ? '' : ` until ${decision.expires}`
  return `${words}${until} (${decision.id})`
}

function whyOffGate({
  class: kind,
  confidenceReason,
}: Finding & { kind: 'vulnerability' }): string {
  if (kind === 'maintenance') return "a vendor's update without any flaw of its own"
  if (kind === 'rejected') return 'withdrawn: its source has taken the id back'
  return confidenceReason
}

/** Where its copies come from, as far as that is known; null where it is not. */
export function findOrigin({ instances }: Finding): string | null {
  let [isBase, isAdded] = [false, false]
  for (const { origin } of instances) {
    if (origin === 'base') isBase = true
    else if (origin === 'added') isAdded = true
  }
  if (isBase) return isAdded ? 'base, added' : 'base'
  return isAdded ? 'added' : null
}

/** What somebody who goes to the version that fixes it has to know; null when that is nothing. */
export function findFixMark(fix: Fix): 'by hand' | 'major' | null {
  if (fix.state !== 'fixed' || fix.version === null) return null
  if (!fix.isInPlace) return 'by hand'
  return fix.crossesMajor === true ? 'major' : null
}

/** The confidence where it says more than who has seen it; null where it does not. */
export function findDoubt(finding: Finding): string | null {
  if (finding.kind !== 'vulnerability') return null
  switch (finding.confidence) {
    case 'confirmed':
    case 'single-vendor':
      return null
    case 'single-contradicted':
      return 'contradicted'
    case 'cpe-only':
    case 'likely-fp':
    case 'not-in-container':
      return finding.confidence
  }
}
