import { readFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'

/*
 * The walls of the house (docs/architecture.md). A room may import the rooms and packages named here and
 * nothing else; `node:` stands for every module of Node. Type-only imports count like any other, but for
 * `config`, whose types describe what the adapters are made from.
 */
type Walls = { readonly rooms: readonly string[]; readonly packages: readonly string[] }

const PURE = ['node:crypto']

const HOUSE: Readonly<Record<string, Walls>> = {
  domain: { rooms: [], packages: [] },
  ports: { rooms: ['domain'], packages: [] },
  archive: {
    rooms: ['domain', 'ports'],
    packages: ['node:', 'fzstd'],
  },
  image: {
    rooms: ['domain'],
    packages: [...PURE, 'valibot', 'fastest-levenshtein', 'dockerfile-ast', 'picomatch'],
  },
  versions: {
    rooms: ['domain'],
    packages: [...PURE, 'semver', '@renovatebot/pep440', 'ae-cvss-calculator'],
  },
  merge: { rooms: ['domain', 'versions'], packages: [...PURE] },
  advice: { rooms: ['domain', 'versions'], packages: [...PURE] },
  policy: {
    rooms: ['domain', 'ports:types', 'image', 'versions'],
    packages: [
      ...PURE,
      ...['js-yaml', 'picomatch', 'fastest-levenshtein', 'spdx-expression-parse', 'smol-toml'],
    ],
  },
  report: {
    rooms: ['domain', 'policy'],
    packages: [...PURE, 'string-width', 'sarif:types'],
  },
  audit: { rooms: ['domain'], packages: [...PURE] },
  registry: { rooms: ['domain', 'ports', 'image', 'archive'], packages: ['node:', 'valibot'] },
  source: {
    rooms: ['domain', 'ports', 'image', 'archive', 'registry', 'config:types'],
    packages: ['node:', 'valibot'],
  },
  install: {
    rooms: ['domain', 'ports', 'archive', 'config:types'],
    packages: ['node:', 'valibot'],
  },
  database: {
    rooms: ['domain', 'ports', 'archive', 'registry', 'config:types'],
    packages: ['node:', 'valibot'],
  },
  kept: { rooms: ['domain', 'ports', 'report'], packages: ['node:'] },
  feeds: { rooms: ['domain', 'ports', 'config:types'], packages: ['node:', 'valibot'] },
  github: {
    rooms: ['domain', 'ports', 'report'],
    packages: [
      ...['node:', 'valibot', '@octokit/rest'],
      ...['@octokit/plugin-retry', '@octokit/plugin-throttling'],
      ...['@actions/cache', '@actions/artifact'],
    ],
  },
  encryption: { rooms: ['domain', 'ports'], packages: ['age-encryption'] },
  notify: {
    rooms: ['domain', 'ports', 'report'],
    packages: ['node:', 'valibot', 'undici', 'nodemailer', '@aws-sdk/client-sns'],
  },
  scanners: {
    rooms: ['domain', 'ports', 'image', 'config:types'],
    packages: [...PURE],
  },
  evaluate: { rooms: ['domain', 'image'], packages: [] },
  demo: { rooms: ['domain', 'ports', 'archive'], packages: ['node:'] },
  config: {
    rooms: ['domain', 'ports', 'policy'],
    packages: ['fastest-levenshtein', '@actions/core:types', 'node:util'],
  },
  runner: {
    rooms: ['domain', 'ports', 'audit'],
    packages: ['node:', 'undici', '@actions/core', 'valibot'],
  },
  stages: {
    rooms: [
      ...['domain', 'ports', 'config:types', 'scanners', 'image'],
      ...['merge', 'advice', 'policy', 'report', 'evaluate', 'audit'],
    ],
    packages: [],
  },
  run: {
    rooms: ['domain', 'ports', 'config:types', 'image', 'policy', 'scanners', 'stages'],
    packages: [],
  },
  commands: { rooms: ['*'], packages: [] },
  assemble: { rooms: ['*'], packages: ['node:'] },
  main: { rooms: ['*'], packages: ['node:', '@actions/core'] },
  cli: { rooms: ['*'], packages: ['node:'] },
  entry: { rooms: ['*'], packages: [] },
}

const SOURCES = resolve(import.meta.dirname, '../src')

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean }

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"\n]*?(?:\n[^'"]*?)?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  return [...text.matchAll(pattern)].map((match) => ({
    file: relative(SOURCES, file),
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }))
}

function roomOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '')
}

function isAllowed(found: Import): boolean {
  const room = roomOf(found.file)
  const walls = HOUSE[room]
  if (walls === undefined) return false
  if (found.target.startsWith('.')) {
    const target = roomOf(relative(SOURCES, resolve(SOURCES, dirname(found.file), found.target)))
    if (target === room || walls.rooms.includes('*') || walls.rooms.includes(target)) return true
    return found.typeOnly && walls.rooms.includes(`${target}:types`)
  }
  const isNode = found.target.startsWith('node:')
  if (isNode && walls.packages.includes('node:')) return true
  if (walls.packages.includes(found.target)) return true
  return found.typeOnly && walls.packages.includes(`${found.target}:types`)
}

const IMPORTS = filesBelow(SOURCES).flatMap(importsOf)

describe('the walls of the house', () => {
  test('every import stays inside what its room may use', () => {
    const broken = IMPORTS.filter((found) => !isAllowed(found))
    expect(broken.map((found) => `${found.file} imports ${found.target}`)).toEqual([])
  })

  test('every room of the table exists and every room that exists is in the table', () => {
    const rooms = new Set(filesBelow(SOURCES).map((file) => roomOf(relative(SOURCES, file))))
    expect([...rooms].sort()).toEqual(Object.keys(HOUSE).sort())
  })

  test('only the step loads the actions toolkit, so that the command line starts without it', () => {
    const users = IMPORTS.filter(
      (found) => found.target.startsWith('@actions/') && !found.typeOnly,
    ).map((found) => found.file)
    const others = users.filter((file) => !/^(main|config\/inputs|runner\/step.*)\.ts$/.test(file))
    // Cache and artifacts are chunks of their own, loaded when there is something to keep or to fetch.
    const lazily = others.filter((file) => {
      const text = readFileSync(join(SOURCES, file), 'utf8')
      return file.startsWith('github/') && !/^(?:import|export) (?!type).*'@actions\//m.test(text)
    })
    expect(others).toEqual(lazily)
  })

  test("Node's own modules are imported by their node: name", () => {
    const bare = IMPORTS.filter((found) => builtinModules.includes(found.target))
    expect(bare).toEqual([])
  })

  test('nothing is called utils, helpers, common, lib, shared, core or managers', () => {
    const names = filesBelow(SOURCES).map((file) => relative(SOURCES, file))
    const vague = /(^|\/)(utils?|helpers?|common|lib|shared|core|managers?)(\.ts|\/)/
    expect(names.filter((name) => vague.test(name))).toEqual([])
  })
})
