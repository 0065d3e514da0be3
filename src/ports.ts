import type { FeedAnswer } from './domain/feed.ts'
import type { Epss, KnownExploited, ScannerId } from './domain/finding.ts'
import type { Contents, Image } from './domain/image.ts'
import type { ImageFacts } from './domain/image-facts.ts'
import type { BaseImage } from './domain/layer.ts'
import type { DatabaseName, DatabaseRecord, Provenance } from './domain/verdict.ts'

/*
 * The function types through which the story reaches the world. Named by what the story wants, not by who
 * does it; `main.ts` and `cli.ts` hand in the adapters, tests hand in fakes.
 */

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

export type ImageRequest = {
  /** As the user wrote it. */
  readonly reference: string
  /** The stable name the user gave, or null: then it is guessed from the reference. */
  readonly name: string | null
  readonly platform: string | null
  /** Absolute path of the Dockerfile that the image was built from; null: not known. */
  readonly dockerfile: string | null
  /** The stage of the Dockerfile that was built, by its name or number; null or absent: the last one. */
  readonly dockerfileTarget?: string | null
  /** What the build was told instead of the defaults of ARG. */
  readonly buildArguments?: Readonly<Record<string, string>>
  /** Whether the registry of its base image is asked what that tag leads to today; absent: only for what is free. */
  readonly asksCurrentBase?: boolean
}

/** Where the scanners read the image from: the two forms that both of them know. */
export type ImageLocation =
  | { readonly form: 'oci-dir'; readonly path: string }
  | { readonly form: 'docker-archive'; readonly path: string }

export type OpenedImage = {
  readonly image: Image
  readonly location: ImageLocation
  /** Bytes of all layers as stored: what time limits and memory are measured by. */
  readonly size: number
  /**
   * Settles when every digest and diff id is proved and every layer walked; throws `layer-damaged`,
   * `digest-mismatch` and the like. Begun when the image is opened, so that it runs beside the scans.
   */
  readonly contents: Promise<Contents>
  /** What the rules about images look at; settles with `contents`, and is refused as they are. */
  readonly facts: Promise<ImageFacts>
  /**
   * What the image was built on, with the proof where it can be had; null when nothing tells. Begun when the
   * image is opened; never refuses: what could not be proved is a note of the base.
   */
  readonly base: Promise<BaseImage | null>
  /** Removes what was staged. Safe to call twice. */
  release(): Promise<void>
}

export type OpenImage = (request: ImageRequest, signal: AbortSignal) => Promise<OpenedImage>

export type InstalledScanner = {
  readonly scanner: ScannerId
  readonly version: string
  /** Absolute path of the program. */
  readonly program: string
  readonly provenance: Provenance
  /** True when it lay on this machine already. */
  readonly kept: boolean
}

export type InstallScanner = (scanner: ScannerId, signal: AbortSignal) => Promise<InstalledScanner>

/** A database that is ready: `folder` is what the scanner takes as its cache folder. */
export type ReadyDatabase = { readonly record: DatabaseRecord; readonly folder: string }

/** Fetches or finds a database, judges its age, throws `database-*` when there is no usable one. */
export type ProvideDatabase = (
  request: { readonly database: DatabaseName; readonly grype: string | null },
  signal: AbortSignal,
) => Promise<ReadyDatabase>

export type Feeds = {
  /** Settle with `missing` instead of refusing; only a cancelled run throws. */
  readonly kev: (cves: readonly string[]) => Promise<FeedAnswer<KnownExploited>>
  readonly epss: (cves: readonly string[]) => Promise<FeedAnswer<Epss>>
}

/** Begins to fetch the feeds where the kept ones are old, and gives what looks into them. */
export type OpenFeeds = (signal: AbortSignal) => Feeds

export type Files = {
  /** A fresh empty folder, mode 0700, below the work folder. */
  makeFolder(prefix: string): Promise<string>
  remove(path: string): Promise<void>
  writeText(path: string, text: string): Promise<void>
  /** Links a folder into another place, so that a scanner finds it where it looks. */
  link(target: string, path: string): Promise<void>
  /** Throws a PlimsollError when the file is missing, not regular, or larger than `maxBytes`. */
  readText(path: string, maxBytes: number): Promise<string>
}

export type Machine = {
  /** Bytes of memory a scanner may use: the limit of the container, else what is free. */
  readonly memoryBytes: number
  readonly temporaryFolder: string
}

export type Deliver = {
  /** Writes a whole report or nothing; `-` is standard output. Throws `report-unwritable`. */
  report(path: string, text: string): Promise<void>
  summary(markdown: string): Promise<void>
  output(name: string, value: string): void
}

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

export type Ports = {
  /** The clock of the run: what counts as now, which an input may set. */
  readonly now: () => Date
  /** The clock on the wall, whatever an input says; left out where `now` is that clock. */
  readonly clock?: () => Date
  readonly log: Log
  readonly openImage: OpenImage
  readonly installScanner: InstallScanner
  readonly provideDatabase: ProvideDatabase
  readonly openFeeds: OpenFeeds
  readonly openPolicyFiles: OpenPolicyFiles
  readonly runProgram: RunProgram
  readonly files: Files
  readonly machine: Machine
  readonly deliver: Deliver
  readonly signal: AbortSignal
}
