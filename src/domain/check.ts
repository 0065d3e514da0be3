import type { Severity } from './severity.ts'

/** What a rule about the image itself (its config, history, files, reference) found. */
export const CHECK_STATES = ['passed', 'failed', 'not-assessed', 'not-applicable'] as const

export type CheckState = (typeof CHECK_STATES)[number]

/** Where in the image, or in its Dockerfile, a rule found what it looks for. */
export type CheckEvidence = {
  /** In words, without any value of the environment or line of the history: those hold secrets. */
  readonly text: string
  /** Path in the image, no leading slash. */
  readonly path: string | null
  /** Diff id. */
  readonly layer: string | null
  /** Line of the Dockerfile that was given, from 1. */
  readonly line: number | null
}

/** A rule about the image, applied to one image. */
export type Check = {
  /** `CFG-USER`, `FS-SUID` … */
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly state: CheckState
  readonly evidence: readonly CheckEvidence[]
  /** Why it could not be assessed or does not apply, or what limits the answer; null: nothing to say. */
  readonly note: string | null
  /** What would make it pass. */
  readonly remedy: string
  /** The ids under which other tools know it: `DS-0002` (Trivy), `CIS-DI-0001` (Dockle), `DL3002` (hadolint) … */
  readonly elsewhere: readonly string[]
}
