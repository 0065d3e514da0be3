import type {
  Finding,
  Instance,
  Risk,
  RuleFinding,
  Sighting,
  Vulnerability,
  VulnerabilityFinding,
} from '../../domain/finding.ts'
import { RISK_TIERS } from '../../domain/finding.ts'
import { BY_IDENTITY, compareText, distinctTexts, inOrder } from '../order.ts'
import { toDecisionJson } from './decision.ts'
import { toFixJson } from './fix.ts'
import { byFields, sorted } from './in-order.ts'
import { toPackageJson } from './package.ts'
import { toCvssJson, toEpssJson, toExploitedJson, toRatingsJson, toScoreJson } from './rating.ts'

/** One at a time: a hundred thousand findings twice in memory would be a hundred thousand too many. */
export function* toFindingsJson(findings: readonly Finding[]): Generator<object> {
  for (const finding of inOrder(findings, BY_IDENTITY)) {
    yield finding.kind === 'vulnerability'
      ? toVulnerabilityJson(finding)
      : toRuleFindingJson(finding)
  }
}

function toVulnerabilityJson(finding: VulnerabilityFinding): object {
  return {
    change: finding.change,
    class: finding.class,
    confidence: finding.confidence,
    confidenceReason: finding.confidenceReason,
    cvss: toCvssJson(finding.cvss),
    decisions: finding.decisions.map(toDecisionJson),
    epss: toEpssJson(finding.epss),
    firstSeen: finding.firstSeen,
    fix: toFixJson(finding.fix),
    id: finding.id,
    instances: toInstancesJson(finding.instances),
    kev: toExploitedJson(finding.kev),
    key: finding.key,
    kind: finding.kind,
    package: toPackageJson(finding.package),
    ratings: toRatingsJson(finding.ratings),
    risk: toRiskJson(finding.risk),
    score: toScoreJson(finding.score),
    seenBy: distinctTexts(finding.seenBy),
    severity: finding.severity,
    severityAuthority: finding.severityAuthority,
    severityRule: finding.severityRule,
    sightings: toSightingsJson(finding.sightings),
    status: finding.status,
    vulnerability: toAdvisoryJson(finding.vulnerability),
  }
}

function toRuleFindingJson(finding: RuleFinding): object {
  return {
    change: finding.change,
    decisions: finding.decisions.map(toDecisionJson),
    firstSeen: finding.firstSeen,
    id: finding.id,
    instances: toInstancesJson(finding.instances),
    key: finding.key,
    kind: finding.kind,
    line: finding.line,
    message: finding.message,
    package: finding.package === null ? null : toPackageJson(finding.package),
    packageOwned: finding.packageOwned,
    remedy: finding.remedy,
    risk: toRiskJson(finding.risk),
    rule: {
      aliases: distinctTexts(finding.rule.aliases),
      id: finding.rule.id,
      title: finding.rule.title,
    },
    seenBy: distinctTexts(finding.seenBy),
    severity: finding.severity,
    severityAuthority: finding.severityAuthority,
    severityRule: finding.severityRule,
    status: finding.status,
  }
}

function toAdvisoryJson(vulnerability: Vulnerability): object {
  return {
    advisories: distinctTexts(vulnerability.advisories),
    aliases: distinctTexts(vulnerability.aliases),
    cwes: distinctTexts(vulnerability.cwes),
    description: vulnerability.description,
    id: vulnerability.id,
    published: vulnerability.published,
    references: distinctTexts(vulnerability.references),
    title: vulnerability.title,
  }
}

/** The tier's name as well, so that a reader of the file needs no table; null for a tier without one. */
function toRiskJson(risk: Risk | null): object | null {
  if (risk === null) return null
  return { name: RISK_TIERS[risk.tier] ?? null, tier: risk.tier, why: risk.why }
}

function toInstancesJson(instances: readonly Instance[]): object[] {
  return sorted(instances, compareInstances).map(({ layer, origin, path, replaced }) => {
    const lower = replaced === null ? null : { layer: replaced.layer, version: replaced.version }
    return { layer, origin, path, replaced: lower }
  })
}

const byPlace = byFields<Instance>('path', 'layer', 'origin')

function compareInstances(a: Instance, b: Instance): number {
  return byPlace(a, b) || compareText(toReplacedText(a), toReplacedText(b))
}

function toReplacedText({ replaced }: Instance): string {
  return replaced === null ? '' : JSON.stringify([replaced.layer, replaced.version])
}

function toSightingsJson(sightings: readonly Sighting[]): object[] {
  return sorted(sightings, compareSightings).map((sighting) => {
    return {
      id: sighting.id,
      package: sighting.package,
      row: sighting.row,
      scanner: sighting.scanner,
      severity: sighting.severity,
    }
  })
}

const compareSightings = byFields<Sighting>('scanner', 'row', 'id', 'package', 'severity')
