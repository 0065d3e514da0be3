import { join, resolve } from 'node:path'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { buildImage, writeLayout } from '../../__tests__/ground/images.ts'
import type { BuiltImage, TreeFile } from '../../__tests__/ground/images.ts'

/*
 * Writes the images of .github/workflows/self.yml, each an OCI layout of its own, into the folder that is
 * named: `node scripts/ci/write-images.ts FOLDER`. Their outcome is known whatever the databases learn: a
 * flaw that is published and fixed stays so.
 */

/** CVE-2021-44906, critical, fixed in 1.2.6 (GHSA-xvch-5gv4-984h). */
const VULNERABLE = '1.2.5'
const FIXED = '1.2.8'

function npmPackage(name: string, version: string): TreeFile {
  return {
    path: `app/node_modules/${name}/package.json`,
    content: JSON.stringify({ name, version, license: 'MIT' }),
  }
}

function imageOf(files: readonly TreeFile[]): BuiltImage {
  return buildImage({ layers: [files], settings: { User: '1000' } })
}

/** Changes one byte in the middle of the only layer, as a bad disk does. */
function damage(folder: string, image: BuiltImage): void {
  const layer = image.layers[0]
  if (layer === undefined) throw new Error('an image without a layer cannot be damaged')
  const path = join(folder, 'blobs/sha256', layer.digest.slice('sha256:'.length))
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}

function writeImages(folder: string): void {
  const vulnerable = imageOf([npmPackage('minimist', VULNERABLE)])
  const images = {
    clean: imageOf([npmPackage('minimist', FIXED)]),
    vulnerable,
    broken: vulnerable,
    data: imageOf([{ path: 'data/numbers.csv', content: '1,2,3\n' }]),
  }
  for (const [name, image] of Object.entries(images)) {
    const place = join(folder, name)
    rmSync(place, { recursive: true, force: true })
    writeLayout(place, [{ image, tag: 'latest', withPlatform: true }])
  }
  damage(join(folder, 'broken'), vulnerable)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: node scripts/ci/write-images.ts FOLDER')
  process.exitCode = 3
} else {
  writeImages(resolve(folder))
}
