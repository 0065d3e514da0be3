import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { MADE_UP_ADVISORIES } from '../__tests__/ground/advisories.ts'
import { writeGrypeDatabase } from '../__tests__/ground/grype-database.ts'
import { buildImage, sha256, tarOf, writeLayout } from '../__tests__/ground/images.ts'
import type { TreeFile } from '../__tests__/ground/images.ts'
import { writeTrivyDatabase } from '../__tests__/ground/trivy-database.ts'

/*
 * Makes src/demo/embedded.ts: the sample image and the sample databases of `plimsoll demo`, as one archive
 * in text. Everything in it is made up here: packages of the name `test`, vulnerabilities of the year 2099,
 * a token that opens nothing. `--check` tells whether the committed file still says so.
 */

const TARGET = resolve(import.meta.dirname, '../src/demo/embedded.ts')
const BUILT_AT = new Date('2026-11-01T06:00:00Z')

function stanza(name: string, version: string, source?: string): string {
  const lines = [
    `Package: ${name}`,
    'Status: install ok installed',
    'Architecture: amd64',
    `Version: ${version}`,
    ...(source === undefined ? [] : [`Source: ${source}`]),
  ]
  return `${lines.join('\n')}\n\n`
}

const BASE: readonly TreeFile[] = [
  {
    path: 'etc/os-release',
    content: 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n',
  },
  { path: 'etc/debian_version', content: '12.11\n' },
  {
    path: 'var/lib/dpkg/status',
    content: [
      stanza('libtest1', '1.2.3-1', 'libtest'),
      stanza('test-base-files', '12.4'),
      stanza('test-shell', '5.2.15-2'),
    ].join(''),
  },
]

const APPLICATION: readonly TreeFile[] = [
  {
    path: 'app/node_modules/test-parser/package.json',
    content: JSON.stringify({ name: 'test-parser', version: '1.4.0', license: 'MIT' }),
  },
  {
    path: 'usr/lib/python3/dist-packages/test_templates-3.1.0.dist-info/METADATA',
    content: 'Metadata-Version: 2.1\nName: test-templates\nVersion: 3.1.0\nLicense: BSD-3-Clause\n',
  },
  // The form of a token of GitHub, with a text in it that opens nothing.
  {
    path: 'app/settings.env',
    content: `GITHUB_TOKEN=ghp_${'PlimsollSampleOpensNothing'.padEnd(36, '0')}\nPORT=8080\n`,
  },
]

function makeArchive(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-demo-'))
  try {
    const image = buildImage({
      layers: [BASE, APPLICATION],
      created: '2026-11-01T00:00:00Z',
      createdBy: ['COPY base / # buildkit', 'COPY app /app # buildkit'],
      settings: { Cmd: ['/app/start'], Labels: { 'org.opencontainers.image.title': 'sample' } },
    })
    writeLayout(join(folder, 'image'), [{ image, tag: 'sample' }])
    mkdirSync(join(folder, 'grype'))
    writeTrivyDatabase(join(folder, 'trivy'), MADE_UP_ADVISORIES, { builtAt: BUILT_AT })
    writeGrypeDatabase(join(folder, 'grype/vulnerability.db'), MADE_UP_ADVISORIES, {
      builtAt: BUILT_AT,
    })
    return tarOf(filesOf(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function filesOf(folder: string): TreeFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), content: readFileSync(path) }))
}

function render(archive: Buffer): string {
  const names = tarNames(archive)
  const lines = gzipSync(archive, { level: 9 })
    .toString('base64')
    .replace(/.{1,100}/g, "  '$&',\n")
  return [
    '/* Made by scripts/embed-demo.ts; do not edit. */',
    '',
    '/** The files of the archive, so that nothing else is taken out of it. */',
    `export const SAMPLE_FILES: readonly string[] = ${JSON.stringify(names, null, 2)}`,
    '',
    '/** A gzip-compressed tar, in base64. */',
    `export const SAMPLE_ARCHIVE = [\n${lines}].join('')`,
    '',
  ].join('\n')
}

function tarNames(archive: Buffer): string[] {
  const names: string[] = []
  for (let at = 0; archive[at] !== 0 && at < archive.length;) {
    const text = (from: number, length: number): string =>
      archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '')
    const prefix = text(345, 155)
    names.push(prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`)
    at += 512 + Math.ceil(parseInt(text(124, 12), 8) / 512) * 512
  }
  return names
}

const archive = makeArchive()
const text = render(archive)
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, text)
  console.log(`Wrote ${relative(process.cwd(), TARGET)}: ${text.length} bytes, ${sha256(archive)}`)
} else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error('src/demo/embedded.ts is not what its script makes. Run: npm run demo:embed')
  process.exitCode = 1
} else {
  console.log('src/demo/embedded.ts is what its script makes.')
}
