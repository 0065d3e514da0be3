import type { RuleFinding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { Evidence } from './evidence.ts'
import type { Judged, ReasonCode } from './reasons.ts'

/** A vulnerability whose key the base does not have: new in the image, or only news about it? */
export function judgeNewVulnerability(finding: VulnerabilityFinding, evidence: Evidence): Judged {
  const before = evidence.base.versionsOf(finding.package)
  return { code: toCode(finding, { evidence, isKnownPackage: before.length > 0 }), before }
}

type Known = { readonly evidence: Evidence; readonly isKnownPackage: boolean }

function toCode(finding: VulnerabilityFinding, { evidence, isKnownPackage }: Known): ReasonCode {
  const { base, conditions } = evidence
  if (conditions.isSameImage) return 'same-image'
  if (base.findHeld(finding.package) !== null) return 'same-package'
  if (!evidence.isBaseAnalysed) return 'image-unknown'
  if (isInUnchangedLayer(finding, evidence)) return 'same-layer'
  if (isKnownPackage) return evidence.knewFlaw(finding) ? 'version-changed' : 'version-untold'
  if (base.isWhole && conditions.hasSeenBase(evidence.witnessesOf(finding))) return 'package-added'
  return evidence.knewFlaw(finding) ? 'unlisted-known' : 'unlisted-untold'
}

/**
 * A layer that both have holds the same files. It is asked only where the list of packages cannot answer: a package
 * of that layer which a whole list lacks was removed there by a later layer. Another version of a scanner may
 * recognise more programs than the one before; the database of a package manager every version reads.
 */
function isInUnchangedLayer(finding: VulnerabilityFinding, evidence: Evidence): boolean {
  return !evidence.wouldBeListed(finding) && evidence.areInBaseLayers(finding.instances)
}

/** A rule that nothing in the base breaks: new in the image, unless only the scanner is another one. */
export function judgeNewRule(finding: RuleFinding, evidence: Evidence): Judged {
  const before = finding.package === null ? [] : evidence.base.versionsOf(finding.package)
  return { code: toRuleCode(finding, evidence), before }
}

function toRuleCode(finding: RuleFinding, evidence: Evidence): ReasonCode {
  const { conditions, areInBaseLayers } = evidence
  if (conditions.isSameImage) return 'same-image'
  if (!evidence.isBaseAnalysed) return 'image-unknown'
  if (isOwnNews(finding, evidence)) return 'rule-untold'
  if (conditions.isAlike(finding.seenBy) || isOfAbsentPackage(finding, evidence)) {
    return 'rule-broken'
  }
  return areInBaseLayers(finding.instances) ? 'same-layer' : 'rule-broken'
}

/** Of a package that the base would name, and does not. */
function isOfAbsentPackage(finding: RuleFinding, evidence: Evidence): boolean {
  const { package: subject } = finding
  if (subject === null || evidence.base.findHeld(subject) !== null) return false
  return evidence.wouldBeListed(finding)
}

/** Only our own rules see it, and they were not yet applied to the base. */
function isOwnNews({ seenBy }: RuleFinding, { conditions }: Evidence): boolean {
  return seenBy.every((witness) => witness === 'plimsoll') && !conditions.hasSeenBase(seenBy)
}
