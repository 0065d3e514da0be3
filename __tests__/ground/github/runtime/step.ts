import type { FakeArtifact, FakeCacheEntry } from '../state.ts'

/** What the services share with the API of the same repository: caches, and artifacts of its runs. */
export type RuntimeStore = {
  readonly caches: FakeCacheEntry[]
  readonly artifacts: FakeArtifact[]
}

/** A step as the runner starts it. */
export type FakeStep = {
  readonly runId: number
  /** The first when not told. */
  readonly attempt?: number
  /** The job, by the id that its token holds; jobs of a matrix have one each. */
  readonly job?: string
  /** The scope that it writes to. */
  readonly ref: string
  /** Further scopes that it may read, in this order: the base branch, the default branch. */
  readonly readable?: readonly string[]
  /** GitHub lets events that anybody can cause only read. */
  readonly mayWriteCache?: boolean
}

/** A step with what its token says. */
export type KnownStep = Required<FakeStep> & { readonly backendRun: string }

export function toKnownStep(step: FakeStep): KnownStep {
  const whole = { attempt: 1, job: 'job-1', readable: [], mayWriteCache: true, ...step }
  return { ...whole, backendRun: `run-${whole.runId}-${whole.attempt}` }
}

const READ = 1

const READ_AND_WRITE = 3

/** A token as the runner hands it to a step: a JWT whose claims name the run, the job and the scopes of the cache. */
export function toRuntimeToken(step: KnownStep): string {
  const scopes = [
    { Scope: step.ref, Permission: step.mayWriteCache ? READ_AND_WRITE : READ },
    ...step.readable.map((ref) => ({ Scope: ref, Permission: READ })),
  ]
  const claims = {
    scp: `Actions.GenericRead:${step.backendRun} Actions.Results:${step.backendRun}:${step.job}`,
    ac: JSON.stringify(scopes),
  }
  const parts = [{ typ: 'JWT', alg: 'RS256' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  return [...parts, 'signature-of-nobody'].join('.')
}
