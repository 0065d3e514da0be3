import type { Finding, Package } from '../../domain/finding.ts'
import { withFindings } from './case.ts'
import type { Case } from './case.ts'
import { isMalware } from './malware.ts'

/** What is known of the baseline, for rules that judge only what came since. */
export type Changes = {
  /** True of a package that the baseline has in this very version. */
  readonly hadPackage: (one: Package) => boolean
  /** True of a finding that the comparison calls old though nobody proved that it was there. */
  readonly isUntold: (finding: Finding) => boolean
}

/** The image with only those findings that a change has to answer for. */
export function toChanges(opened: Case, changes: Changes): Case {
  const findings = opened.findings.filter((one) => isOfChange(one, changes))
  return withFindings(opened, { findings, isOldPackage: changes.hadPackage })
}

/**
 * What came with the change, and what bites whenever it came: attackers wait for nobody's fault. A finding of which
 * nobody could say whether it is new counts as new.
 */
function isOfChange(finding: Finding, { isUntold }: Changes): boolean {
  return bitesAnyway(finding) || !isOld(finding) || isUntold(finding)
}

/** True of a finding that counts for no other reason than that nobody can tell whether it is new. */
export function countsAsUntold(finding: Finding, { isUntold }: Changes): boolean {
  return isOld(finding) && !bitesAnyway(finding) && isUntold(finding)
}

function isOld({ change }: Finding): boolean {
  return change === 'pre-existing' || change === 'newly-disclosed'
}

function bitesAnyway(finding: Finding): boolean {
  if (finding.kind === 'secret' || isMalware(finding)) return true
  return finding.kind === 'vulnerability' && finding.kev !== null
}
