import { toPlimsollError } from '../../domain/errors.ts'
import type { ImageReport, Notice } from '../../domain/report.ts'
import type { DocumentFault } from '../../policy/document/node.ts'
import type { Mode } from '../../policy/document/policy-document.ts'
import type { PolicySet } from '../../policy/resolve/policy-set.ts'
import type { Approval, ApprovalAnswer } from '../../ports.ts'

/**
 * Asks one team at a time, since somebody of any of them suffices and one that cannot be read must not hide the
 * others. All who approved are told: of a waiver, its owner is not the one who counts.
 */
export async function askApproval(
  teams: readonly string[],
  ask: (team: string) => Promise<ApprovalAnswer>,
): Promise<ApprovalAnswer> {
  const answers: ApprovalAnswer[] = []
  for (const team of teams) answers.push(await ask(team))
  const known = answers.filter((answer) => answer.state === 'known')
  const approvals = known.flatMap((answer) => answer.approvals)
  const [first] = known
  if (first !== undefined && approvals.length > 0) return { ...first, approvals }
  const unknown = answers.find((answer) => answer.state === 'unknown')
  return unknown ?? first ?? { state: 'unknown', reason: 'no team is named' }
}

type Known = Extract<ApprovalAnswer, { state: 'known' }>

const SHORT_COMMIT = 12
const CODE = 'policy-proposed'

/** What a run says of a pull request that changes the policy by which it is judged. */
export const describeProposal = {
  noTeam: ({ documents }: Pick<PolicySet, 'documents'>): Notice => {
    const names =
      documents.length === 0
        ? 'there is no policy on the base that names a team'
        : 'the policy of the base names no team'
    return {
      code: CODE,
      text: `This pull request changes the policy, its waivers or VEX documents. It is judged by those of the base; the change holds once it is merged, since ${names} that could approve it (approvals: { teams: … }).`,
    }
  },
  waiting: (teams: readonly string[], answer: ApprovalAnswer): Notice => {
    const why = answer.state === 'unknown' ? `: ${answer.reason}` : ''
    return {
      code: CODE,
      text: `This pull request changes the policy, its waivers or VEX documents. It is judged by those of the base until somebody of ${teams.join(' or ')} approves its head commit${why}.`,
    }
  },
  approved: ({ approvals, commit }: Known): Notice => ({
    code: 'policy-approved',
    text: `The policy, waivers and VEX documents of this pull request are in force: approved by ${describeApprovals(approvals)} at commit ${commit.slice(0, SHORT_COMMIT)}.`,
  }),
  faulty: (faults: readonly DocumentFault[]): Notice => {
    const [first] = faults
    const where = first === undefined ? '' : ` (${first.path}:${first.line}: ${first.text})`
    return {
      code: CODE,
      text: `This pull request makes a policy that cannot be read${where}: once merged, every run would end with exit code 3. It is judged by that of the base.`,
    }
  },
  broken: (thrown: unknown): Notice => ({
    code: CODE,
    text: `This pull request changes what the policy names in a way that cannot be read: ${oneLine(toPlimsollError(thrown).message)} It is judged by the policy of the base.`,
  }),
} as const

const SHOWN_LINES = 4

/** A fault of a file says all that is wrong with it, a line each; here the first few have to do. */
function oneLine(text: string): string {
  const lines = text.split('\n')
  const more = lines.length - SHOWN_LINES
  const shown = lines.slice(0, SHOWN_LINES).map((line) => line.trim())
  return [...shown, ...(more > 0 ? [`(and ${more} more lines)`] : [])].join(' ')
}

function describeApprovals(approvals: readonly Approval[]): string {
  return approvals.map(({ login, team }) => `${login} (${team})`).join(', ')
}

type Judged = { readonly report: ImageReport; readonly mode: Mode }

/** What a proposed policy would change for an image, beside the policy in force. */
export function describeEffect(now: Judged, then: Judged): Notice {
  const parts = [
    describeVerdict(now.report, then.report),
    ...(now.mode === then.mode ? [] : [`mode would be ${then.mode} instead of ${now.mode}`]),
    ...describeWaived(now.report, then.report),
  ]
  const rules = findChangedRules(now.report, then.report)
  const more = rules.length > SHOWN_RULES ? ` and ${rules.length - SHOWN_RULES} more` : ''
  const list = rules.length === 0 ? '' : ` (${rules.slice(0, SHOWN_RULES).join(', ')}${more})`
  return {
    code: 'policy-effect',
    text: `With the policy of this pull request, ${parts.join(', ')} for ${now.report.name}${list}.`,
  }
}

const SHOWN_RULES = 8

function describeVerdict({ verdict: now }: ImageReport, { verdict: then }: ImageReport): string {
  return now.outcome === then.outcome
    ? `the verdict would stay ${now.outcome}`
    : `the verdict would be ${then.outcome} instead of ${now.outcome}`
}

function describeWaived({ counts: now }: ImageReport, { counts: then }: ImageReport): string[] {
  if (now.waived === then.waived) return []
  return [`${then.waived} findings waived instead of ${now.waived}`]
}

/** `vulnerabilities.high failed → passed`; what only one of them asks for is `not asked for` by the other. */
function findChangedRules(now: ImageReport, then: ImageReport): string[] {
  const before = new Map<string, string>(now.rules.map((rule) => [rule.id, rule.state]))
  const after = new Map<string, string>(then.rules.map((rule) => [rule.id, rule.state]))
  const stateIn = (states: ReadonlyMap<string, string>, id: string): string =>
    states.get(id) ?? 'not asked for'
  const ids = [...new Set([...after.keys(), ...before.keys()])]
  return ids
    .filter((id) => stateIn(before, id) !== stateIn(after, id))
    .map((id) => `${id} ${stateIn(before, id)} → ${stateIn(after, id)}`)
}
