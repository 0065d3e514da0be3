import type { Result, Suppression } from 'sarif'
import { RISK_TIERS } from '../../domain/finding.ts'
import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import { cleanLine } from '../clean.ts'
import { distinctTexts } from '../order.ts'
import { findingSubject, pathsOf } from '../words.ts'
import type { Group } from './groups.ts'
import { toMessage } from './message.ts'
import type { AlertPlace } from './place.ts'
import { toLevel } from './severity.ts'

/** A group under the rule that stands for it. */
export type Placed = {
  readonly group: Group
  readonly ruleId: string
  readonly ruleIndex: number
  readonly imageName: string
  /** Of the image, as text of a message. */
  readonly imageText: string
  readonly place: AlertPlace
}

/** One alert: the finding's key is its identity, whatever the version, path or scanner. */
export function toResult({
  group,
  ruleId,
  ruleIndex,
  imageName,
  imageText,
  place,
}: Placed): Result {
  const [worst] = group.findings
  const fingerprint = `${group.key}:1`
  return {
    level: toLevel(group.severity),
    locations: [
      {
        logicalLocations: [
          { fullyQualifiedName: toQualifiedName(worst, imageName), kind: 'package' },
        ],
        physicalLocation: {
          artifactLocation: { uri: place.uri },
          region: place.region,
        },
      },
    ],
    message: { text: toMessage(group, imageText) },
    // GitHub reads the first and no other; the second names the recipe for everybody else.
    partialFingerprints: { 'plimsoll/v1': fingerprint, primaryLocationLineHash: fingerprint },
    properties: toProperties(group),
    ruleId,
    ruleIndex,
    ...toSuppressions(group),
  }
}

/**
 * Only where a recorded decision takes every copy off the gate: SARIF 2.1.0 section 3.35. The justification is
 * that of the first.
 */
function toSuppressions({ findings }: Group): { readonly suppressions?: Suppression[] } {
  const decisions = findings.map(({ decisions: all }) => all.find((one) => one.suppresses))
  const [first] = decisions
  if (first === undefined || decisions.includes(undefined)) return {}
  const justification = cleanLine(`${first.reason} (${first.id})`, 500)
  return { suppressions: [{ justification, kind: 'external', status: 'accepted' }] }
}

function toQualifiedName(finding: Finding, imageName: string): string {
  return cleanLine(`${imageName}@${pathsOf([finding])[0] ?? findingSubject(finding)}`)
}

const MOST_VALUES = 100

/** For machines; each list is bounded, as one alert may stand for thousands of copies. */
function toProperties(group: Group): Record<string, unknown> {
  const { findings } = group
  const vulnerabilities = findings.filter((finding) => finding.kind === 'vulnerability')
  const epss = vulnerabilities.flatMap((finding) => finding.epss?.score ?? [])
  // What is undefined does not stand in JSON.
  const [exploitedSince] = bounded(vulnerabilities.flatMap((finding) => finding.kev?.added ?? []))
  return {
    blocking: group.isBlocking,
    changes: bounded(findings.flatMap((finding) => finding.change ?? [])),
    confidences: bounded(vulnerabilities.map((finding) => finding.confidence)),
    epss: epss.length === 0 ? undefined : epss.reduce((most, one) => Math.max(most, one)),
    fixedVersions: bounded(vulnerabilities.flatMap((finding) => finding.fix.versions)),
    ids: bounded(findings.map((finding) => finding.id)),
    kev: exploitedSince,
    kind: findings[0].kind,
    origins: bounded(findings.flatMap(({ instances }) => instances.map((one) => one.origin))),
    paths: bounded(pathsOf(findings)),
    purls: bounded(findings.flatMap((finding) => finding.package?.purl ?? [])),
    ratings: bounded(vulnerabilities.flatMap(ratingsOf)),
    risk: findRisk(findings),
    scanners: bounded(findings.flatMap((finding) => finding.seenBy)),
    severity: group.severity,
    statuses: bounded(findings.map((finding) => finding.status)),
    versions: bounded(findings.flatMap((finding) => finding.package?.version ?? [])),
  }
}

/** The most urgent tier; not SARIF's `rank`, which GitHub does not read and which would look like a score. */
function findRisk(findings: readonly Finding[]): string | undefined {
  // One by one: a group of a hundred thousand is more than a call takes as arguments.
  const tiers = findings.flatMap((finding) => finding.risk?.tier ?? [])
  return RISK_TIERS[tiers.reduce((least, one) => Math.min(least, one), Infinity)]
}

function bounded(values: readonly string[]): readonly string[] {
  const distinct = distinctTexts(values)
  return distinct.length > MOST_VALUES ? distinct.slice(0, MOST_VALUES) : distinct
}

function ratingsOf(finding: VulnerabilityFinding): string[] {
  return finding.ratings.map(
    ({ authority, scanner, severity }) => `${scanner}/${authority}: ${severity}`,
  )
}
