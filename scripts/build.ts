import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/*
 * Builds dist/: one ncc bundle of one entry with lazy chunks, and the launcher of the command line beside
 * it. `--check` builds elsewhere and compares, byte for byte.
 */

const ROOT = resolve(import.meta.dirname, '..')

/** Old Nodes must be able to parse this file, and to be told what is wrong. */
const LAUNCHER = `#!/usr/bin/env node
process.exitCode = 2
globalThis.plimsollDoor = 'terminal'
const [major, minor, patch] = process.versions.node.split('.').map(Number)
if (major * 1e6 + minor * 1e3 + patch < 20018001) {
  process.exitCode = 3
  console.error('Plimsoll needs Node 20.18.1 or later; this is Node ' + process.versions.node + '.')
} else {
  await import('./index.js')
}
`

function build(folder: string): void {
  const ncc = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  execFileSync(
    process.execPath,
    [
      ncc,
      'build',
      'src/entry.ts',
      '--out',
      folder,
      '--license',
      'licenses.txt',
      '--target',
      'es2022',
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  writeFileSync(join(folder, 'cli.js'), LAUNCHER)
  chmodSync(join(folder, 'cli.js'), 0o755)
  // ncc compiles types away but leaves the declarations it emitted on the side.
  rmSync(join(folder, 'src'), { recursive: true, force: true })
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

function compare(fresh: string, committed: string): string[] {
  const names = [...new Set([...filesOf(fresh), ...filesOf(committed)])]
  return names.filter((name) => {
    try {
      return !readFileSync(join(fresh, name)).equals(readFileSync(join(committed, name)))
    } catch {
      return true
    }
  })
}

const dist = join(ROOT, 'dist')
const fresh = mkdtempSync(join(tmpdir(), 'plimsoll-build-'))
try {
  build(fresh)
  if (process.argv.includes('--check')) {
    const different = compare(fresh, dist)
    if (different.length > 0) {
      console.error(
        `dist/ is not what the sources build: ${different.join(', ')}. Run: npm run bundle`,
      )
      process.exitCode = 1
    } else {
      console.log('dist/ is what the sources build.')
    }
  } else {
    rmSync(dist, { recursive: true, force: true })
    cpSync(fresh, dist, { recursive: true })
    console.log(`Built ${filesOf(dist).length} files into dist/.`)
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
