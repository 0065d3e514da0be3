import type { FindingKind } from '../../domain/finding.ts'
import type { Case } from './case.ts'
import type { Missing } from './rule.ts'
import { missing } from './rule.ts'

const WORDS: Readonly<Record<FindingKind, string>> = {
  vulnerability: 'vulnerabilities',
  secret: 'secrets',
  misconfiguration: 'misconfigurations',
  licence: 'licences',
  malware: 'malware',
}

/** Reports that were made elsewhere do not tell what was looked for: all that can be said is that nothing says so. */
export function needsKind(kind: FindingKind, { kinds }: Case): Missing | null {
  if (kinds.includes(kind)) return null
  const words = WORDS[kind]
  return missing(
    `nothing says that ${words} were looked for`,
    `Scan with ${words} among the kinds of the input scan`,
  )
}

/** What rules about vulnerabilities need: that packages were compared with something. */
export function needsVulnerabilities(opened: Case): Missing | null {
  return findEmptiness(opened) ?? needsKind('vulnerability', opened)
}

/** The same, and somebody's word on which of them are exploited. */
export function needsExploitation(opened: Case): Missing | null {
  const lacking = needsVulnerabilities(opened)
  if (lacking !== null || opened.exploitationGap === null) return lacking
  return missing(
    opened.exploitationGap,
    "Let Grype run, or let the run reach CISA's list (input kev-url)",
  )
}

/** The outcome `nothing-analysed`, or the one who accepted it for this image, says so already. */
function findEmptiness({ gaps, scans }: Case): Missing | null {
  const isAnalysed = scans.some((scan) => scan.state === 'analysed')
  if (isAnalysed && gaps.length === 0) return null
  const why = gaps.length > 0 ? gaps.join('; ') : 'no scanner recognised anything in this image'
  return { why, remedy: 'Keep the list of packages in the image', isSaidElsewhere: true }
}
