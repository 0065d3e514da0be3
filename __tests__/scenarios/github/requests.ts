/* What a run asks GitHub for, by the part that asks. */

/** The base commit and its folder, to look for a policy: nothing of it is in a checkout of depth 1. */
export const POLICY = ['GET git/commits/ID 200', 'GET git/trees/ID 200'] as const

/** Whether the base branch has kept a report. */
export const BASELINE = ['GET actions/artifacts 200'] as const

/** One that it has: whose run it was, of which branch, what else that run kept, and its archive. */
export const BASELINE_FOUND = [
  ...BASELINE,
  'GET actions/runs/ID 200',
  'GET branches/main 200',
  'GET actions/runs/ID/artifacts 200',
  'GET actions/artifacts/ID/zip 302',
] as const

/** The upload, one poll, and the links of what became of it. */
export const ALERTS = [
  'POST code-scanning/sarifs 202',
  'GET code-scanning/sarifs/ID 200',
  'GET code-scanning/alerts 200',
] as const

export const COMMENT_LOOK = ['GET issues/7/comments 200'] as const

/** And a look whether another job was there meanwhile. */
export const COMMENT_CREATED = [
  ...COMMENT_LOOK,
  'POST issues/7/comments 201',
  'GET issues/7/comments 200',
] as const

export const COMMENT_UPDATED = [
  ...COMMENT_LOOK,
  'PATCH issues/comments/ID 200',
  'GET issues/comments/ID 200',
] as const
