import type { Decision } from '../../../domain/decision.ts'
import type { Finding, RuleFinding } from '../../../domain/finding.ts'
import type { Layer } from '../../../domain/image.ts'
import { cleanLine } from '../../clean.ts'
import { listSome } from '../../words.ts'
import { describeSeverity, toDay } from './drafts.ts'
import type { Depth, Draft } from './drafts.ts'
import { toFlawFacts } from './flaw-facts.ts'
import { toLinks } from './links.ts'
import { toPlaces } from './places.ts'

/** What stands behind a row: a name, and one text or more. Texts are cleaned, and not yet escaped. */
export type Fact = { readonly label: string; readonly texts: readonly string[] }

export type FindingDetails = { readonly facts: readonly Fact[]; readonly links: readonly string[] }

/** Everything that somebody has to know who doubts a finding or has to deal with it. */
export function toDetails(
  finding: Finding,
  layers: readonly Layer[],
  depth: Depth,
): FindingDetails {
  const own = finding.kind === 'vulnerability' ? toFlawFacts(finding, depth) : toRuleFacts(finding)
  const draft: Draft = [
    ...own,
    ['Where', toPlaces(finding, layers, depth.places)],
    ['Decisions', finding.decisions.slice(0, MOST_DECISIONS).map(describeDecision)],
    ['First seen', [toDay(finding.firstSeen)]],
  ]
  const links = finding.kind === 'vulnerability' ? toLinks(finding, depth.links) : []
  return { facts: draft.flatMap(toFact), links }
}

const MOST_DECISIONS = 10
const LONGEST = 600

function toFact([label, drafts]: Draft[number]): Fact[] {
  const texts = drafts.flatMap((text) => {
    const clean = text === null ? '' : cleanLine(text, LONGEST).trim()
    return clean === '' ? [] : [clean]
  })
  return texts.length === 0 ? [] : [{ label, texts }]
}

/** Of a secret neither what a scanner says of it nor a remedy is told: rule, path and layer only. */
function toRuleFacts(finding: RuleFinding): Draft {
  const { kind, message, remedy, rule, packageOwned } = finding
  const isSecret = kind === 'secret'
  return [
    ['Rule', [rule.id, rule.aliases.length === 0 ? null : `also ${listSome(rule.aliases, 6)}`]],
    ['About', isSecret ? [] : [message]],
    ['Severity', [describeSeverity(finding)]],
    ['To do', isSecret ? [] : [remedy]],
    ['Risk', [finding.risk?.why ?? null]],
    ['Owner', packageOwned ? ['a package of the image owns the file'] : []],
  ]
}

function describeDecision(decision: Decision): string {
  const { kind, id, status, reason, owner, expires, ticket, approvedBy, note } = decision
  return [
    `${kind === 'vex' ? 'VEX' : 'waiver'} ${id}: ${status.replaceAll('_', ' ')}`,
    decision.suppresses ? null : 'it counts all the same',
    decision.justification?.replaceAll('_', ' ') ?? null,
    reason === '' ? null : `“${reason}”`,
    owner === null ? null : `owner ${owner}`,
    expires === null ? null : `until ${expires}`,
    ticket,
    approvedBy === null ? null : `approved by ${approvedBy}`,
    note,
  ]
    .filter((part) => part !== null)
    .join('; ')
}
