import type { Contract } from './contract.ts'
import type { FakeCodeScanning } from './code-scanning-state.ts'

/* What the fake GitHub remembers, as plain values; how it answers stands in answers.ts. */

export type FakeReview = {
  readonly login: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  readonly commit: string
  /** `User` when not told; null: the account is gone. */
  readonly type?: 'User' | 'Bot' | null
}

export type FakePull = {
  readonly number: number
  /** Null: the account is gone. */
  readonly author: string | null
  readonly head: string
  readonly base: string
  readonly mergedAt: string | null
  /** Commits by which GitHub finds the pull request: its own, and those that merging made of them. */
  readonly commits: readonly string[]
  readonly reviews: FakeReview[]
  /** `change` and `main` when not told. */
  readonly headBranch?: string
  readonly baseBranch?: string
  /** `owner/name` of a fork; null: the fork is gone; the repository itself when not told. */
  readonly headRepository?: string | null
  /** Closed without being merged. */
  readonly isClosed?: boolean
  /** Only people with rights comment on it, and no app. */
  readonly isLocked?: boolean
  /** GitHub's people delete one when it was spam. */
  readonly isDeleted?: boolean
}

export type FakeComment = {
  readonly id: number
  /** Of the issue or pull request. */
  readonly issue: number
  readonly login: string
  readonly type: 'User' | 'Bot'
  readonly body: string
  readonly createdAt: string
  readonly updatedAt: string
  /** `OUTDATED` and the like; null: shown. */
  readonly minimized: string | null
}

export type FakeIssue = {
  readonly number: number
  readonly title: string
  readonly body: string
  /** Null: the account is gone. */
  readonly login: string | null
  readonly type: 'User' | 'Bot'
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  readonly state: 'open' | 'closed'
  readonly stateReason: string | null
  readonly closedBy: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** A run of a workflow. */
export type FakeRun = {
  readonly id: number
  readonly event: string
  readonly headBranch: string | null
  readonly headSha: string
  /** `owner/name` of where the code came from: a fork, or the repository itself; null: the fork is gone. */
  readonly headRepository: string | null
  /** `owner/name` of where it runs. */
  readonly repository: string
  /** Null while it runs. */
  readonly conclusion: 'success' | 'failure' | 'cancelled' | null
  /** `.github/workflows/scan.yml` when not told. */
  readonly path?: string
}

/** What the cache service holds for a repository; within a ref, a key and version stand once. */
export type FakeCacheEntry = {
  readonly key: string
  readonly version: string
  /** The scope: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string
  readonly size: number
  /** As GitHub writes it: `2026-01-01T00:00:00Z`. */
  readonly createdAt: string
}

export type FakeArtifact = {
  readonly id: number
  readonly name: string
  readonly runId: number
  readonly size: number
  readonly zip: Buffer
  readonly createdAt: string
  readonly expired: boolean
}

/** How a repository is set up; each can be changed later. */
export type FakeSwitches = {
  readonly isPrivate: boolean
  readonly isArchived: boolean
  /** By GitHub's people. */
  readonly isDisabled: boolean
  readonly defaultBranch: string
  /** `no-…`: it is private and nobody paid; `off`: somebody turned it off. */
  readonly codeScanning: 'on' | 'no-advanced-security' | 'no-code-security' | 'off'
  /** GitHub publishes no number; over it every upload is refused. */
  readonly mostAlerts: number
  /** False: turned off in the settings. */
  readonly hasIssues: boolean
  /** Who can be assigned. */
  readonly assignable: readonly string[]
}

export type FakeRepository = FakeSwitches & {
  readonly id: number
  readonly fullName: string
  /** A real repository of Git. */
  readonly folder: string
  readonly pulls: Map<number, FakePull>
  readonly comments: Map<number, FakeComment>
  readonly issues: Map<number, FakeIssue>
  readonly alerts: FakeCodeScanning
  readonly runs: Map<number, FakeRun>
  readonly caches: FakeCacheEntry[]
  readonly artifacts: FakeArtifact[]
}

export type FakeTeam = { readonly members: Readonly<Record<string, 'active' | 'pending'>> }

/** What a token may. `installation`: GITHUB_TOKEN or an app; `user`: a classic token of a person. */
export type FakeToken = {
  readonly kind: 'installation' | 'user'
  /** Who speaks; `github-actions[bot]` for an installation when not told, `mona` for a person. */
  readonly login?: string
  /** By GitHub's names: contents, pull_requests, issues, security_events, actions, members. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  /** Private repositories that it sees. */
  readonly repositories: readonly string[]
}

export type FakeState = {
  readonly contract: Contract
  /** `api.github.com`, or an enterprise server: `ghes-3.19`. */
  readonly variant: string
  /** Without a slash at the end; `blobs` is the store to which downloads are sent. */
  readonly addresses: { readonly api: string; readonly web: string; readonly blobs: string }
  readonly repositories: Map<string, FakeRepository>
  readonly teams: Map<string, FakeTeam>
  readonly tokens: Map<string, FakeToken>
  /** A number that nothing else has. */
  readonly nextId: () => number
  /** A moment after the one before: a second each, so that the same story has the same times. */
  readonly tick: () => string
}

/** How GitHub answers: a value, or a refusal with a status. */
export type FakeAnswer = {
  readonly status: number
  readonly body: unknown
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type FakeQuestion = {
  readonly state: FakeState
  readonly token: FakeToken | null
  readonly values: Readonly<Record<string, string>>
  /** Below the address of the API, with the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly accept: string
  readonly body: unknown
}

export type Handler = {
  /** What a token needs: `contents=read`, or one of several: `issues=write; pull_requests=write`; null: nothing. */
  readonly needs: `${string}=${'read' | 'write'}` | null
  /** True: a public repository is no reason to do without. */
  readonly isGuarded?: boolean
  readonly answer: (question: FakeQuestion) => FakeAnswer
}

export type Handlers = Readonly<Record<string, Handler>>
