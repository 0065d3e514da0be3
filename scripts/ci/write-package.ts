import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/*
 * Lays out what the package on npm holds, in a folder for `npm pack` or `npm publish`:
 *
 *   node scripts/ci/write-package.ts FOLDER
 *
 * Everything that runs is bundled in dist/, so the package needs nothing else: no dependency is installed with it, and
 * no script of it runs when it is.
 */

const ROOT = resolve(import.meta.dirname, '../..')

const FILES = ['dist', 'schema', 'LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md'] as const

/** What package.json says about the package itself; the rest of it is about developing. */
const FIELDS = ['name', 'version', 'description', 'license', 'type', 'engines', 'bin'] as const

/** Where provenance and npm's page look for the sources. */
const REPOSITORY = { type: 'git', url: 'git+https://github.com/plimsoll-dev/plimsoll.git' }

function writePackage(folder: string): void {
  mkdirSync(folder)
  for (const name of FILES) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const kept = Object.fromEntries(FIELDS.map((name) => [name, own[name]]))
  const manifest = { ...kept, repository: REPOSITORY, files: ['dist/', 'schema/', '*.md'] }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: node scripts/ci/write-package.ts FOLDER')
writePackage(resolve(folder))
