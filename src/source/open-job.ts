import type { Platform } from '../image/platform.ts'
import type { Log } from '../ports.ts'
import type { BeginBaseSearch } from './base-search.ts'
import type { KeptImages } from './kept-images.ts'
import type { ReadDockerfileFacts } from './dockerfile.ts'
import type { CheckRoom } from './room.ts'

/** What every way to open an image is told. */
export type OpenJob = {
  /** As the user wrote it. */
  readonly reference: string
  /** The stable name that the user gave; null: it is guessed. */
  readonly name: string | null
  /** The platform that the user asked for; null: the machine's own. */
  readonly wanted: Platform | null
  readonly machine: Platform
  readonly workFolder: string
  readonly checkRoom: CheckRoom
  readonly readDockerfileFacts: ReadDockerfileFacts
  readonly beginBaseSearch: BeginBaseSearch
  /** What earlier runs saw; null: nothing is kept. */
  readonly kept: KeptImages | null
  /** Whether all that is wanted of an image follows from its bytes: no Dockerfile, no registry of its base. */
  readonly isAlone: boolean
  readonly log: Log
  readonly signal: AbortSignal
}
