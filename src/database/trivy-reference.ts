import { PlimsollError } from '../domain/errors.ts'
import type { Repository } from '../registry/registry.ts'
import { toPlainText } from './words.ts'

/** A repository of the inputs, taken apart: a digest wins over a tag. */
export type ArtifactReference = { readonly repository: Repository; readonly reference: string }

/** `HOST/PATH:TAG` or `HOST/PATH[:TAG]@sha256:…`; the registry's client checks the parts. Throws `image-reference-invalid`. */
export function parseArtifactReference(text: string): ArtifactReference {
  const [name = '', digest] = text.split('@')
  const [, registry, repository, tag] = /^([^/]+)\/([^:]+)(?::([\w.-]+))?$/.exec(name) ?? []
  const reference = digest ?? tag
  if (registry !== undefined && repository !== undefined && reference !== undefined) {
    return { repository: { registry, repository }, reference }
  }
  throw new PlimsollError({
    code: 'image-reference-invalid',
    message: `${toPlainText(text)} names no artifact in a registry.`,
    hint: 'Write HOST/PATH:TAG or HOST/PATH@sha256:…, for example ghcr.io/aquasecurity/trivy-db:2.',
  })
}
