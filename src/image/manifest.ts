import * as v from 'valibot'
import { PlimsollError } from '../domain/errors.ts'
import { findLookalike } from './lookalike-keys.ts'
import { toPlain } from './plain.ts'
import type { Platform } from './platform.ts'
import { normalisePlatform } from './platform.ts'

/*
 * Manifests and indexes: OCI image specification 1.1 (manifest.md, image-index.md), and the same two of Docker
 * (image manifest version 2, schema 2). Only the fields used are checked; everything is bounded.
 */

export type Descriptor = {
  readonly mediaType: string
  /** `sha256:…` */
  readonly digest: string
  /** Bytes as stored. */
  readonly size: number
  readonly platform: Platform | null
  readonly annotations: Readonly<Record<string, string>>
}

export type ImageManifest = {
  readonly kind: 'manifest'
  readonly mediaType: string
  /** What an artifact says that it is; null for images. */
  readonly artifactType: string | null
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations: Readonly<Record<string, string>>
}

export type ImageIndex = {
  readonly kind: 'index'
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
}

export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json'
/** Followed by `+gzip` or `+zstd` when it is compressed. */
export const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar'
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json'

const LAYER_TYPES = [
  /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(?:gzip|zstd))?$/,
  /^application\/vnd\.docker\.image\.rootfs\.(?:diff|foreign\.diff)\.tar(?:\.gzip|\.zstd)?$/,
]

/* Far above what engines accept (127 layers) and what indexes are known to hold. */
const MOST_LAYERS = 1000
const MOST_MANIFESTS = 1000

const text = v.pipe(v.string(), v.maxLength(1000))
const descriptor = v.object({
  mediaType: v.optional(text, ''),
  digest: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/, 'a SHA-256 digest is expected')),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  platform: v.nullish(
    v.object({
      os: v.optional(text, ''),
      architecture: v.optional(text, ''),
      variant: v.nullish(text),
    }),
  ),
  annotations: v.nullish(v.record(v.string(), v.string())),
})
const manifest = v.object({
  mediaType: v.optional(text, ''),
  artifactType: v.nullish(text),
  config: descriptor,
  layers: v.pipe(v.array(descriptor), v.maxLength(MOST_LAYERS)),
  // Nothing that is scanned hangs on them, so that broken ones are no reason to refuse an image.
  annotations: v.fallback(v.nullish(v.record(v.string(), v.string())), null),
})
const index = v.object({
  mediaType: v.optional(text, ''),
  manifests: v.pipe(v.array(descriptor), v.maxLength(MOST_MANIFESTS)),
})
const head = v.object({
  schemaVersion: v.literal(2),
  mediaType: v.optional(text, ''),
  manifests: v.optional(v.array(v.unknown())),
  config: v.optional(v.unknown()),
})

/**
 * A manifest or an index from parsed JSON; `label` says in messages whose it is. Throws `not-an-image` for
 * everything else. Artifacts are manifests too: `checkIsImage` tells them apart.
 */
export function parseManifest(value: unknown, label: string): ImageManifest | ImageIndex {
  const lookalike = findLookalike(value, KEYS, ['config'])
  if (lookalike !== null) throw notAnImage(label, explainLookalike('manifest', lookalike))
  const parsed = v.safeParse(head, value)
  if (!parsed.success) throw notAnImage(label, explainHead(value))
  const { mediaType, manifests, config } = parsed.output
  // One document must not be an index to one reader and a manifest to another (CVE-2021-41190).
  const isIndex = manifests !== undefined
  if (isIndex === (config !== undefined) || isContradicted(mediaType, isIndex)) {
    throw notAnImage(label, `its parts contradict its type "${toPlain(mediaType)}"`)
  }
  return isIndex ? parseIndex(value, label) : parseSingle(value, label)
}

function parseIndex(value: unknown, label: string): ImageIndex {
  const { mediaType, manifests } = check(index, value, label)
  return {
    kind: 'index',
    mediaType: mediaType || OCI_INDEX,
    manifests: manifests.map(toDescriptor),
  }
}

function parseSingle(value: unknown, label: string): ImageManifest {
  const found = check(manifest, value, label)
  return {
    kind: 'manifest',
    mediaType: found.mediaType || OCI_MANIFEST,
    artifactType: found.artifactType ?? null,
    config: toDescriptor(found.config),
    layers: found.layers.map(toDescriptor),
    annotations: found.annotations ?? {},
  }
}

/** Whether a descriptor of an index leads to another index. */
export function isIndexType(mediaType: string): boolean {
  return mediaType === OCI_INDEX || mediaType === DOCKER_LIST
}

export function isManifestType(mediaType: string): boolean {
  return mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST
}

/** BuildKit keeps provenance and SBOMs beside the images of an index: docs.docker.com, attestation storage. */
export function isAttestation({ platform, annotations }: Descriptor): boolean {
  if (annotations['vnd.docker.reference.type'] === 'attestation-manifest') return true
  return platform?.os === 'unknown' && platform.architecture === 'unknown'
}

/**
 * The attestations of an image among the entries of its index (docs.docker.com, attestation storage); null where
 * there are none.
 */
export function findAttestation(entries: readonly Descriptor[], digest: string): Descriptor | null {
  const found = entries.find(
    ({ annotations }) =>
      annotations['vnd.docker.reference.type'] === 'attestation-manifest' &&
      annotations['vnd.docker.reference.digest'] === digest,
  )
  return found ?? null
}

/** Throws `not-an-image` for charts, signatures, attestations and other artifacts, `image-empty` for no layers. */
export function checkIsImage(found: ImageManifest, label: string): void {
  const { config, layers, artifactType } = found
  if (config.mediaType !== OCI_CONFIG && config.mediaType !== DOCKER_CONFIG) {
    throw notAnImage(
      label,
      `it is an artifact of type "${toPlain(artifactType ?? config.mediaType)}"`,
    )
  }
  const strange = layers.find(({ mediaType }) => !LAYER_TYPES.some((type) => type.test(mediaType)))
  if (strange !== undefined) {
    throw notAnImage(label, `it holds "${toPlain(strange.mediaType)}" and not layers of files`)
  }
  if (layers.length === 0) throw imageEmpty(label)
}

export function imageEmpty(label: string): PlimsollError {
  return new PlimsollError({
    code: 'image-empty',
    message: `${label} has no layers: there is nothing in it to scan.`,
    hint: 'Check that the build copies files into the last stage, and that the reference names the right image.',
  })
}

export function notAnImage(label: string, why: string): PlimsollError {
  return new PlimsollError({
    code: 'not-an-image',
    message: `${label} is not a container image that can be scanned: ${why}.`,
    hint: 'Check that the reference names an image and not a chart, a signature or another artifact; images of Docker schema 1 must be pushed anew.',
  })
}

function isContradicted(mediaType: string, isIndex: boolean): boolean {
  return isIndex ? isManifestType(mediaType) : isIndexType(mediaType)
}

/** Readers differ on what such a document says. */
export function explainLookalike(what: string, key: string): string {
  return `its ${what} has a key "${toPlain(key, 50)}", which some read as another`
}

/* All that any reader of manifests goes by. */
const KEYS = (
  'schemaVersion mediaType artifactType config layers manifests digest size platform annotations ' +
  'urls data os architecture variant subject'
).split(' ')

function explainHead(value: unknown): string {
  const isFirst = v.is(v.object({ schemaVersion: v.literal(1) }), value)
  return isFirst
    ? 'it is of Docker schema 1, which is out of use'
    : 'it has no manifest of a known kind'
}

function check<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  label: string,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const where = toPlain(v.getDotPath(issue) ?? 'the whole')
  throw notAnImage(label, `its manifest is broken at ${where} (${toPlain(issue.message)})`)
}

function toDescriptor(found: v.InferOutput<typeof descriptor>): Descriptor {
  const { mediaType, digest, size, platform, annotations } = found
  return {
    mediaType,
    digest,
    size,
    platform: platform
      ? normalisePlatform({ ...platform, variant: platform.variant ?? null })
      : null,
    annotations: annotations ?? {},
  }
}
