export const PIPELINE_SYSTEMS = [
  'github',
  'gitlab',
  'jenkins',
  'azure',
  'circleci',
  'bitbucket',
] as const

export type PipelineSystem = (typeof PIPELINE_SYSTEMS)[number]

/**
 * What the CI system tells of this run, for links and names alone: nothing is decided by it. Every text is foreign; null
 * where the system does not tell.
 */
export type Pipeline = {
  readonly system: PipelineSystem
  /** Where people look at this run; https or http. */
  readonly runUrl: string | null
  readonly runId: string | null
  /** Number of the attempt, from 1. */
  readonly attempt: string | null
  /** Workflow, pipeline or job, as people call it. */
  readonly workflow: string | null
  /** What began it: push, merge_request_event … in the system's word. */
  readonly event: string | null
  /** `owner/name`. */
  readonly repository: string | null
  readonly repositoryUrl: string | null
  readonly branch: string | null
  readonly commit: string | null
  /** Number of the pull or merge request. */
  readonly change: string | null
  /** Who began it. */
  readonly actor: string | null
}
