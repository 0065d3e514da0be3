import type { Justification } from '../../domain/decision.ts'
import type { PackageMatcher } from '../matching/index.ts'
import type { VersionRange } from '../matching/version-matcher.ts'

export const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const

export type VexStatus = (typeof VEX_STATUSES)[number]

/** An image as a product names it; a part that is null, or a list that is empty, may be anything. */
export type WantedImage = {
  /** In small letters: the last part of the repository. */
  readonly name: string | null
  /** Repositories that the product can mean, each with its registry. */
  readonly repositories: readonly string[]
  /** `sha256:…`; where there are some, one of them has to be the image's. */
  readonly digests: readonly string[]
  readonly tag: string | null
  readonly architecture: string | null
}

/** A package, and the versions of it that a document names beside its purl. */
export type WantedPart = { readonly matcher: PackageMatcher; readonly range: VersionRange | null }

/** One product of a statement: packages in an image; null: in any, or every package. */
export type VexScope = {
  readonly image: WantedImage | null
  readonly packages: readonly WantedPart[] | null
  /** Why nothing may be suppressed by it, in words that follow `because`; null when nothing hinders. */
  readonly doubt: string | null
}

/** What somebody says of one vulnerability in some products, whatever the format of the document. */
export type VexStatement = {
  /** The document's own id for it, else `path#` and where it stands in the document. */
  readonly id: string
  readonly path: string
  /** Every name of the vulnerability, normalised; never empty. */
  readonly ids: readonly string[]
  readonly status: VexStatus
  readonly justification: Justification | null
  /** Why, or what to do, in the author's words; empty where there are none. */
  readonly words: string
  /** Milliseconds since 1970; null where the document has no time that can be read. */
  readonly time: number | null
  /** Names and addresses of whoever says it, the best first. */
  readonly authors: readonly string[]
  /** Never empty: without any product there is one scope for everything, with a doubt. */
  readonly scopes: readonly VexScope[]
}
