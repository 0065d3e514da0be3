import type { AlertState } from '../alerts.ts'
import type { FakeAlert, FakeInstance } from '../code-scanning-state.ts'
import type { Annotation } from '../../runner-commands.ts'

/* What was seen of a scene, as plain values: the pages are made of nothing else. */

export type SeenScene = {
  /** Lower case and dashes: the name of its page. */
  readonly id: string
  readonly title: string
  /** What there is to see. */
  readonly about: string
  /** `owner/name`. */
  readonly repository: string
  /** Of its jobs. */
  readonly token: string
  readonly pull: { readonly number: number; readonly comments: readonly SeenComment[] }
  /** A part for each ref that was written to; the alerts of a pull request stand on its own. */
  readonly alerts: readonly SeenRef[]
  readonly rounds: readonly SeenRound[]
}

export type SeenComment = {
  readonly login: string
  readonly body: string
  readonly isEdited: boolean
}

export type SeenRef = { readonly ref: string; readonly alerts: readonly SeenAlert[] }

export type SeenAlert = Pick<FakeAlert, 'number' | 'path' | 'rule'> & {
  readonly state: AlertState
  readonly instances: readonly FakeInstance[]
}

/** Jobs that ran side by side. */
export type SeenRound = {
  readonly title: string
  readonly event: string
  readonly jobs: readonly SeenJob[]
  /** Of the API: `GET /repos/… 200`, in the order of arrival. */
  readonly requests: readonly string[]
  /** Of cache and artifacts. */
  readonly serviceRequests: readonly string[]
}

export type SeenJob = {
  readonly name: string
  readonly exitCode: number | null
  readonly summary: string
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
  readonly log: string
  /** What the runner itself would say against the step. */
  readonly complaints: readonly string[]
}
