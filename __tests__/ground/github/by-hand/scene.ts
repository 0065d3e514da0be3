import type { BuiltImage } from '../../images.ts'

/* A story to look at, as data: a repository, its pull request 7, and the jobs that ran. */

export type Scene = {
  /** Lower case and dashes: the name of its page. */
  readonly id: string
  readonly title: string
  /** What there is to see, in a sentence or two. */
  readonly about: string
  /** Files of the repository on main, and what the pull request changes. */
  readonly files: Readonly<Record<string, string>>
  readonly change: Readonly<Record<string, string>>
  readonly rounds: readonly Round[]
  /** What a stranger must be able to read on the first screen of the comment: the blocker and its cure. */
  readonly firstScreen: readonly string[]
}

/** Jobs that run side by side in one run of the workflow, each on a machine of its own. */
export type Round = {
  readonly title: string
  readonly event: 'push' | 'pull_request'
  readonly jobs: readonly Job[]
}

export type Job = {
  readonly name: string
  readonly image: BuiltImage
  /** True: it is asked for an image, and answers 503. */
  readonly isRegistryDown?: boolean
  /** `with:` of the step, besides where scanners and databases come from. */
  readonly inputs: Readonly<Record<string, string>>
}

export const PULL_NUMBER = 7
