/** Whose word a file of the policy is: of the checkout, of the commit that a pull request goes to, of another repository. */
export const TEXT_ORIGINS = ['workspace', 'base', 'repository'] as const

export type TextOrigin = (typeof TEXT_ORIGINS)[number]

/** A policy, a list of waivers or a VEX document, and where it was read. */
export type SourcedText = {
  /** As the user wrote it, or `owner/name/path` of another repository. */
  readonly path: string
  readonly text: string
  readonly origin: TextOrigin
  /** The commit that it was read from, in full; null: the files of the machine as they are. */
  readonly commit: string | null
}

/** Who of which team approved the head of a pull request; other people than its author alone count. */
export type Approval = { readonly login: string; readonly team: string }

export type ApprovalAnswer =
  | { readonly state: 'known'; readonly commit: string; readonly approvals: readonly Approval[] }
  /** Nobody could be asked, or the question makes no sense here; the reason in words. */
  | { readonly state: 'unknown'; readonly reason: string }

/** The files that say what an image may be: read from where a pull request cannot change them. */
export type PolicyFiles = {
  /** From where `read` reads, in words for the report: `the base commit 1a2b3c4 of pull request 7`. */
  readonly trust: {
    readonly origin: TextOrigin
    readonly commit: string | null
    readonly words: string
  }
  /** The trusted text of a file; null when there is none there. Throws `policy-unreadable`. */
  read(path: string, maxBytes: number): Promise<SourcedText | null>
  /**
   * The pull request's own text of the same file; null when there is no pull request, or none there. It only
   * shows what a change would do, until it is approved.
   */
  readProposed(path: string, maxBytes: number): Promise<SourcedText | null>
  /** A file of another repository at a commit, tag or branch; the commit is told. Throws `policy-unreadable`. */
  readElsewhere(
    place: { readonly repository: string; readonly ref: string; readonly path: string },
    maxBytes: number,
  ): Promise<SourcedText>
  /** Who of these teams (`@owner/team` or `owner/team`) approved the head of this pull request. */
  approvals(teams: readonly string[]): Promise<ApprovalAnswer>
  /** The same for the pull request by which the trusted text of a file last changed. */
  approvalsOf(path: string, teams: readonly string[]): Promise<ApprovalAnswer>
}

/** Finds out whose word the files of the policy are; throws `policy-unreadable` when nobody can tell. */
export type OpenPolicyFiles = () => Promise<PolicyFiles>
