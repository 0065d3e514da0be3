import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildImage, descriptorOf, jsonBlob, sha256, writeLayout } from './images.ts'
import type { Blob, BuiltImage, ImagePlan, TreeFile } from './images.ts'

/*
 * Images that stand on other images, and what BuildKit writes beside them on how they were built. Nothing here
 * uses product code.
 */

export type StackPlan = Omit<ImagePlan, 'layers'> & {
  /** Below `layers`; null: nothing. */
  readonly base: readonly (readonly TreeFile[])[]
  readonly layers: readonly (readonly TreeFile[])[]
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
}

export function stackImage({ base, layers, labels, annotations, ...plan }: StackPlan): BuiltImage {
  const settings = labels === undefined ? {} : { Labels: labels }
  const image = buildImage({ ...plan, settings, layers: [...base, ...layers] })
  return annotations === undefined ? image : annotate(image, annotations)
}

function annotate(image: BuiltImage, annotations: Readonly<Record<string, string>>): BuiltImage {
  const manifest = JSON.parse(String(image.manifest.bytes)) as object
  return { ...image, manifest: jsonBlob(image.manifest.mediaType, { ...manifest, annotations }) }
}

export type Material = { readonly uri: string; readonly digest?: Readonly<Record<string, string>> }

/** `pkg:docker/…` with the digest of the image, as BuildKit names what a build used. */
export function materialOf(path: string, image: BuiltImage): Material {
  const purl = `pkg:docker/${path.replace(/:(?=\d+\/)/, '%3A')}`
  return {
    uri: `${purl}?platform=linux%2Famd64`,
    digest: { sha256: image.manifest.digest.slice('sha256:'.length) },
  }
}

export function provenanceV02(materials: readonly Material[]): unknown {
  const predicateType = 'https://slsa.dev/provenance/v0.2'
  const buildType = 'https://mobyproject.org/buildkit@v1'
  return { _type: TYPE, predicateType, subject: [], predicate: { buildType, materials } }
}

export function provenanceV1(resolvedDependencies: readonly Material[]): unknown {
  const predicateType = 'https://slsa.dev/provenance/v1'
  const predicate = { buildDefinition: { buildType: 'x', resolvedDependencies } }
  return { _type: TYPE, predicateType, subject: [], predicate }
}

const TYPE = 'https://in-toto.io/Statement/v0.1'

export type Attested = {
  readonly index: Blob
  /** All that the index leads to, but the image itself. */
  readonly blobs: readonly Blob[]
}

/** An index over an image and its attestation, as `docker buildx build --provenance` pushes it. */
export function attest(
  image: BuiltImage,
  statement: unknown,
  predicateType = 'https://slsa.dev/provenance/v0.2',
): Attested {
  const layer = typeof statement === 'string' ? textBlob(statement) : jsonBlob(IN_TOTO, statement)
  const config = jsonBlob('application/vnd.oci.image.config.v1+json', {
    rootfs: { type: 'layers' },
  })
  const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptorOf(config),
    layers: [
      { ...descriptorOf(layer), annotations: { 'in-toto.io/predicate-type': predicateType } },
    ],
  })
  const entries = [
    { ...descriptorOf(image.manifest), platform: image.platform },
    {
      ...descriptorOf(manifest),
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': image.manifest.digest,
      },
    },
  ]
  const index = jsonBlob('application/vnd.oci.image.index.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: entries,
  })
  return { index, blobs: [manifest, config, layer] }
}

const IN_TOTO = 'application/vnd.in-toto+json'

function textBlob(text: string): Blob {
  const bytes = Buffer.from(text)
  return { bytes, digest: sha256(bytes), mediaType: IN_TOTO }
}

/** A layout with one tag, an index with an image and its attestation. */
export function writeAttestedLayout(folder: string, image: BuiltImage, attested: Attested): void {
  writeLayout(folder, [{ image }])
  mkdirSync(join(folder, 'blobs', 'sha256'), { recursive: true })
  for (const { digest, bytes } of [attested.index, ...attested.blobs]) {
    writeFileSync(join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length)), bytes)
  }
  const annotations = { 'org.opencontainers.image.ref.name': '1' }
  const manifests = [{ ...descriptorOf(attested.index), annotations }]
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
}
