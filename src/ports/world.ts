export type Progress = {
  /** Adds to what is done, in the unit of the total. */
  advance(amount: number): void
  /** Replaces the words behind the bar. */
  say(text: string): void
  done(): void
}

export type ProgressUnit = 'bytes' | 'steps' | 'seconds'

export type Log = {
  debug(text: string): void
  info(text: string): void
  notice(text: string): void
  warn(text: string): void
  error(text: string): void
  /** Everything logged while `work` runs stands under one heading. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  /** Shown only when it takes longer than a second. `total` null: unknown. */
  progress(request: { label: string; total: number | null; unit: ProgressUnit }): Progress
}

/** The platform's `fetch`, with the proxies and authorities of the environment. */
export type Fetch = (url: string | URL, init?: RequestInit) => Promise<Response>

export type ProgramRequest = {
  /** Absolute path, or a name to look up in PATH of `env`. */
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment of the program; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>
  readonly stdin?: string
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  /** Bytes kept of each of standard output and standard error; the head and the tail survive. */
  readonly maxOutputBytes?: number
  readonly onStderrLine?: (line: string) => void
}

export type ProgramResult =
  | {
      readonly kind: 'exited'
      readonly exitCode: number
      readonly stdout: string
      readonly stderr: string
      readonly durationMs: number
    }
  | {
      readonly kind: 'killed'
      readonly signal: string
      readonly stderr: string
      readonly durationMs: number
    }
  | { readonly kind: 'timed-out'; readonly stderr: string; readonly durationMs: number }
  | { readonly kind: 'cancelled'; readonly stderr: string }
  | { readonly kind: 'not-started'; readonly error: Error }

/** Runs a program in its own process group, which is ended as a group on limit and on cancel. Never throws. */
export type RunProgram = (request: ProgramRequest) => Promise<ProgramResult>
