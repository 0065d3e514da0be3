import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import type { ChangeReason, ComparedImage, ReportComparison } from '../../src/domain/comparison.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { COMPARISON_RENDERERS, renderComparisonTable } from '../../src/report/comparison.ts'
import { digestOf, finding, ruleFinding } from '../ground/factories.ts'
import { hostileText, seeds, toFinding } from './hostile.ts'

const PLAIN = { colour: false, width: 120 }

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../schema', name), 'utf8')) as object
}

/** Readers ignore unknown keys; our own output must have none. */
function forbidUnknownKeys(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forbidUnknownKeys)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, forbidUnknownKeys(value)]),
  )
  return 'properties' in inner ? { ...inner, additionalProperties: false } : inner
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false })
ajv.addSchema(forbidUnknownKeys(readSchema('report-1.json')) as object)
const validate = ajv.compile(forbidUnknownKeys(readSchema('comparison-1.json')) as object)

function faultsOf(text: string): unknown {
  validate(JSON.parse(text))
  return validate.errors ?? []
}

const NONE = { introduced: 0, worsened: 0, newlyDisclosed: 0, preExisting: 0, fixed: 0 }

const SIDE = {
  reference: 'registry.example.org/acme/api:1.2',
  name: 'acme/api',
  digest: digestOf('manifest'),
  imageId: digestOf('config'),
  asOf: '2099-04-01T12:00:00.000Z',
}

function compared(overrides: Partial<ComparedImage> = {}): ComparedImage {
  return {
    name: 'acme/api',
    platform: 'linux/amd64',
    base: { ...SIDE, reference: 'registry.example.org/acme/api:1.1' },
    head: SIDE,
    sameDatabases: true,
    notes: [],
    counts: NONE,
    findings: [],
    fixed: [],
    changes: [],
    ...overrides,
  }
}

function comparison(
  images: readonly ComparedImage[],
  overrides: Partial<ReportComparison> = {},
): ReportComparison {
  return {
    base: { asOf: '2099-03-01T12:00:00.000Z', version: '0.1.0' },
    head: { asOf: '2099-04-01T12:00:00.000Z', version: '0.1.0' },
    notes: [],
    counts: images[0]?.counts ?? NONE,
    images,
    ...overrides,
  }
}

function why(one: Finding, overrides: Partial<ChangeReason> = {}): ChangeReason {
  const after = one.package === null ? [] : [one.package.version]
  const change = one.change ?? 'fixed'
  return { finding: one.id, change, before: [], after, reason: `because ${change}`, ...overrides }
}

const introduced = finding({ change: 'introduced' })
const worsened = finding({
  change: 'worsened',
  severity: 'high',
  vulnerability: { id: 'CVE-2099-0002' },
})
const disclosed = finding({ change: 'newly-disclosed', vulnerability: { id: 'CVE-2099-0003' } })
const known = finding({ change: 'pre-existing', vulnerability: { id: 'CVE-2099-0004' } })
const secret = ruleFinding({ change: 'introduced' })
const fixed = finding({ vulnerability: { id: 'CVE-2099-0005' } })
const removed = finding({ vulnerability: { id: 'CVE-2099-0006' }, package: { name: 'zlib1g' } })

const SAMPLE = comparison([
  compared({
    notes: ["Trivy's database is another one."],
    counts: { introduced: 2, worsened: 1, newlyDisclosed: 1, preExisting: 1, fixed: 2 },
    findings: [introduced, worsened, disclosed, known, secret],
    fixed: [fixed, removed],
    changes: [
      why(introduced),
      why(worsened, { before: ['3.0.13-1'] }),
      why(disclosed, { before: ['3.0.11-1'] }),
      why(known, { before: ['3.0.11-1'] }),
      why(secret),
      why(fixed, { before: ['3.0.11-1'], after: ['3.0.12-1', '3.0.13-1'] }),
      why(removed, { before: ['3.0.11-1'], after: [] }),
    ],
  }),
])

const ONE_SIDED = comparison([
  compared({ base: null, sameDatabases: null, name: 'acme/new' }),
  compared({ head: null, sameDatabases: null, name: 'acme/old', platform: null }),
])

describe('the comparison as JSON', () => {
  test.each([
    ['of everything', SAMPLE],
    ['of images that only one side has', ONE_SIDED],
    ['of nothing', comparison([], { notes: ['There is nothing.'] })],
  ])('%s follows its schema and has no other key', (_, value) => {
    expect(faultsOf(COMPARISON_RENDERERS.json(value))).toEqual([])
  })

  test('does not depend on the order of findings and changes', () => {
    const [image] = SAMPLE.images
    if (image === undefined) throw new Error('an image')
    const reversed = comparison([
      {
        ...image,
        findings: [...image.findings].reverse(),
        fixed: [...image.fixed].reverse(),
        changes: [...image.changes].reverse(),
      },
    ])
    expect(COMPARISON_RENDERERS.json(reversed)).toBe(COMPARISON_RENDERERS.json(SAMPLE))
  })
})

describe('the comparison for a terminal', () => {
  const text = renderComparisonTable(SAMPLE, PLAIN)
  const lines = text.split('\n')

  test('begins and ends with what it comes to', () => {
    const summary =
      'acme/api (linux/amd64): 2 introduced, 1 worsened, 1 newly disclosed, 1 pre-existing, 2 fixed'
    expect(lines[0]).toBe(summary)
    expect(lines.at(-2)).toBe(summary)
  })

  test.each([
    ['INTRODUCED (2)', /critical\s+CVE-2099-0001\s+openssl\s+3\.0\.11-1\s+because introduced/],
    ['INTRODUCED (2)', /critical\s+secret: AWS Access Key ID\s+app\/\.env:3/],
    ['WORSENED (1)', /high\s+CVE-2099-0002\s+openssl\s+3\.0\.13-1 → 3\.0\.11-1/],
    ['NEWLY DISCLOSED (1)', /CVE-2099-0003\s+openssl\s+3\.0\.11-1\s+because/],
    ['FIXED (2)', /CVE-2099-0005\s+openssl\s+3\.0\.11-1 → 3\.0\.12-1 and 3\.0\.13-1/],
    ['FIXED (2)', /CVE-2099-0006\s+zlib1g\s+3\.0\.11-1 → gone/],
  ])('lists under %s what matches %s', (title, row) => {
    const start = lines.indexOf(title)
    const end = lines.indexOf('', start)
    expect(start).toBeGreaterThan(0)
    expect(lines.slice(start, end).join('\n')).toMatch(row)
  })

  test('only counts what is as it was, and says what could not be told', () => {
    expect(text).not.toContain('CVE-2099-0004')
    expect(text).toContain("not told      Trivy's database is another one.")
  })

  test('of several images names each, and the side that one is missing on', () => {
    const several = renderComparisonTable(ONE_SIDED, PLAIN)
    expect(several.split('\n')[0]).toBe('2 images: no findings on either side')
    expect(several).toMatch(/^acme\/new \(linux\/amd64\): .*\n\nbaseline +not in this report$/m)
    expect(several).toMatch(/^acme\/old: .*\n\nbaseline .*\n.*\ncompared +not in this report$/m)
  })

  test('shows twenty of a kind and says how many more there are', () => {
    const findings = Array.from({ length: 1023 }, (_, number) =>
      finding({ change: 'introduced', vulnerability: { id: `CVE-2099-${String(number)}` } }),
    )
    const long = renderComparisonTable(comparison([compared({ findings })]), PLAIN)
    expect(long).toContain('INTRODUCED (1,023)')
    expect(long).toContain('… and 1,003 more')
    expect(long.match(/CVE-2099-/g)).toHaveLength(20)
  })
})

describe('the comparison as Markdown', () => {
  const text = COMPARISON_RENDERERS.markdown(SAMPLE)

  test('has a table for each kind of change, and folds what is fixed', () => {
    expect(text).toContain('## Plimsoll: comparison, acme/api')
    expect(text).toContain('#### ❌ 2 introduced')
    expect(text).toContain('#### ⚠️ 1 newly disclosed')
    expect(text).toContain('<details><summary>✅ 2 fixed</summary>')
    expect(text).toContain('3.0.13-1 → 3.0.11-1')
    expect(text).toContain("- Trivy's database is another one.")
    expect(text).not.toContain('CVE-2099-0004')
  })

  test('names the side that an image is missing on', () => {
    expect(COMPARISON_RENDERERS.markdown(ONE_SIDED)).toContain('not in this report')
  })
})

describe('words of strangers', () => {
  const strange = fc.record({ seeds, name: hostileText }).map(({ seeds: all, name }) => {
    const findings = all.map((seed, number) => ({
      ...toFinding(seed, number),
      change: 'introduced' as const,
    }))
    const side = { ...SIDE, reference: name, name, digest: name, asOf: name }
    const changes = findings.map((one) => why(one, { before: [name], reason: name }))
    const image = compared({ name, platform: name, base: side, head: side, notes: [name] })
    return comparison([{ ...image, findings, fixed: findings, changes }], { notes: [name] })
  })

  test('stay on their line in the terminal, and move no cursor', () => {
    fc.assert(
      fc.property(strange, (value) => {
        const text = renderComparisonTable(value, PLAIN)
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E\u2066]/u)
        expect(text).not.toMatch(/^\s*::|##\[/m)
      }),
    )
  })

  test('are neither markup nor mention in Markdown', () => {
    fc.assert(
      fc.property(strange, (value) => {
        const text = COMPARISON_RENDERERS.markdown(value)
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
        const unescaped = text.replaceAll(/\\[^\n]/g, '')
        const tags = [...unescaped.matchAll(/<(\/?[a-z!]+)/g)].map(([, tag]) => tag)
        const ours = ['br', 'sub', '/sub', 'details', '/details', 'summary', '/summary']
        expect(tags.filter((tag) => !ours.includes(tag ?? ''))).toEqual([])
        expect(unescaped).not.toMatch(/@[a-z]|\]\((?!https:\/\/security\.example\.org\/)/)
      }),
    )
  })

  test('follow the schema in JSON, in plain characters', () => {
    fc.assert(
      fc.property(strange, (value) => {
        const text = COMPARISON_RENDERERS.json(value)
        expect(faultsOf(text)).toEqual([])
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})
