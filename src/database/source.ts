import type { DatabaseName } from '../domain/verdict.ts'
import type { VersionFacts } from './kept-version.ts'
import type { Workplace } from './store.ts'

/** Where a database comes from. */
export type DatabaseSource = {
  readonly name: DatabaseName
  /** In the order in which they are tried. */
  readonly origins: readonly string[]
  /** Asks one origin what is newest there. Throws a PlimsollError. */
  ask(origin: string, signal: AbortSignal): Promise<Offer>
  /** The newest that runs on other machines kept, where such is believed without its origin; null: there is none. */
  recall(signal: AbortSignal): Promise<Recalled | null>
}

/** Not confirmed by anybody but who kept it. */
export type Recalled = Offer & { readonly origin: string; readonly built: Date }

/** The newest version at one origin. */
export type Offer = {
  /** `sha256:…`: of the manifest, or of the archive. */
  readonly digest: string
  /** Fetches and proves it. Throws a PlimsollError. */
  fetchInto(workplace: Workplace, signal: AbortSignal): Promise<VersionFacts>
}
