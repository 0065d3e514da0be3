import { digestOf } from '../archive/digest.ts'
import { PlimsollError } from '../domain/errors.ts'
import { isDigest } from '../image/reference.ts'
import { nonsense } from './failure.ts'
import type { Subject } from './failure.ts'
import type { Reply } from './reply.ts'

/** A manifest or index as it came, proved to have the digest, still to be parsed. */
export type RawManifest = {
  readonly bytes: Buffer
  /** What the server says that it is, without parameters; null when it says nothing of use. */
  readonly mediaType: string | null
  /** `sha256:…` over the bytes. */
  readonly digest: string
}

/** Everything that may stand behind a tag. Docker's schema 1 is asked for so that it can be named. */
export const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
] as const

/** The size that the distribution specification 1.1 bids registries to take at least. */
const MOST_BYTES = 4 * 1024 * 1024

/** Reads the body of an answer with status 200. `reference`: the tag or digest that was asked for. */
export async function readManifest(
  reply: Reply,
  reference: string,
  subject: Subject,
): Promise<RawManifest> {
  const bytes = await reply.readUpTo(MOST_BYTES + 1)
  if (bytes.length > MOST_BYTES) throw nonsense(subject, 'the manifest is larger than 4 MiB')
  const digest = digestOf(bytes)
  const isTag = !reference.includes(':')
  // What was asked for by digest is held to that; a tag only to what the server itself says.
  const promised = isTag ? reply.header('docker-content-digest') : reference
  if (promised !== null && isDigest(promised) && promised !== digest) {
    throw wrongDigest(subject, promised, digest)
  }
  return { bytes, digest, mediaType: mediaTypeOf(reply, subject) }
}

export function wrongDigest(subject: Subject, promised: string, found: string): PlimsollError {
  return new PlimsollError({
    code: 'digest-mismatch',
    message: `${subject.registry} sent other bytes for ${subject.what} than it promised: ${found} in place of ${promised}.`,
    hint: 'Something between here and the registry changes what it sends, or the registry is damaged. Do not use the image; pull again past any proxy or mirror.',
  })
}

function mediaTypeOf(reply: Reply, subject: Subject): string | null {
  const type = (reply.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'text/html') throw nonsense(subject, 'it sent a web page')
  return /^application\/vnd\.[a-z0-9.+-]{1,120}$/.test(type) ? type : null
}
