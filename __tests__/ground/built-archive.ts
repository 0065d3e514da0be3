import { writeFileSync } from 'node:fs'
import { buildIndex, descriptorOf, jsonBlob, tarOf } from './images.ts'
import type { BuiltImage } from './images.ts'

/**
 * An archive as `docker buildx build --output type=oci` writes it: an index in the index, and beside the image the
 * attestation of how it was built, for the platform unknown/unknown.
 */
export function writeBuiltArchive(path: string, image: BuiltImage): void {
  const statement = jsonBlob('application/vnd.in-toto+json', {
    _type: 'https://in-toto.io/Statement/v0.1',
  })
  const empty = jsonBlob('application/vnd.oci.image.config.v1+json', {
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: [statement.digest] },
  })
  const attestation = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptorOf(empty),
    layers: [descriptorOf(statement)],
  })
  const plain = JSON.parse(buildIndex([image]).bytes.toString()) as { manifests: object[] }
  const index = jsonBlob('application/vnd.oci.image.index.v1+json', {
    ...plain,
    manifests: [
      ...plain.manifests,
      {
        ...descriptorOf(attestation),
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': image.manifest.digest,
        },
      },
    ],
  })
  const blobs = [
    index,
    image.manifest,
    image.config,
    ...image.layers,
    attestation,
    empty,
    statement,
  ]
  const root = { schemaVersion: 2, manifests: [descriptorOf(index)] }
  const files = [
    { path: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
    { path: 'index.json', content: JSON.stringify(root) },
    ...blobs.map(({ digest, bytes }) => ({
      path: `blobs/sha256/${digest.slice(7)}`,
      content: bytes,
    })),
  ]
  writeFileSync(path, tarOf(files))
}
