import type { Approval, ApprovalAnswer } from '../../ports.ts'
import { toShownText } from '../document/shown-text.ts'
import type { Waiver } from './waiver.ts'

export type Approved =
  | { readonly kind: 'approved'; readonly by: string }
  | { readonly kind: 'refused'; readonly why: string }

/**
 * Whether another person than the owner has approved, in the name of a team that the policy names. (That it is
 * another than the author of the pull request is seen to where approvals are read.) What cannot be told
 * counts as not approved.
 */
export function judgeApproval(
  waiver: Waiver,
  teams: readonly string[],
  answer: ApprovalAnswer | undefined,
): Approved {
  const owner = ownerOf(waiver)
  if (owner.kind === 'refused') return owner
  if (answer?.state !== 'known')
    return refuse(`its approval could not be checked: ${whyOf(answer)}`)
  const ofTeams = answer.approvals.filter(({ team }) => teams.some((one) => isSame(one, team)))
  if (ofTeams.length === 0) return refuse(`nobody of ${listOf(teams)} has approved it`)
  const others = ofTeams.filter((approval) => !isBy(approval, owner.name))
  if (others.length === 0)
    return refuse(`only ${owner.name} has approved it, who owns it: another person has to`)
  const claimed = waiver.approvedBy
  const found = claimed === null ? others[0] : others.find((approval) => isBy(approval, claimed))
  if (found === undefined)
    return refuse(`it names ${toShownText(claimed ?? '')} as approver, who has not approved it`)
  return { kind: 'approved', by: `@${plainName(found.login)}` }
}

type Owner = { readonly kind: 'owner'; readonly name: string }

/** A login of GitHub, or `organisation/team`. */
const NAME = /^@?[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/

/** Only names that approvals are given under can be told apart from them; an address of mail cannot. */
function ownerOf({ owner }: Waiver): Owner | Extract<Approved, { kind: 'refused' }> {
  if (owner === null)
    return refuse('it names no owner, so that nobody can tell whether another person approved it')
  if (NAME.test(owner)) return { kind: 'owner', name: owner }
  return refuse(
    `its owner ${toShownText(owner)} is no GitHub name (@person, @organisation/team), so that nobody can tell whether another person approved it`,
  )
}

function isBy({ login, team }: Approval, name: string): boolean {
  return isSame(login, name) || isSame(team, name)
}

/** Names of GitHub do not tell capitals from small letters. */
function isSame(a: string, b: string): boolean {
  return plainName(a).toLowerCase() === plainName(b).toLowerCase()
}

function plainName(name: string): string {
  return name.trim().replace(/^@/, '')
}

function whyOf(answer: ApprovalAnswer | undefined): string {
  return answer?.state === 'unknown' ? answer.reason : 'nobody was asked'
}

function listOf(teams: readonly string[]): string {
  return teams.length === 0 ? 'any team (the policy names none)' : teams.join(' or ')
}

function refuse(why: string): Extract<Approved, { kind: 'refused' }> {
  return { kind: 'refused', why }
}
