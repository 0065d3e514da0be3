import type { Config } from '../../config/config.ts'
import { blameOf, toPlimsollError } from '../../domain/errors.ts'
import type { Notice, PolicyFileRecord } from '../../domain/report.ts'
import type { PolicySet } from '../../policy/resolve/policy-set.ts'
import type { ApprovalAnswer, PolicyFiles, Ports, TextOrigin } from '../../ports.ts'
import type { LoadedPolicy } from './loaded-policy.ts'
import { loadStandards } from './load-standards.ts'
import { loadVex } from './load-vex.ts'
import { loadWaivers } from './load-waivers.ts'
import { findPastClock } from './past-clock.ts'
import { readProposed, readTrusted } from './named-text.ts'
import type { ReadText } from './named-text.ts'
import { askApproval, describeProposal } from './proposal.ts'

/** The policy of a run. `proposed`: what the pull request would make of it, where that is something else. */
export type Policies = {
  readonly inForce: LoadedPolicy
  readonly proposed: LoadedPolicy | null
  readonly notices: readonly Notice[]
  /** Whose word the files of the policy are. */
  readonly origin: TextOrigin
  /** Sentences: why every verdict by it rests on less than was asked for. */
  readonly degraded: readonly string[]
}

/**
 * Reads the policy and all that it names, before anything is fetched or scanned. Throws what is wrong with it
 * (`policy-invalid`, `waivers-invalid`, `vex-invalid`, `standard-invalid`, `policy-unreadable`).
 */
export async function preparePolicy(config: Config, ports: Ports): Promise<Policies> {
  const files = await ports.openPolicyFiles()
  const { loadPolicySet } = await import('../../policy/resolve/load-policy-set.ts')
  const today = ports.now().toISOString().slice(0, DATE_CHARACTERS)
  const { inputs, mode, policy: settings } = config
  const set = await loadPolicySet({ settings, inputs, mode, today }, files)
  const trusted = await loadAll(set, readTrusted(files), files)
  const approvals = await approvalsOfWaivers(trusted, (path, team) =>
    files.approvalsOf(path, [team]),
  )
  const inForce = { ...trusted, approvals }
  const past = findPastClock(set, ports)
  const weighed = await weigh(inForce, files)
  return {
    ...weighed,
    origin: files.trust.origin,
    notices: [...weighed.notices, ...past.map(({ notice }) => notice)],
    degraded: past.map(({ sentence }) => sentence),
  }
}

type Weighed = Omit<Policies, 'degraded' | 'origin'>

async function weigh(inForce: LoadedPolicy, files: PolicyFiles): Promise<Weighed> {
  if (files.trust.origin === 'base') return weighProposal(inForce, files)
  return { inForce, proposed: null, notices: [] }
}

/** Of `2026-01-31T…`. */
const DATE_CHARACTERS = 10

type OwnPolicy = Omit<LoadedPolicy, 'approvals'>

async function loadAll(set: PolicySet, read: ReadText, files: PolicyFiles): Promise<OwnPolicy> {
  const waivers = await loadWaivers(set, read, files)
  const vex = await loadVex(set, read, files)
  const standards = await loadStandards(set, read, files)
  return {
    set,
    waivers: waivers.waivers,
    statements: vex.statements,
    standards: standards.standards,
    files: [...set.files, ...waivers.files, ...vex.files, ...standards.files],
    notices: [...set.notices, ...waivers.notices, ...vex.notices, ...standards.notices],
  }
}

/** Who approved each list of waivers, where the policy asks for that. */
async function approvalsOfWaivers(
  { set, waivers }: OwnPolicy,
  ask: (path: string, team: string) => Promise<ApprovalAnswer>,
): Promise<ReadonlyMap<string, ApprovalAnswer>> {
  const teams = set.waivers.rules.requireApproval
  const answers = new Map<string, ApprovalAnswer>()
  if (teams === null) return answers
  for (const path of new Set(waivers.map((waiver) => waiver.source.path))) {
    answers.set(path, await askApproval(teams, (team) => ask(path, team)))
  }
  return answers
}

/** A change of the policy counts once somebody approved it whom the policy of the base names. */
async function weighProposal(inForce: LoadedPolicy, files: PolicyFiles): Promise<Weighed> {
  const { proposed } = inForce.set
  if (proposed?.kind === 'faulty') {
    return { inForce, proposed: null, notices: [describeProposal.faulty(proposed.faults)] }
  }
  const set = proposed?.set ?? { ...inForce.set, proposed: null }
  const own = await loadProposed(set, files)
  if ('notice' in own) return { inForce, proposed: null, notices: [own.notice] }
  if (isSame(own, inForce)) return { inForce, proposed: null, notices: [] }
  const loaded = { ...own, approvals: await approvalsOfProposal(own, inForce, files) }
  const teams = inForce.set.approvals
  if (teams === null) {
    return { inForce, proposed: loaded, notices: [describeProposal.noTeam(inForce.set)] }
  }
  const answer = await askApproval(teams, (team) => files.approvals([team]))
  if (answer.state === 'known' && answer.approvals.length > 0) {
    return { inForce: loaded, proposed: null, notices: [describeProposal.approved(answer)] }
  }
  return { inForce, proposed: loaded, notices: [describeProposal.waiting(teams, answer)] }
}

/**
 * A list of waivers that the pull request changes is approved with it, by the teams that may approve waivers; one
 * that it leaves alone was approved when it came, or was not.
 */
function approvalsOfProposal(
  own: OwnPolicy,
  inForce: LoadedPolicy,
  files: PolicyFiles,
): Promise<ReadonlyMap<string, ApprovalAnswer>> {
  const before = new Set(inForce.files.map(toVersion))
  const kept = own.files.filter((file) => before.has(toVersion(file))).map(({ path }) => path)
  return approvalsOfWaivers(own, (path, team) =>
    kept.includes(path) ? files.approvalsOf(path, [team]) : files.approvals([team]),
  )
}

/** What is wrong with the pull request's own files is told, and holds nobody up: they do not count yet. */
async function loadProposed(
  set: PolicySet,
  files: PolicyFiles,
): Promise<OwnPolicy | { readonly notice: Notice }> {
  // Of a file that is missing there, the base is not the one to blame.
  const trust = { origin: 'workspace', commit: null, words: 'this pull request' } as const
  try {
    return await loadAll(set, readProposed(files), { ...files, trust })
  } catch (thrown) {
    if (blameOf(toPlimsollError(thrown).code) !== 'input') throw thrown
    return { notice: describeProposal.broken(thrown) }
  }
}

function isSame(one: OwnPolicy, other: OwnPolicy): boolean {
  const versions = ({ files }: OwnPolicy): string => files.map(toVersion).join('\n')
  return versions(one) === versions(other)
}

function toVersion({ path, digest }: PolicyFileRecord): string {
  return `${path} ${digest}`
}
