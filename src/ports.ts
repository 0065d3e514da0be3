import type { Discretion, Encryption } from './domain/disclosure.ts'
import type { Pipeline } from './domain/pipeline.ts'
import type { OpenCodeHost } from './ports/code-host.ts'
import type { Deliver, Files, Machine } from './ports/files.ts'
import type { OpenImage } from './ports/image.ts'
import type { KeptScans, SharedCache } from './ports/kept.ts'
import type { AppendAudit, Encrypt, OpenMessenger } from './ports/messages.ts'
import type { OpenPolicyFiles } from './ports/policy-files.ts'
import type { InstallScanner, OpenFeeds, ProvideDatabase } from './ports/supply.ts'
import type { Log, RunProgram } from './ports/world.ts'

export type { Annotation } from './domain/annotation.ts'
export type * from './ports/code-host.ts'
export type * from './ports/files.ts'
export type * from './ports/image.ts'
export type * from './ports/kept.ts'
export type * from './ports/messages.ts'
export * from './ports/policy-files.ts'
export type * from './ports/supply.ts'
export type * from './ports/world.ts'

/*
 * The function types through which the story reaches the world. Named by what the story wants, not by who
 * does it; `main.ts` and `cli.ts` hand in the adapters, tests hand in fakes.
 */

export type Ports = {
  /** The clock of the run: what counts as now, which an input may set. */
  readonly now: () => Date
  /** The clock on the wall, whatever an input says; left out where `now` is that clock. */
  readonly clock?: () => Date
  readonly log: Log
  /** What is said and kept from now on goes by this. Left out: everything may be said. */
  readonly beDiscreet?: (discretion: Discretion) => void
  readonly openImage: OpenImage
  readonly installScanner: InstallScanner
  readonly provideDatabase: ProvideDatabase
  readonly openFeeds: OpenFeeds
  readonly openPolicyFiles: OpenPolicyFiles
  /** Left out: there is none. */
  readonly openCodeHost?: OpenCodeHost
  /** Left out: there is none. */
  readonly sharedCache?: SharedCache
  /** Left out: nothing is kept, and every image is fetched and scanned anew. */
  readonly keptScans?: KeptScans
  readonly runProgram: RunProgram
  readonly files: Files
  readonly machine: Machine
  readonly deliver: Deliver
  /** What the CI system tells of this run; null or left out: there is none that is known. */
  readonly pipeline?: Pipeline | null
  /** Left out: nobody is told anything. */
  readonly openMessenger?: OpenMessenger
  /** Made for the recipients that the run knows; left out where nothing is encrypted. */
  readonly createEncrypt?: (encryption: Encryption) => Encrypt
  /** Left out: no audit log is kept. */
  readonly appendAudit?: AppendAudit
  readonly signal: AbortSignal
}
