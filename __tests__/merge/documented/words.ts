import type { Action, Effect } from '../../../src/domain/advice.ts'
import { RISK_TIERS } from '../../../src/domain/finding.ts'
import type { Finding, Instance, ScannerId } from '../../../src/domain/finding.ts'
import type { VulnerabilityFinding } from '../../../src/domain/finding.ts'
import type { SeverityChoice } from '../../../src/domain/severity.ts'
import {
  describeShown,
  groupBySource,
  rowSubject,
  rowsInReadingOrder,
} from '../../../src/report/source-groups.ts'
import { findingLabel } from '../../../src/report/words.ts'
import type { Assessed } from './assess-example.ts'

/** The same image under each choice of `severity-from`. */
export type Outcomes = Readonly<Record<SeverityChoice, Assessed>>

export type Words<T> = Readonly<Record<string, (about: T, outcomes: Outcomes) => string>>

const TITLES: Readonly<Record<ScannerId, string>> = { grype: 'Grype', trivy: 'Trivy' }

function ofFlaw(words: (flaw: VulnerabilityFinding) => string): (finding: Finding) => string {
  return (finding) => (finding.kind === 'vulnerability' ? words(finding) : 'no vulnerability')
}

/** What the page says of one finding, by the label that stands before it. */
export const FINDING_WORDS: Words<Finding> = {
  finding: (one) =>
    one.kind === 'vulnerability'
      ? `${one.vulnerability.id} in ${toName(one)}`
      : `${one.kind} ${one.rule.id}`,
  'also called': ofFlaw((one) => one.vulnerability.aliases.join(', ')),
  'refers to': ofFlaw((one) => one.vulnerability.advisories.join(', ')),
  'seen by': ofFlaw(toSightings),
  class: ofFlaw((one) => one.class),
  source: ofFlaw(
    ({ package: { sourcePackage } }) => `${sourcePackage?.name} ${sourcePackage?.version}`,
  ),
  ...severities(),
  score: ofFlaw(({ score }) =>
    score === null
      ? 'none'
      : `${score.score} by ${score.authority}, CVSS ${score.version}${score.isComputed ? ', computed from its vector' : ''}`,
  ),
  fix: ofFlaw(toFix),
  confidence: ofFlaw((one) => `${one.confidence}: ${one.confidenceReason}`),
  gate: (one) => one.status,
  exploited: ofFlaw(({ kev }) =>
    kev === null
      ? 'not known'
      : `since ${kev.added}${kev.ransomware ? ', also for ransomware' : ''}`,
  ),
  epss: ofFlaw(({ epss }) =>
    epss === null
      ? 'none'
      : `${epss.score}, percentile ${epss.percentile}, model ${epss.model ?? 'not told'}`,
  ),
  risk: ({ risk }) =>
    risk === null ? 'none' : `${risk.tier} ${RISK_TIERS[risk.tier]}: ${risk.why}`,
  place: ({ instances }) => instances.map(toPlace).join('; '),
  key: (one) => one.key,
  id: (one) => one.id,
}

function severities(): Words<Finding> {
  const under = (choice: SeverityChoice) => (finding: Finding, outcomes: Outcomes) => {
    const one = outcomes[choice].findings.find(({ id }) => id === finding.id) ?? finding
    return `${one.severity} by ${one.severityAuthority}: ${one.kind === 'vulnerability' ? one.severityRule : ''}`
  }
  return {
    severity: under('vendor'),
    vendor: under('vendor'),
    nvd: under('nvd'),
    highest: under('highest'),
  }
}

function toName({ package: { type, namespace, name, version } }: VulnerabilityFinding): string {
  const isNamed = namespace !== null && ['npm', 'maven', 'golang'].includes(type)
  return `${isNamed ? `${namespace}${type === 'maven' ? ':' : '/'}` : ''}${name} ${version}`
}

function toSightings({ sightings }: VulnerabilityFinding): string {
  return sightings.map((one) => `${TITLES[one.scanner]} as ${one.id} in ${one.package}`).join('; ')
}

function toFix({ fix }: VulnerabilityFinding): string {
  const marks = [
    ...(fix.version === null ? [] : [fix.version]),
    ...(fix.isApproximate ? ['or later'] : []),
    ...(fix.crossesMajor === true ? ['(a new release line)'] : []),
    ...(fix.isInPlace ? [] : ['(not in place)']),
  ]
  return `${[fix.state, ...marks].join(' ')}: ${fix.rule}`
}

function toPlace({ path, layer, origin, replaced }: Instance): string {
  const before = replaced === null ? '' : `, in place of ${replaced.version} of ${replaced.layer}`
  return `${path ?? 'no path'} in ${layer ?? 'no layer'} (${origin})${before}`
}

export const ACTION_WORDS: Words<Action> = {
  action: (one) => one.title,
  command: (one) => one.commands.join(' '),
  removes: (one) => toEffect(one.removes),
  leaves: (one) => toEffect(one.leaves),
  note: (one) => one.note ?? '',
}

function toEffect({ total, critical, high }: Effect): string {
  return `${total}, of them ${critical} critical and ${high} high`
}

/** What the page says of the image as a whole; every line of one label. */
export const IMAGE_WORDS: Readonly<Record<string, (assessed: Assessed) => readonly string[]>> = {
  rows: ({ findings }) => tellRows(findings),
  notice: ({ notices }) => notices.map(({ code, text }) => `${code}: ${text}`),
  'set aside': ({ setAside }) =>
    setAside.map(
      (one) => `${TITLES[one.scanner]}: ${one.id} in ${one.package} ${one.version}, ${one.reason}`,
    ),
  'not assessed': ({ exploitationGap }) => (exploitationGap === null ? [] : [exploitationGap]),
  agreement: ({ agreement }) =>
    agreement === null
      ? []
      : [
          `${agreement.both} by both, ${agreement.onlyGrype} by Grype alone, ${agreement.onlyTrivy} by Trivy alone, ${agreement.flips} would flip a gate`,
        ],
  differ: ({ agreement }) =>
    (agreement?.disagreements ?? []).map(
      ({ kind, count, reason }) => `${kind}, ${count}: ${reason}`,
    ),
  base: ({ base }) =>
    base === null
      ? []
      : [
          `${base.name} by ${base.evidence}, ${base.isVerified ? `proved by ${base.layers} of the layers` : 'not proved'}`,
        ],
}

/** As the tables for people have them, and how they count them. */
function tellRows(findings: readonly Finding[]): readonly string[] {
  const none = new Set<string>()
  const rows = [...rowsInReadingOrder(groupBySource(findings, none), none)]
  const told = rows.map((row) => {
    const { name, members } = rowSubject(row)
    const shown = members.length === 0 ? name : `${name} (${members.join(', ')})`
    return `${findingLabel(row.finding)} in ${shown}`
  })
  return [...told, describeShown(rows, findings.length)]
}
