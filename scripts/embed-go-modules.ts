/*
 * Writes the committed module files of `scanners-from-source/` into `src/install/go-modules.ts`, so that
 * the bundle can build the scanners without them lying beside it. Run it after changing one of them:
 * `node scripts/embed-go-modules.ts`. A test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const ROOT = join(import.meta.dirname, '..')

function packed(scanner: string, name: string): string {
  const text = readFileSync(join(ROOT, 'scanners-from-source', scanner, name))
  return gzipSync(text, { level: 9 }).toString('base64')
}

function entry(scanner: string): string {
  return `  ${scanner}: {
    goMod:
      '${packed(scanner, 'go.mod')}',
    goSum:
      '${packed(scanner, 'go.sum')}',
  },`
}

const TEXT = `/*
 * The files go.mod and go.sum of scanners-from-source/, gzip and base64. Written by
 * scripts/embed-go-modules.ts; not to be changed by hand.
 */
export const PACKED_GO_MODULES = {
${entry('grype')}
${entry('trivy')}
} as const
`

writeFileSync(join(ROOT, 'src/install/go-modules.ts'), TEXT)
