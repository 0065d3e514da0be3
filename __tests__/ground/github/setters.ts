import { createCodeScanning } from './code-scanning-state.ts'
import { instancesOn, stateOf } from './alerts.ts'
import type { AlertState } from './alerts.ts'
import type { FakeAlert, FakeUpload } from './code-scanning-state.ts'
import { commentsOf } from './comments.ts'
import { processAll } from './sarif-processing.ts'
import type {
  FakeArtifact,
  FakeCacheEntry,
  FakeComment,
  FakeIssue,
  FakePull,
  FakeRepository,
  FakeReview,
  FakeRun,
  FakeState,
  FakeSwitches,
  FakeTeam,
  FakeToken,
} from './state.ts'

/* What a test tells the fake GitHub, and what it asks it past the API. */

export type NewPull = Pick<FakePull, 'number' | 'author' | 'head' | 'base'> & Partial<FakePull>

export type NewComment = Pick<FakeComment, 'login' | 'body'> & Partial<Pick<FakeComment, 'type'>>

export type NewIssue = Pick<FakeIssue, 'login' | 'body'> & Partial<FakeIssue>

/** An alert as people see it on a ref. */
export type SeenAlert = {
  readonly number: number
  readonly state: AlertState
  readonly ruleId: string
  readonly path: string
  readonly alert: FakeAlert
}

export type Setters = {
  addRepository(fullName: string, folder: string, switches?: Partial<FakeSwitches>): void
  changeRepository(fullName: string, switches: Partial<FakeSwitches>): void
  addPull(fullName: string, pull: NewPull): void
  changePull(fullName: string, number: number, change: Partial<FakePull>): void
  review(fullName: string, number: number, review: FakeReview): void
  addTeam(name: string, members: FakeTeam['members']): void
  addToken(token: string, rights: Partial<FakeToken>): void
  addRun(fullName: string, run: FakeRun): void
  addCache(fullName: string, entry: FakeCacheEntry): void
  addArtifact(fullName: string, artifact: FakeArtifact): void
  /** Written by somebody on the website; its id. */
  addComment(fullName: string, number: number, comment: NewComment): number
  editComment(fullName: string, id: number, body: string): void
  deleteComment(fullName: string, id: number): void
  /** The oldest first. */
  comments(fullName: string, number: number): readonly FakeComment[]
  /** Opened by somebody on the website; its number. */
  addIssue(fullName: string, issue: NewIssue): number
  changeIssue(fullName: string, number: number, change: Partial<FakeIssue>): void
  /** The oldest first. */
  issues(fullName: string): readonly FakeIssue[]
  /** What happens to uploads from now on: `missing` polls get 404, `pending` (1) say so, `errors` fail the next one. */
  planUploads(
    fullName: string,
    plan: {
      readonly missing?: number
      readonly pending?: number
      readonly errors?: readonly string[]
    },
  ): void
  uploads(fullName: string): readonly FakeUpload[]
  /** Processes what waits, and says what stands on a ref, or without one on the default branch. */
  alerts(fullName: string, ref?: string): readonly SeenAlert[]
  dismissAlert(fullName: string, number: number, reason: NonNullable<FakeAlert['dismissed']>): void
}

const SWITCHES: FakeSwitches = {
  ...{ isPrivate: false, isArchived: false, isDisabled: false },
  ...{ defaultBranch: 'main', codeScanning: 'on', mostAlerts: 1_000_000 },
  ...{ hasIssues: true, assignable: ['mona', 'hubot'] },
}

export function createSetters(state: FakeState): Setters {
  const repositoryOf = (fullName: string): FakeRepository => {
    const found = state.repositories.get(fullName.toLowerCase())
    if (found === undefined) throw new Error(`no repository ${fullName}`)
    return found
  }
  return {
    ...repositorySetters(state, repositoryOf),
    ...actionSetters(repositoryOf),
    ...commentSetters(state, repositoryOf),
    ...issueSetters(state, repositoryOf),
    ...codeScanningSetters(state, repositoryOf),
    addTeam: (name, members) => {
      state.teams.set(name.toLowerCase(), { members })
    },
    addToken: (token, rights) => {
      const nothing = { kind: 'installation', permissions: {}, repositories: [] } as const
      state.tokens.set(token, { ...nothing, ...rights })
    },
  }
}

type Of = (fullName: string) => FakeRepository

function repositorySetters({ repositories, nextId }: FakeState, repositoryOf: Of) {
  const setters: Pick<
    Setters,
    'addRepository' | 'changeRepository' | 'addPull' | 'changePull' | 'review'
  > = {
    addRepository: (fullName, folder, switches = {}) => {
      const lists = {
        ...{ pulls: new Map(), runs: new Map() },
        ...{ comments: new Map(), issues: new Map() },
      }
      repositories.set(fullName.toLowerCase(), {
        ...{ id: nextId(), fullName, folder, ...SWITCHES, ...switches, ...lists },
        ...{ alerts: createCodeScanning(), caches: [], artifacts: [] },
      })
    },
    changeRepository: (fullName, switches) => {
      const found = repositoryOf(fullName)
      repositories.set(fullName.toLowerCase(), { ...found, ...switches })
    },
    addPull: (fullName, pull) => {
      const whole = { mergedAt: null, commits: [pull.head], reviews: [], ...pull }
      repositoryOf(fullName).pulls.set(pull.number, whole)
    },
    changePull: (fullName, number, change) => {
      const { pulls } = repositoryOf(fullName)
      const found = pulls.get(number)
      if (found === undefined) throw new Error(`no pull request ${number}`)
      pulls.set(number, { ...found, ...change })
    },
    review: (fullName, number, review) => {
      repositoryOf(fullName).pulls.get(number)?.reviews.push(review)
    },
  }
  return setters
}

function actionSetters(repositoryOf: Of): Pick<Setters, 'addRun' | 'addCache' | 'addArtifact'> {
  return {
    addRun: (fullName, run) => {
      repositoryOf(fullName).runs.set(run.id, run)
    },
    addCache: (fullName, entry) => {
      repositoryOf(fullName).caches.push(entry)
    },
    addArtifact: (fullName, artifact) => {
      repositoryOf(fullName).artifacts.push(artifact)
    },
  }
}

function commentSetters({ nextId, tick }: FakeState, repositoryOf: Of) {
  const setters: Pick<Setters, 'addComment' | 'editComment' | 'deleteComment' | 'comments'> = {
    addComment: (fullName, issue, { login, body, type = 'User' }) => {
      const at = tick()
      const comment = { id: nextId(), issue, login, type, body, minimized: null } as const
      const { comments } = repositoryOf(fullName)
      comments.set(comment.id, { ...comment, createdAt: at, updatedAt: at })
      return comment.id
    },
    editComment: (fullName, id, body) => {
      const { comments } = repositoryOf(fullName)
      const found = comments.get(id)
      if (found === undefined) throw new Error(`no comment ${id}`)
      comments.set(id, { ...found, body, updatedAt: tick() })
    },
    deleteComment: (fullName, id) => {
      repositoryOf(fullName).comments.delete(id)
    },
    comments: (fullName, number) => commentsOf(repositoryOf(fullName), number),
  }
  return setters
}

function issueSetters({ nextId, tick }: FakeState, repositoryOf: Of) {
  const setters: Pick<Setters, 'addIssue' | 'changeIssue' | 'issues'> = {
    addIssue: (fullName, issue) => {
      const at = tick()
      const number = issue.number ?? nextId()
      repositoryOf(fullName).issues.set(number, {
        ...{ number, title: 'Something', type: 'User', labels: [], assignees: [] },
        ...{ state: 'open', stateReason: null, closedBy: null, createdAt: at, updatedAt: at },
        ...issue,
      })
      return number
    },
    changeIssue: (fullName, number, change) => {
      const { issues } = repositoryOf(fullName)
      const found = issues.get(number)
      if (found === undefined) throw new Error(`no issue ${number}`)
      issues.set(number, { ...found, ...change })
    },
    issues: (fullName) => [...repositoryOf(fullName).issues.values()],
  }
  return setters
}

function codeScanningSetters(state: FakeState, repositoryOf: Of) {
  const setters: Pick<Setters, 'planUploads' | 'uploads' | 'alerts' | 'dismissAlert'> = {
    planUploads: (fullName, { missing, pending, errors = [] }) => {
      const { plan } = repositoryOf(fullName).alerts
      plan.missing = missing ?? plan.missing
      plan.pending = pending ?? plan.pending
      plan.errors.push(...errors)
    },
    uploads: (fullName) => [...repositoryOf(fullName).alerts.uploads.values()],
    alerts: (fullName, ref) => {
      const repository = repositoryOf(fullName)
      processAll(state, repository)
      return [...repository.alerts.alerts.values()].flatMap((alert) => {
        const on = instancesOn(alert, ref ?? null, `refs/heads/${repository.defaultBranch}`)
        const { number, path, rule } = alert
        if (on.length === 0) return []
        return [{ number, state: stateOf(alert, on), ruleId: rule.id, path, alert }]
      })
    },
    dismissAlert: (fullName, number, reason) => {
      const { alerts } = repositoryOf(fullName).alerts
      for (const [identity, alert] of alerts) {
        if (alert.number === number) alerts.set(identity, { ...alert, dismissed: reason })
      }
    },
  }
  return setters
}

/** Forgets what runs made and what tests planned; repositories and their switches stay. */
export function forget({ repositories }: FakeState): void {
  for (const one of repositories.values()) {
    const { pulls, runs, comments, issues, caches, artifacts, alerts } = one
    for (const map of [pulls, runs, comments, issues, alerts.uploads, alerts.alerts]) map.clear()
    for (const list of [caches, artifacts, alerts.analyses]) list.length = 0
    Object.assign(alerts.plan, createCodeScanning().plan)
  }
}
