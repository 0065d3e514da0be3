import type { ApprovalAnswer, PolicyFiles } from '../ports.ts'

/** No policy at all: what a demonstration shows does not hang on the folder, or the pull request, that it runs in. */
export const NO_POLICY_FILES: PolicyFiles = {
  trust: { origin: 'workspace', commit: null, words: 'the demonstration' },
  read: () => Promise.resolve(null),
  readProposed: () => Promise.resolve(null),
  readElsewhere: () => Promise.reject(new Error('a demonstration reads no policy')),
  approvals: () => Promise.resolve(NOBODY),
  approvalsOf: () => Promise.resolve(NOBODY),
}

const NOBODY: ApprovalAnswer = {
  state: 'unknown',
  reason: 'this is a demonstration, in which nobody is asked',
}
