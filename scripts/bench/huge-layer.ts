import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { buildLayer, descriptorOf, jsonBlob, tarOf } from '../../__tests__/ground/images.ts'
import { SAMPLES } from '../../__tests__/ground/sample-images.ts'
import { createNoise, noiseBytes, noiseText } from './noise.ts'
import type { ImageParts } from './stub-reports.ts'

/*
 * An image with a layer of two gigabytes, as an OCI layout, written as a stream: half of it text, half bytes
 * that do not shrink, so that neither reading nor unpacking is the easy part.
 */

const FILES = 20
const FILE_BYTES = 100_000_000
const PIECE_BYTES = 1_000_000
const POOL_BYTES = 8_000_000

export type HugeImage = ImageParts & {
  readonly layout: string
  /** Of the one layer, unpacked and as stored. */
  readonly plainBytes: number
  readonly storedBytes: number
}

export async function writeHugeImage(folder: string): Promise<HugeImage> {
  const layout = join(folder, 'huge')
  const blobs = join(layout, 'blobs/sha256')
  mkdirSync(blobs, { recursive: true })
  const system = buildLayer(tarOf(SAMPLES.debian[0]), 'gzip')
  const huge = await writeLayer(blobs)
  const config = jsonBlob('application/vnd.oci.image.config.v1+json', {
    ...{ os: 'linux', architecture: 'amd64', config: {} },
    rootfs: { type: 'layers', diff_ids: [system.diffId, huge.diffId] },
    history: [{ created_by: 'ADD rootfs.tar /' }, { created_by: 'COPY data /data' }],
  })
  const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptorOf(config),
    layers: [
      descriptorOf(system),
      { mediaType: system.mediaType, digest: huge.digest, size: huge.storedBytes },
    ],
  })
  for (const { digest, bytes } of [system, config, manifest]) {
    writeFileSync(join(blobs, digest.slice(7)), bytes)
  }
  writeFileSync(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  const index = { schemaVersion: 2, manifests: [descriptorOf(manifest)] }
  writeFileSync(join(layout, 'index.json'), JSON.stringify(index))
  const { plainBytes, storedBytes } = huge
  return { layout, config, layers: [system, huge], plainBytes, storedBytes }
}

type WrittenLayer = {
  readonly digest: string
  readonly diffId: string
  readonly plainBytes: number
  readonly storedBytes: number
}

async function writeLayer(blobs: string): Promise<WrittenLayer> {
  const partial = join(blobs, 'partial')
  const [plain, stored] = [createDigest(), createDigest()]
  await pipeline(
    Readable.from(layerPieces()),
    plain.pass,
    createGzip({ level: 1 }),
    stored.pass,
    createWriteStream(partial),
  )
  const digest = stored.digest()
  renameSync(partial, join(blobs, digest.slice(7)))
  const { size } = statSync(join(blobs, digest.slice(7)))
  return { digest, diffId: plain.digest(), plainBytes: plain.bytes(), storedBytes: size }
}

function createDigest(): { pass: Transform; digest: () => string; bytes: () => number } {
  const hash = createHash('sha256')
  let bytes = 0
  const pass = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { pass, digest: () => `sha256:${hash.digest('hex')}`, bytes: () => bytes }
}

/** A tar archive in pieces; FILE_BYTES is padded to whole blocks, as tar wants it. */
function* layerPieces(): Generator<Buffer> {
  const pools = [noiseBytes(POOL_BYTES, 1), noiseText(POOL_BYTES, 2)]
  const noise = createNoise(3)
  for (let file = 0; file < FILES; file += 1) {
    yield headerOf(`data/part${file}.bin`)
    for (let piece = 0; piece < FILE_BYTES / PIECE_BYTES; piece += 1) {
      const pool = pools[piece % pools.length] ?? Buffer.alloc(POOL_BYTES)
      const from = noise.next() % (POOL_BYTES - PIECE_BYTES)
      yield pool.subarray(from, from + PIECE_BYTES)
    }
    yield Buffer.alloc((512 - (FILE_BYTES % 512)) % 512)
  }
  yield Buffer.alloc(1024)
}

/** The header that the tests' own writer makes, with the size of a file that is not in memory. */
function headerOf(path: string): Buffer {
  const header = Buffer.from(tarOf([{ path }]).subarray(0, 512))
  header.write(`${FILE_BYTES.toString(8).padStart(11, '0')}\u0000`, 124)
  header.write('        ', 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
  return header
}
