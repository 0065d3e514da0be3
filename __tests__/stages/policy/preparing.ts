import type { ApprovalAnswer, PolicyFiles, Ports } from '../../../src/ports.ts'
import { preparePolicy } from '../../../src/stages/policy/prepare-policy.ts'
import type { Policies } from '../../../src/stages/policy/prepare-policy.ts'
import { configOf } from '../../config/doors.ts'
import type { Inputs } from '../../config/doors.ts'
import { createPolicyFiles } from '../../ground/policy-files.ts'
import type { GivenPolicyFiles } from '../../ground/policy-files.ts'

export const HEAD = 'd'.repeat(40)

/** What `preparePolicy` makes of files that lie in memory. */
export function prepare(given: GivenPolicyFiles, inputs: Inputs = {}): Promise<Policies> {
  return prepareFrom(createPolicyFiles(given), inputs)
}

export function prepareFrom(
  files: PolicyFiles,
  inputs: Inputs = {},
  clock = '2026-11-21T12:00:00Z',
): Promise<Policies> {
  const ports = {
    now: () => new Date('2026-11-21T12:00:00Z'),
    clock: () => new Date(clock),
    openPolicyFiles: () => Promise.resolve(files),
  }
  return preparePolicy(configOf(inputs), ports as Ports)
}

/** Somebody of this team approved the head; nobody of another one did. */
export function approvedBy(login: string, team: string): (asked: string) => ApprovalAnswer {
  return (asked) => ({
    state: 'known',
    commit: HEAD,
    approvals: asked === team ? [{ login, team }] : [],
  })
}

export const NOBODY: ApprovalAnswer = { state: 'known', commit: HEAD, approvals: [] }

/** A list with one waiver of `@mona`. */
export function waiversOf(id: string): string {
  return [
    'waivers:',
    `  - vulnerability: ${id}`,
    '    reason: The flaw is not reachable here',
    "    owner: '@mona'",
    '    expires: 2026-12-31',
    '',
  ].join('\n')
}

export function codesOf({ notices }: Policies): string[] {
  return notices.map(({ code }) => code)
}

export function textOf({ notices, inForce }: Policies): string {
  return [...notices, ...inForce.notices].map(({ text }) => text).join('\n')
}
