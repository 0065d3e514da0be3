import type { Finding, FindingKind, VulnerabilityFinding } from '../domain/finding.ts'
import type { OperatingSystem } from '../domain/image.ts'
import { isAtLeast } from '../domain/severity.ts'
import type { LimitedSeverity } from '../domain/severity.ts'
import { LIMITED_SEVERITIES } from '../domain/severity.ts'
import type { Gate } from './gate.ts'

/** What a rule may look at. */
export type Evidence = {
  readonly gate: Gate
  readonly findings: readonly Finding[]
  readonly os: OperatingSystem | null
  /** Kinds of finding that this run looked for. */
  readonly kinds: readonly FindingKind[]
  /** Why nobody could say of some findings whether they are known to be exploited; null when somebody could. */
  readonly exploitationGap: string | null
}

/** The evidence, with what nearly every rule begins with: an image may have a hundred thousand findings. */
export type Case = Evidence & { readonly open: readonly VulnerabilityFinding[] }

export function openCase(evidence: Evidence): Case {
  const open = evidence.findings
    .filter((finding) => finding.kind === 'vulnerability')
    .filter((finding) => finding.status === 'open')
  return { ...evidence, open }
}

/** What stands against a rule's limit: a number, the findings behind it, and a word about it. */
export type Count = {
  readonly value: number
  readonly findings: readonly Finding[]
  readonly note: string | null
}

/**
 * A rule of the gate. `limit` null: nothing blocks, what is found only warns. `needs` says why it could
 * not be assessed as a whole, null when it could; what was found still counts.
 */
export type Rule = {
  readonly id: string
  readonly title: string
  limit(evidence: Case): number | null
  needs(evidence: Case): string | null
  count(evidence: Case): Count
  /** What would make it pass, given the findings that block. */
  remedy(blocking: readonly Finding[], evidence: Case): string
}

/** Every rule, in the order in which a reader wants them. Adding one is adding it here. */
export const RULES: readonly Rule[] = [
  knownExploited(),
  secrets(),
  ...LIMITED_SEVERITIES.map(vulnerabilitiesOf),
  criticalWithoutFix(),
  endOfLife(),
]

function knownExploited(): Rule {
  return {
    id: 'known-exploited',
    title: 'Vulnerabilities known to be exploited (CISA KEV)',
    limit: () => 0,
    needs: (evidence) => {
      if (!evidence.kinds.includes('vulnerability')) return 'vulnerabilities were not looked for'
      return evidence.exploitationGap
    },
    count: ({ open }) => toCount(open.filter((one) => one.kev !== null)),
    remedy: (blocking) => updateRemedy(blocking, 'replace the package, as attackers use this flaw'),
  }
}

/** Secrets that somebody put into the image: a package of the system brings sample keys of its own. */
function secrets(): Rule {
  return {
    id: 'secrets',
    title: 'Secrets of severity high and above in files that no package owns',
    limit: () => 0,
    needs: (evidence) => (evidence.kinds.includes('secret') ? null : 'secrets were not looked for'),
    count: (evidence) => toCount(evidence.findings.filter(isPlantedSecret)),
    remedy: () =>
      'Revoke the secret, remove it from every layer (a later layer only hides it) and hand it over at run time',
  }
}

function isPlantedSecret(finding: Finding): boolean {
  return (
    finding.kind === 'secret' &&
    finding.status === 'open' &&
    isAtLeast(finding.severity, 'high') &&
    !finding.packageOwned &&
    finding.instances.some((instance) => instance.origin !== 'base')
  )
}

function vulnerabilitiesOf(severity: LimitedSeverity): Rule {
  const isCritical = severity === 'critical'
  return {
    id: `vulnerabilities.${severity}`,
    title: `Vulnerabilities of severity ${severity}`,
    // Without a number of its own, critical keeps the default: none that an update would remove.
    limit: ({ gate }) => gate.limits[severity] ?? (isCritical ? 0 : null),
    needs: needsVulnerabilities,
    count: ({ gate, open }) => {
      const all = open.filter((one) => one.severity === severity)
      return toCount(countsOnlyFixable(gate, severity) ? all.filter(isFixable) : all)
    },
    remedy: (blocking, evidence) =>
      updateRemedy(blocking, acceptRemedy(severity, blocking.length, evidence.gate)),
  }
}

function countsOnlyFixable(gate: Gate, severity: LimitedSeverity): boolean {
  return gate.onlyFixable || (severity === 'critical' && gate.limits.critical === null)
}

/** Blocks nobody who cannot act, but nobody should have to look for it either. */
function criticalWithoutFix(): Rule {
  return {
    id: 'vulnerabilities.critical.unfixed',
    title: 'Critical vulnerabilities that no update fixes yet',
    limit: () => null,
    needs: needsVulnerabilities,
    count: ({ open }) =>
      toCount(open.filter((one) => one.severity === 'critical' && !isFixable(one))),
    remedy: () => 'Nothing to update yet: watch for a fix, or remove the package',
  }
}

function endOfLife(): Rule {
  return {
    id: 'end-of-life',
    title: 'System still supported by its maker',
    limit: () => null,
    needs: (evidence) => (evidence.os === null ? 'no operating system was recognised' : null),
    count: ({ os }) => {
      if (os?.endOfLife !== true) return toCount([])
      const name = `${os.family} ${os.version}`.trim()
      return { value: 1, findings: [], note: `${name} is past its end of life` }
    },
    remedy: () =>
      'Move to a supported release: an unsupported one gets no fixes and few advisories',
  }
}

function toCount(findings: readonly Finding[]): Count {
  return { value: findings.length, findings, note: null }
}

function needsVulnerabilities(evidence: Evidence): string | null {
  return evidence.kinds.includes('vulnerability') ? null : 'vulnerabilities were not looked for'
}

/** True when a version that fixes it is known, and the package manager or the build can bring it. */
export function isFixable(finding: Finding): boolean {
  return finding.kind === 'vulnerability' && finding.fix.state === 'fixed' && finding.fix.isInPlace
}

const SHOWN_UPDATES = 3

function updateRemedy(blocking: readonly Finding[], otherwise: string): string {
  const fixable = blocking.filter(isFixable)
  const updates = [...new Set(fixable.map(toUpdate))].sort()
  if (updates.length === 0) return `No fix is known yet: ${otherwise}`
  const shown = updates.slice(0, SHOWN_UPDATES).join(', ')
  const more = updates.length > SHOWN_UPDATES ? ` and ${updates.length - SHOWN_UPDATES} more` : ''
  const unfixed = blocking.length - fixable.length
  const rest = unfixed > 0 ? `. For the ${unfixed} without a fix: ${otherwise}` : ''
  return `Update ${shown}${more}${rest}`
}

function toUpdate(finding: Finding): string {
  if (finding.kind !== 'vulnerability') return ''
  const { name, version } = finding.package
  const target = finding.fix.version
  return target === null ? `${name} ${version}` : `${name} ${version} to ${target}`
}

/** The one line of the workflow that accepts what cannot be fixed. */
function acceptRemedy(severity: LimitedSeverity, blocking: number, gate: Gate): string {
  return gate.onlyFixable
    ? `set max-${severity}: ${blocking}`
    : `set only-fixable: true, or max-${severity}: ${blocking}`
}
