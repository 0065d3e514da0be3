/*
 * A pipeline of another CI system, as far as a shell can play it: the lines of its scan, the variables that the system
 * and the file give them, the shell that the system starts, and where it looks for what they leave.
 */

export type Variables = Readonly<Record<string, string>>

export type Shell = readonly [program: string, ...flags: string[]]

/** What a system sets for a run of the main branch, and what it sets besides for a change that is to be merged there. */
export type Occasion = 'main' | 'change'

export type Place = {
  /** Absolute: the checkout, in which the system starts the shell. */
  readonly workspace: string
  /** Absolute: for what the system keeps outside of the checkout. */
  readonly outside: string
  /** Where the system's own API answers, without a path. */
  readonly server: string
}

export type Pipeline = {
  readonly name: string
  /** From the root of the repository. */
  readonly file: string
  readonly shell: Shell
  readonly script: (place: Place) => string
  readonly variables: (occasion: Occasion, place: Place) => Variables
  /** Paths from the workspace that the system publishes, by what it takes them for. */
  readonly published: Readonly<Record<string, string>>
  /** Absolute paths that the system keeps from run to run. */
  readonly kept: (place: Place) => readonly string[]
  /** Puts a report of the main branch to where the system has it for a change; null: an image is compared. */
  readonly baseline: 'server' | ((place: Place) => string) | null
}

/** Texts with `$NAME` or `${NAME}` in them, as GitLab and shells spell it; what is not set is empty. */
export function expandDollars(text: string, variables: Variables): string {
  return text.replaceAll(
    /\$(?:\{(\w+)\}|(\w+))/g,
    (_, braced?: string, plain?: string) => variables[braced ?? plain ?? ''] ?? '',
  )
}

/** Own variables of a file in their order, each expanded with those before it. */
export function expandAll(own: Variables, given: Variables): Variables {
  return Object.entries(own).reduce<Variables>(
    (known, [name, text]) => ({ ...known, [name]: expandDollars(text, known) }),
    given,
  )
}
