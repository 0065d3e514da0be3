import type { Delivery, Notice } from './report.ts'

/** The change that a run is about, as people and reports name it. */
export type CodeHostChange = {
  /** Null where the event does not tell it, as for runs that follow one of a fork. */
  readonly number: number | null
  /** The branch that it goes to, without `refs/heads/`; null where the event does not tell. */
  readonly baseBranch: string | null
  /** True: it comes from another repository, so the token of the run can only read; null: nobody said. */
  readonly isFork: boolean | null
}

/** What the host of the code tells of a run. Every text is foreign. */
export type CodeHostRun = {
  /** `owner/name` */
  readonly repository: string
  /** Where people look at the repository, without a slash at the end: `https://github.com/owner/name`. */
  readonly repositoryUrl: string
  /** Where people look at this run; null where the host does not say. */
  readonly runUrl: string | null
  /** The event that began it, in the host's word. */
  readonly event: string
  /** The commit that was built, in full: of a change its newest one; null where nobody says. */
  readonly commit: string | null
  /** What tells this workflow from others of the repository; stays the same over runs and branches. */
  readonly workflow: string
  /** Whether everybody can read the repository; null: nobody said. */
  readonly isPublic: boolean | null
  /** Null when the run is about no change. */
  readonly change: CodeHostChange | null
}

/** A finding where the host shows it. */
export type AlertLink = {
  /** Id of the rule, and path of the place, as they stand in the SARIF. */
  readonly ruleId: string
  readonly path: string
  readonly url: string
}

/** What became of a delivery; `notices` say what people should know of it. */
export type Delivered = {
  readonly deliveries: readonly Delivery[]
  readonly notices: readonly Notice[]
}

export const NOTHING_DELIVERED: Delivered = { deliveries: [], notices: [] }
