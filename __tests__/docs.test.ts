import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import { parseAction } from '../scripts/docs.ts'
import { parseArguments } from '../src/config/arguments.ts'
import { EXIT_CODES } from '../src/config/exit-codes.ts'
import { blameOf, ERROR_CODES } from '../src/domain/errors.ts'
import type { ErrorCode } from '../src/domain/errors.ts'
import { PLIMSOLL_VERSION } from '../src/domain/version.ts'
import { GRYPE_LOG_RULES } from '../src/scanners/grype/log.ts'
import { TRIVY_LOG_RULES } from '../src/scanners/trivy/log.ts'
import { configOf, SURROUNDINGS } from './config/doors.ts'
import { isOwn } from './ground/stand-ins.ts'
import { ROOT } from './ground/workflow-files.ts'
import type { Step } from './ground/workflow-files.ts'

const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

type Block = { readonly path: string; readonly language: string; readonly text: string }

const FENCE = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gm

/** Blocks of code, without the indentation of the list that they stand in. */
function blocksOf(path: string): Block[] {
  return [...read(path).matchAll(FENCE)].map(([, indent = '', language = '', text = '']) => ({
    path,
    language,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}

const BLOCKS = PAGES.flatMap(blocksOf)

describe('docs/troubleshooting.md', () => {
  const page = read('docs/troubleshooting.md')
  const entries = page.split(/^(?=#{2,3} )/m).flatMap((part) => {
    const code = /^### `([^`]+)`$/m.exec(part)?.[1]
    return code === undefined ? [] : [{ code, text: part }]
  })

  test('has one entry for each code, and no other', () => {
    expect(entries.map(({ code }) => code).sort()).toEqual(Object.keys(ERROR_CODES).sort())
  })

  test.each(entries)('$code: says what it looks like and how the run ends', ({ code, text }) => {
    const [, ends = ''] = /^Exit code: (.*)$/m.exec(text) ?? []
    const codes = [...ends.matchAll(/\*\*(\d+)\*\*/g)].map(([, digits]) => Number(digits))
    expect(codes).toEqual(exitCodesOf(code as ErrorCode))
    expect(EXIT_CODES.map((one) => one.code)).toEqual(expect.arrayContaining(codes))
    expect(text).toMatch(/^ *```text\n\S/m)
  })

  test.each([...TRIVY_LOG_RULES, ...GRYPE_LOG_RULES].flatMap(noticeOf))(
    'explains the notice %s',
    (code) => {
      expect(page).toMatch(new RegExp(`^\\| \`${code}\` +\\| \\S`, 'm'))
    },
  )
})

/** As both doors have it: the caller's faults end with 3, everything else with 2, a cancel as its signal says. */
function exitCodesOf(code: ErrorCode): number[] {
  if (code === 'cancelled') return [130, 143]
  return blameOf(code) === 'input' ? [3] : [2]
}

function noticeOf(rule: (typeof TRIVY_LOG_RULES)[number]): string[] {
  return rule.meaning === 'notice' ? [rule.code] : []
}

describe.each(PAGES)('%s', (path) => {
  test('every link to a file or a heading leads somewhere', () => {
    expect(linksOf(path).filter((target) => !isThere(path, target))).toEqual([])
  })
})

/** Targets of links that stay in the repository. */
function linksOf(path: string): string[] {
  const prose = read(path)
    .replaceAll(FENCE, '')
    .replaceAll(/`[^`\n]*`/g, 'code')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
}

function isThere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const path = file === '' ? join(ROOT, from) : resolve(ROOT, dirname(from), file)
  if (!existsSync(path) || relative(ROOT, path).startsWith('..')) return false
  return anchor === undefined || (statSync(path).isFile() && anchorsOf(path).includes(anchor))
}

/** Anchors as GitHub makes them of headings; the second of a name gets a number. */
function anchorsOf(path: string): string[] {
  const seen = new Map<string, number>()
  const headings = readFileSync(path, 'utf8')
    .replaceAll(FENCE, '')
    .matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, title = '']) => {
    const slug = title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}

describe('command lines of the documentation', () => {
  const lines = BLOCKS.flatMap(({ path, text }) =>
    text
      .replaceAll(/\\\n\s*/g, ' ')
      .split('\n')
      .flatMap((line) => {
        const words = wordsOf(line)
        return words === null ? [] : [{ path, line, words, env: variablesOf(text) }]
      }),
  )

  test('there are some, of both spellings', () => {
    const text = lines.map(({ line }) => line).join('\n')
    expect(text).toMatch(/^node dist\/cli\.js demo$/m)
    expect(text).toMatch(/^plimsoll db status$/m)
  })

  test.each(lines)('$path: $line', ({ words, env }) => {
    const command = parseArguments({ args: words, env, surroundings: SURROUNDINGS })
    expect(command.kind).toMatch(
      /^(?:scan|evaluate|compare|demo|install|db-status|db-update|policy-check|policy-explain|waivers-convert|notify-test|audit-verify|help|version)$/,
    )
  })
})

/** What stands behind the program's name, as a shell would split it; null for other programs. */
function wordsOf(line: string): string[] | null {
  const plain = line.replace(/^(?:[A-Z_]+=\S* )+/, '').replace(/\s+#.*$/, '')
  const [, rest] = /^(?:node dist\/cli\.js|plimsoll)(?:\s+(.*))?$/.exec(plain) ?? []
  if (rest === undefined) return null
  return [...rest.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/["']/g, ''),
  )
}

/** What the lines of a block export for those behind them. */
function variablesOf(text: string): Record<string, string> {
  const exported = text.matchAll(/^export ([A-Z_]+)=(\S+)$/gm)
  return Object.fromEntries([...exported].map(([, name = '', value = '']) => [name, value]))
}

describe('workflow snippets', () => {
  const { inputs } = parseAction(read('action.yml'))
  const examples = readdirSync(join(ROOT, 'examples'))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name): Block => {
      const path = `examples/${name}`
      return { path, language: 'yaml', text: read(path) }
    })
  const steps = [...BLOCKS, ...examples]
    .filter(({ language }) => /^ya?ml$/.test(language))
    .flatMap(({ path, text }, index) =>
      ownStepsIn(load(text)).map((step) => ({
        name: `${path}, block ${index + 1}`,
        given: step.with ?? {},
      })),
    )

  test('the README has one, and examples have more', () => {
    expect(steps.length).toBeGreaterThan(examples.length)
    expect(steps[0]?.name).toMatch(/^README\.md/)
  })

  test.each(steps)('$name gives inputs that exist, with values that are allowed', ({ given }) => {
    expect(Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))).toEqual([])
    expect(configOf(toTexts(given)).images.length).toBeGreaterThan(0)
  })

  test("the README's first use is at most 12 lines", () => {
    const first = blocksOf('README.md')[0]
    expect(first?.language).toBe('yaml')
    expect(ownStepsIn(load(first?.text ?? ''))).toHaveLength(1)
    expect(first?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(12)
  })
})

/** Steps that use this action, wherever they stand. */
function ownStepsIn(value: unknown): Step[] {
  if (typeof value !== 'object' || value === null) return []
  const { uses } = value as { readonly uses?: unknown }
  if (typeof uses === 'string') return isOwn(uses) ? [value] : []
  return Object.values(value).flatMap(ownStepsIn)
}

const EXPRESSION = /\$\{\{.*?\}\}/g

/** Inputs as a runner hands them over. What only a run knows is left at its default, but for logins and parts of names. */
function toTexts(given: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts = Object.entries(given).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  return Object.fromEntries(
    texts
      .filter(([name, text]) => name.startsWith('registry') || text.replace(EXPRESSION, '') !== '')
      .map(([name, text]) => [name, text.replaceAll(EXPRESSION, 'x')]),
  )
}

describe('the repository', () => {
  const { version } = JSON.parse(read('package.json')) as { readonly version: string }

  test('the sources and package.json have one version', () => {
    expect(PLIMSOLL_VERSION).toBe(version)
    const lock = JSON.parse(read('package-lock.json')) as { readonly version: string }
    expect(lock.version).toBe(version)
  })

  test('no file names a path of the machine it was made on, or the host of a package registry', () => {
    const files = listFiles()
    expect(files).toEqual(expect.arrayContaining(['README.md', '__tests__/docs.test.ts']))
    const found = files.flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'latin1')
      return FOREIGN.filter((one) => text.includes(one)).map((one) => `${file}: ${one}`)
    })
    expect(found).toEqual([])
  })

  test('package-lock.json leaves open where packages come from', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"')
  })
})

/** Put together here, so that this file does not hold them itself. */
const FOREIGN: readonly string[] = [
  ...['main', 'shared', '.library'].map((name) => ['', 'work', name].join('/')),
  ['registry', 'npmjs', 'org'].join('.'),
  ['proxy', 'golang', 'org'].join('.'),
  ['deb', 'debian', 'org'].join('.'),
]

/** Everything that is, or would be, committed. */
function listFiles(): string[] {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const text = execFileSync('git', options, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return text.split('\0').filter((file) => {
    const facts = file === '' ? undefined : statSync(join(ROOT, file), { throwIfNoEntry: false })
    return facts?.isFile() === true
  })
}
