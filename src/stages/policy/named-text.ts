import { PlimsollError } from '../../domain/errors.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import type { Notice, PolicyFileRecord } from '../../domain/report.ts'
import { toDigest } from '../../policy/resolve/load-documents.ts'
import type { FilePlace } from '../../policy/resolve/policy-set.ts'
import type { PolicyFiles, SourcedText } from '../../ports.ts'

/** Reads a file that a policy names; null when it is not there. */
export type ReadText = (place: FilePlace, maxBytes: number) => Promise<SourcedText | null>

/** From where the policy in force is read. */
export function readTrusted(files: PolicyFiles): ReadText {
  return ({ path, elsewhere }, maxBytes) =>
    elsewhere === null
      ? files.read(path, maxBytes)
      : files.readElsewhere({ ...elsewhere, path }, maxBytes)
}

/** The pull request's own files; those of other repositories are the same for both. */
export function readProposed(files: PolicyFiles): ReadText {
  return ({ path, elsewhere }, maxBytes) =>
    elsewhere === null
      ? files.readProposed(path, maxBytes)
      : files.readElsewhere({ ...elsewhere, path }, maxBytes)
}

export function toFileRecord({ path, commit, text }: SourcedText): PolicyFileRecord {
  return { path, commit, digest: toDigest(text) }
}

export type MissingRequest = {
  readonly place: FilePlace
  readonly code: ErrorCode
  /** `The waivers`, `The VEX document`. */
  readonly what: string
  readonly files: PolicyFiles
}

/**
 * What to say of a named file that is not there: an error, unless this very pull request brings it; then it
 * holds once it is merged.
 */
export async function explainMissing(request: MissingRequest, maxBytes: number): Promise<Notice> {
  const { place, code, what, files } = request
  const { words, origin } = files.trust
  const proposed =
    origin === 'base' && place.elsewhere === null
      ? await files.readProposed(place.path, maxBytes)
      : null
  if (proposed !== null) {
    const text = `${place.path} is not in ${words}: it is new in this pull request and holds once it is merged`
    return { code: 'policy-not-on-base', text }
  }
  throw new PlimsollError({
    code,
    message: `${what} ${place.path} is not there (${words}).`,
    hint: 'Check the path, which is counted from the root of the repository, or take it out of the policy.',
  })
}
