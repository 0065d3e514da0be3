import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import { RISK_TIERS } from '../../domain/finding.ts'
import type { Decision } from '../../domain/decision.ts'
import type { ImageReport } from '../../domain/report.ts'
import { findOrigin } from '../finding-words.ts'
import { distinctTexts } from '../order.ts'
import { explainOutcome, failuresOf } from '../verdict-words.ts'
import { findingLabel, findingTitle, packageLabel, pathsOf } from '../words.ts'
import type { CellValue } from './cell.ts'

type Found = { readonly finding: Finding; readonly isBlocking: boolean }

/** A finding of an image; null: the row says why there is no trustworthy answer for it. */
export type Row = { readonly image: ImageReport; readonly found: Found | null }

export type Column = { readonly name: string; readonly value: (row: Row) => CellValue }

/** The names are a promise to whoever reads the file by machine: new ones are added, none changes its meaning. */
export const COLUMNS: readonly Column[] = [
  { name: 'image', value: ({ image }) => image.name },
  { name: 'digest', value: ({ image }) => image.image?.digest ?? null },
  { name: 'platform', value: ({ image }) => image.image?.platform ?? null },
  { name: 'kind', value: ({ image, found }) => found?.finding.kind ?? image.verdict.outcome },
  of('id', findingLabel),
  of('aliases', aliasesOf),
  {
    name: 'title',
    value: ({ image, found }) => (found === null ? whyNot(image) : findingTitle(found.finding)),
  },
  of('severity', ({ severity }) => severity),
  of('severity_authority', ({ severityAuthority }) => severityAuthority),
  ofFlaw('cvss', ({ score }) => score?.score ?? null),
  ofFlaw('cvss_vector', ({ score }) => score?.vector ?? null),
  ofFlaw('epss', ({ epss }) => epss?.score ?? null),
  ofFlaw('epss_percentile', ({ epss }) => epss?.percentile ?? null),
  ofFlaw('kev', ({ kev }) => kev?.added ?? null),
  ofFlaw('kev_ransomware', ({ kev }) => (kev === null ? null : yesOrNo(kev.ransomware))),
  of('package', (one) => (one.package === null ? null : packageLabel(one.package))),
  of('package_type', (one) => one.package?.type ?? null),
  of('version', (one) => one.package?.version ?? null),
  of('purl', (one) => one.package?.purl ?? null),
  ofFlaw('fix_state', ({ fix }) => fix.state),
  ofFlaw('fix_version', ({ fix }) => fix.version),
  of('paths', (one) => pathsOf([one])),
  of('line', (one) => (one.kind === 'vulnerability' ? null : one.line)),
  of('layers', layersOf),
  of('origin', findOrigin),
  of('seen_by', ({ seenBy }) => seenBy),
  ofFlaw('confidence', ({ confidence }) => confidence),
  of('risk_tier', ({ risk }) => (risk === null ? null : (RISK_TIERS[risk.tier] ?? null))),
  of('status', ({ status }) => status),
  of('change', ({ change }) => change),
  of('first_seen', ({ firstSeen }) => firstSeen),
  ofDecision('decision', ({ id }) => id),
  ofDecision('decision_status', ({ status }) => status),
  ofDecision('decision_reason', ({ reason, justification }) => toReason(reason, justification)),
  ofDecision('decision_expires', ({ expires }) => expires),
  {
    name: 'blocking',
    value: ({ found }) => (found === null ? null : yesOrNo(found.isBlocking)),
  },
  of('key', ({ key }) => key),
  of('finding_id', ({ id }) => id),
]

function of(name: string, value: (finding: Finding) => CellValue): Column {
  return { name, value: ({ found }) => (found === null ? null : value(found.finding)) }
}

function ofFlaw(name: string, value: (finding: VulnerabilityFinding) => CellValue): Column {
  return of(name, (finding) => (finding.kind === 'vulnerability' ? value(finding) : null))
}

/** Of the decision that made the status, else of the first that says something. */
function ofDecision(name: string, value: (decision: Decision) => CellValue): Column {
  return of(name, ({ decisions }) => {
    const decision = decisions.find(({ suppresses }) => suppresses) ?? decisions[0]
    return decision === undefined ? null : value(decision)
  })
}

function aliasesOf(finding: Finding): readonly string[] {
  return finding.kind === 'vulnerability' ? finding.vulnerability.aliases : finding.rule.aliases
}

function layersOf({ instances }: Finding): readonly string[] {
  return distinctTexts(instances.flatMap(({ layer }) => layer ?? []))
}

function toReason(reason: string, justification: string | null): string {
  return [justification ?? '', reason].filter((text) => text !== '').join(': ')
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no'
}

function whyNot(image: ImageReport): string {
  const failures = failuresOf(image).map(({ what, message }) => `${what}: ${message}`)
  return [explainOutcome(image), ...failures].join('; ')
}
