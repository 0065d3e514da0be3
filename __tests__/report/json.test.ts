import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { renderJson } from '../../src/report/json.ts'
import type { Image } from '../../src/domain/image.ts'
import type { ImageReport, Report } from '../../src/domain/report.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { renderTable } from '../../src/report/table.ts'
import {
  databaseRecord,
  finding,
  imageReport,
  reason,
  report,
  ruleFinding,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import { hostileText, seeds, toReport } from './hostile.ts'
import { FAILED, NOT_OPENED, SEVERAL } from './samples.ts'

const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schema/report-1.json'), 'utf8'),
) as object

/** Readers ignore unknown keys; our own output must have none. */
function forbidUnknownKeys(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forbidUnknownKeys)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, forbidUnknownKeys(value)]),
  )
  return 'properties' in inner ? { ...inner, additionalProperties: false } : inner
}

const validate = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
}).compile(forbidUnknownKeys(SCHEMA) as object)

function faultsOf(value: unknown): unknown {
  validate(value)
  return validate.errors ?? []
}

function parse(text: string): unknown {
  return JSON.parse(text)
}

const blocker = finding({
  kev: { added: '2099-02-01', ransomware: true },
  epss: { score: 0.9, percentile: 0.99, date: '2099-03-01', model: 'v4' },
  cvss: [{ authority: 'nvd', version: '3.1', vector: null, score: null }],
  ratings: [{ scanner: 'grype', authority: 'nvd', severity: 'high' }],
  package: { sourcePackage: { name: 'openssl', version: '3.0.11-1' } },
})

const failure = { code: 'scanner-failed', message: 'trivy died.', hint: 'Try again.' }

const REPORTS: readonly (readonly [string, Report])[] = [
  ['passes', report()],
  [
    'fails',
    report({
      images: [
        imageReport({
          findings: [blocker, ruleFinding(), ruleFinding({ kind: 'licence', package: {} })],
          verdict: verdict({ reasons: [reason([blocker])], degraded: ['grype failed'] }),
          coverage: { narrowed: ['only the system'], notAssessed: [{ what: 'models', count: 2 }] },
        }),
      ],
      notices: [{ code: 'name-guessed', text: 'The name was guessed.' }],
      deliveries: [{ to: 'report.json', state: 'delivered', detail: '' }],
    }),
  ],
  [
    'could not open its image',
    report({
      images: [
        imageReport({
          image: null,
          os: null,
          contents: null,
          scans: [],
          error: { code: 'image-not-found', message: 'No such image.', hint: 'Check the name.' },
          verdict: verdict({ outcome: 'scan-failed' }),
        }),
      ],
    }),
  ],
  [
    'lost a scanner',
    report({
      images: [
        imageReport({
          scans: [
            scanRecord({ state: 'failed', error: failure, version: null, provenance: null }),
            scanRecord({ scanner: 'grype', database: databaseRecord({ ageDays: null }) }),
          ],
          verdict: verdict({ outcome: 'scan-failed' }),
        }),
      ],
    }),
  ],
]

describe('the JSON report', () => {
  test.each(REPORTS)(
    'of a run that %s is what the schema says, without one key more',
    (_, value) => {
      expect(faultsOf(parse(renderJson(value)))).toEqual([])
    },
  )

  test('is what the schema says whatever the image holds', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        expect(faultsOf(parse(renderJson(toReport(all, name))))).toEqual([])
      }),
    )
  })

  test('is held to the schema strictly: an unknown or a missing key is a fault', () => {
    const value = parse(renderJson(report())) as Record<string, unknown>
    expect(faultsOf({ ...value, extra: 1 })).not.toEqual([])
    expect(faultsOf({ ...value, asOf: undefined })).not.toEqual([])
  })

  test('may have more keys by the published schema, which readers must bear', () => {
    const open = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(SCHEMA)
    expect(open({ ...(parse(renderJson(report())) as object), later: 1 })).toBe(true)
  })

  test('has its keys in alphabetical order at every depth', () => {
    const unsorted: string[] = []
    JSON.parse(
      renderJson(report({ images: [imageReport({ findings: [blocker, ruleFinding()] })] })),
      function (key: string, value: unknown) {
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
          const keys = Object.keys(value)
          if (keys.join() !== [...keys].sort().join()) unsorted.push(key)
        }
        return value
      },
    )
    expect(unsorted).toEqual([])
  })

  test('puts the worst first, then goes by key and id, whatever the order of the input', () => {
    const findings = ['low', 'critical', 'unknown', 'high'].flatMap((severity) =>
      ['b', 'a'].map((key) => finding({ severity: severity as 'low', key: key.repeat(64) })),
    )
    const inOrder = JSON.parse(renderJson(report({ images: [imageReport({ findings })] }))) as {
      images: { findings: { severity: string; key: string }[] }[]
    }
    expect(
      inOrder.images[0]?.findings.map(({ severity, key }) => `${severity} ${key[0] ?? ''}`),
    ).toEqual([
      'critical a',
      'critical b',
      'high a',
      'high b',
      'low a',
      'low b',
      'unknown a',
      'unknown b',
    ])
  })

  test('sorts what has no order of its own', () => {
    const one = finding({
      ratings: [
        { scanner: 'trivy', authority: 'nvd', severity: 'low' },
        { scanner: 'grype', authority: 'nvd', severity: 'low' },
      ],
      cvss: [
        { authority: 'nvd', version: '3.1', vector: null, score: null },
        { authority: 'ghsa', version: '4.0', vector: 'CVSS:4.0/AV:N', score: 5 },
      ],
      instances: [
        { path: 'b', layer: null, origin: 'added' },
        { path: null, layer: 'sha256:a', origin: 'base' },
      ],
      vulnerability: { aliases: ['B', 'A', 'B'], references: ['https://b', 'https://a'] },
      seenBy: ['trivy', 'grype'],
    })
    const turned = {
      ...one,
      ratings: [...one.ratings].reverse(),
      cvss: [...one.cvss].reverse(),
      instances: [...one.instances].reverse(),
      vulnerability: { ...one.vulnerability, aliases: ['A', 'B'] },
      seenBy: [...one.seenBy].reverse(),
    }
    const render = (some: typeof one): string =>
      renderJson(report({ images: [imageReport({ findings: [some] })] }))
    expect(render(turned)).toBe(render(one))
  })

  test('has one line per finding, so that line tools can read it', () => {
    const findings = [blocker, ruleFinding()]
    const lines = renderJson(report({ images: [imageReport({ findings })] })).split('\n')
    const found = lines.filter((line) => line.includes('"kind":'))
    expect(
      found.map((line) => (parse(line.replace(/,$/, '')) as { id: string }).id).sort(),
    ).toEqual(findings.map(({ id }) => id).sort())
  })

  test('ends with one newline and keeps every value as it was', () => {
    const text = renderJson(
      report({ policy: { isDefault: true, description: 'a\u009B\u202E"\\' } }),
    )
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(parse(text)).toMatchObject({ policy: { description: 'a\u009B\u202E"\\' } })
  })

  test.each([
    ['a failed gate', FAILED],
    ['an image that could not be opened', NOT_OPENED],
    ['several images', SEVERAL],
  ])('of %s holds everything that the other formats are made from', (_, value) => {
    const read = readBack(renderJson(value))
    expect(renderMarkdown(read)).toEqual(renderMarkdown(value))
    expect(renderTable(read, PLAIN)).toBe(renderTable(value, PLAIN))
    for (const [index, judged] of value.images.entries()) {
      const again = read.images[index] ?? judged
      expect(renderSarif(again, read)).toEqual(renderSarif(judged, value))
    }
    expect(renderJson(read)).toBe(renderJson(value))
  })
})

const PLAIN = { colour: false, width: 100 }

/** Only what differs in shape: the parts of an image stand beside its findings. */
function readBack(text: string): Report {
  const value = JSON.parse(text) as Omit<Report, 'images'> & {
    readonly images: readonly (ImageReport & Image)[]
  }
  const images = value.images.map((one) => {
    const isOpened = (one.imageId as string | null) !== null
    return { ...one, image: isOpened ? one : null }
  })
  return { ...value, images }
}
