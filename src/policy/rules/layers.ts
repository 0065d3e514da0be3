import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { LimitedSeverity } from '../../domain/severity.ts'
import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { SettingKey } from '../settings.ts'
import type { Case } from './case.ts'
import { countFound } from './counting.ts'
import { needsVulnerabilities } from './needs.ts'
import { acceptLine, updateRemedy } from './remedies.ts'
import { missing } from './rule.ts'
import type { Found, Missing, Rule } from './rule.ts'
import { needsSecondScanner } from './second-scanner.ts'
import { countedOf } from './severities.ts'
import { filterSplit } from './split.ts'

type Part = 'base' | 'added'

const TITLES: Readonly<Record<Part, string>> = {
  base: 'in layers of the base image',
  added: 'above the base image, or of unknown origin',
}

/** Numbers of their own for what the base image brings and for what is built on it. */
export const LAYER_RULES: readonly Rule[] = LIMITED_SEVERITIES.flatMap((severity) => [
  layerRule(severity, 'base'),
  layerRule(severity, 'added'),
])

function layerRule(severity: LimitedSeverity, part: Part): Rule {
  const id = `vulnerabilities.${severity}.${part}` as const satisfies SettingKey
  return {
    id,
    title: `Vulnerabilities of severity ${severity} ${TITLES[part]}`,
    settings: [id],
    isDefault: false,
    judges: 'changes',
    howToPass:
      part === 'base'
        ? 'Build on a newer base image; name the base so that its layers can be proved'
        : 'Update what the build adds; name the base so that its layers are told from yours',
    level: () => 'fail',
    needs: (opened) =>
      needsVulnerabilities(opened) ??
      needsSecondScanner(opened, (one) => judge(one, severity, part)) ??
      (part === 'base' ? needsBorder(opened, severity) : null),
    judge: (opened) => judge(opened, severity, part),
    remedy: ({ findings, value }, { policy }) =>
      updateRemedy(findings, acceptLine(policy, id, value)),
  }
}

function judge(opened: Case, severity: LimitedSeverity, part: Part): Found {
  const { counted, note } = countedOf(opened, severity)
  const limit = opened.policy.values[`vulnerabilities.${severity}.${part}`] ?? 0
  return countFound(filterSplit(counted, part === 'base' ? isInBase : isAdded), { limit }, note)
}

function isInBase({ instances }: VulnerabilityFinding): boolean {
  return instances.some(({ origin }) => origin === 'base')
}

/** What cannot be told from the image's own is held for its own: the stricter reading. */
function isAdded({ instances }: VulnerabilityFinding): boolean {
  return instances.length === 0 || instances.some(({ origin }) => origin !== 'base')
}

function isUnplaced({ instances }: VulnerabilityFinding): boolean {
  return instances.length === 0 || instances.some(({ origin }) => origin === 'unknown')
}

/** What may lie in the base counts as added; that the base has few of them it does not prove. */
function needsBorder(opened: Case, severity: LimitedSeverity): Missing | null {
  const { open } = countedOf(opened, severity).counted
  const limit = opened.policy.values[`vulnerabilities.${severity}.base`] ?? 0
  const unplaced = open.filter((one) => isUnplaced(one) && !isInBase(one)).length
  if (unplaced === 0 || open.filter(isInBase).length + unplaced <= limit) return null
  return missing(
    `of ${unplaced} nobody can tell whether the base image brought them`,
    'Name the base image (provenance, an annotation, or the input dockerfile), so that its layers can be compared',
  )
}
