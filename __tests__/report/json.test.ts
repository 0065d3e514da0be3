import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ACTION_KINDS } from '../../src/domain/advice.ts'
import { FEED_NAMES } from '../../src/domain/feed.ts'
import type { Finding } from '../../src/domain/finding.ts'
import {
  CHANGES,
  CONFIDENCES,
  FIX_STATES,
  RISK_TIERS,
  SCANNER_IDS,
  VULNERABILITY_CLASSES,
} from '../../src/domain/finding.ts'
import { IMAGE_SOURCES } from '../../src/domain/image.ts'
import { BASE_EVIDENCE } from '../../src/domain/layer.ts'
import { DISAGREEMENT_KINDS } from '../../src/domain/report.ts'
import type { ImageReport, Report } from '../../src/domain/report.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { DATABASE_NAMES, OUTCOMES, RULE_STATES } from '../../src/domain/verdict.ts'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { readReport } from '../../src/report/read/read-report.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { renderTable } from '../../src/report/table.ts'
import {
  databaseRecord,
  finding,
  imageReport,
  policyRecord,
  reason,
  report,
  ruleFinding,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import { hostileText, seeds, toReport } from './hostile.ts'
import { FULL, full, reports } from './json-samples.ts'
import { faultsOf, isAllowed, SCHEMA } from './json-schema.ts'
import type { SchemaNode } from './json-schema.ts'
import { FAILED, NOT_OPENED, SEVERAL } from './samples.ts'

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
  ['has something to say everywhere', FULL],
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
    fc.assert(
      fc.property(reports, (some) => {
        expect(faultsOf(parse(renderJson(some)))).toEqual([])
      }),
    )
  })

  test('is held to the schema strictly: an unknown or a missing key is a fault', () => {
    const value = parse(renderJson(report())) as Record<string, unknown>
    expect(faultsOf({ ...value, extra: 1 })).not.toEqual([])
    expect(faultsOf({ ...value, asOf: undefined })).not.toEqual([])
  })

  test('may have more keys by the published schema, which readers must bear', () => {
    expect(isAllowed({ ...(parse(renderJson(report())) as object), later: 1 })).toBe(true)
  })

  test('has its keys in alphabetical order at every depth', () => {
    const unsorted: string[] = []
    JSON.parse(renderJson(FULL), function (key: string, value: unknown) {
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        const keys = Object.keys(value)
        if (keys.join() !== [...keys].sort().join()) unsorted.push(key)
      }
      return value
    })
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
        { path: 'b', layer: null, origin: 'added', replaced: null },
        { path: null, layer: 'sha256:a', origin: 'base', replaced: null },
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

  test('is the same bytes in whatever order the lists came whose order means nothing', () => {
    fc.assert(
      fc.property(reports, (some) => {
        expect(renderJson(turn(some))).toBe(renderJson(some))
      }),
    )
  })

  test('keeps the order that means something', () => {
    const [image] = FULL.images
    const turned = report({
      ...FULL,
      images: [
        imageReport({ ...image, advice: { actions: [...actionsOf(image), ...actionsOf(image)] } }),
      ],
    })
    const [given] = (parse(renderJson(turned)) as { images: ImageReport[] }).images
    expect(given?.advice.actions.map(({ commands }) => commands)).toEqual(
      [...actionsOf(image), ...actionsOf(image)].map(({ commands }) => commands),
    )
    expect(given?.comparison?.notes).toEqual(image?.comparison?.notes)
    const [found] = given?.findings.filter(({ id }) => id === full.id) ?? []
    expect(found).toMatchObject({ fix: { versions: full.fix.versions } })
  })

  test('gives the name of a tier beside its number', () => {
    const findings = RISK_TIERS.map((why, tier) => finding({ risk: { tier, why } }))
    const { images } = parse(renderJson(report({ images: [imageReport({ findings })] }))) as {
      images: { findings: { risk: unknown }[] }[]
    }
    expect(images[0]?.findings.map(({ risk }) => risk)).toEqual(
      expect.arrayContaining(RISK_TIERS.map((name, tier) => ({ name, tier, why: name }))),
    )
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
    const text = renderJson(report({ policy: policyRecord({ description: 'a\u009B\u202E"\\' }) }))
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(parse(text)).toMatchObject({ policy: { description: 'a\u009B\u202E"\\' } })
  })

  test.each([
    ['a failed gate', FAILED],
    ['an image that could not be opened', NOT_OPENED],
    ['several images', SEVERAL],
    ['a run with something to say everywhere', FULL],
  ])('of %s holds everything that the other formats are made from', (_, value) => {
    const read = readReport(parse(renderJson(value)), 'report.json')
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

function actionsOf(image: ImageReport | undefined): ImageReport['advice']['actions'] {
  return image?.advice.actions ?? []
}

/** The report with every list turned around whose order means nothing. */
function turn(some: Report): Report {
  return {
    ...some,
    feeds: some.feeds.toReversed(),
    images: some.images.map((one) => ({
      ...one,
      scans: one.scans.toReversed(),
      findings: unlikeOnly(one.findings).map(turnFinding),
      packages: one.packages.toReversed().map((item) => ({
        ...item,
        paths: item.paths.toReversed(),
        seenBy: item.seenBy.toReversed(),
      })),
      setAside: one.setAside.toReversed(),
      advice: {
        actions: one.advice.actions.map((action) => ({
          ...action,
          upgrades: action.upgrades.toReversed(),
          paths: action.paths.toReversed(),
          findings: action.findings.toReversed(),
        })),
      },
    })),
  }
}

/** Ids are unique in a report; where the generator repeats one, the order cannot be told and stays. */
function unlikeOnly(findings: readonly Finding[]): readonly Finding[] {
  const ids = findings.map(({ key, id }) => key + id)
  return new Set(ids).size === ids.length ? findings.toReversed() : findings
}

function turnFinding(one: Finding): Finding {
  const common = { instances: one.instances.toReversed(), seenBy: one.seenBy.toReversed() }
  if (one.kind !== 'vulnerability') return { ...one, ...common }
  return {
    ...one,
    ...common,
    ratings: one.ratings.toReversed(),
    cvss: one.cvss.toReversed(),
    sightings: one.sightings.toReversed(),
    fix: { ...one.fix, statements: one.fix.statements.toReversed() },
  }
}

describe('the words of the schema', () => {
  const { $defs } = SCHEMA
  const at = (name: string, ...path: string[]): SchemaNode | undefined =>
    path.reduce<SchemaNode | undefined>((node, key) => node?.properties?.[key], $defs[name])

  test.each<[string, readonly unknown[], SchemaNode | undefined]>([
    ['severities', SEVERITIES, $defs['severity']],
    ['scanners', SCANNER_IDS, $defs['scanner']],
    ['outcomes', OUTCOMES, $defs['outcome']],
    ['feeds', FEED_NAMES, at('feed', 'name')],
    ['sources', [...IMAGE_SOURCES, null], at('image', 'source')],
    ['evidence of a base', BASE_EVIDENCE, at('base', 'evidence')],
    ['states of a rule', RULE_STATES, at('image', 'rules')?.items?.properties?.['state']],
    [
      'databases',
      DATABASE_NAMES,
      at('image', 'scans')?.items?.properties?.['database']?.anyOf?.[0]?.properties?.['name'],
    ],
    ['classes', VULNERABILITY_CLASSES, at('vulnerabilityFinding', 'class')],
    ['confidences', CONFIDENCES, at('vulnerabilityFinding', 'confidence')],
    ['changes', [...CHANGES, null], at('vulnerabilityFinding', 'change')],
    ['changes of rules', [...CHANGES, null], at('ruleFinding', 'change')],
    ['tiers', RISK_TIERS, at('risk', 'name')],
    ['states of a fix', FIX_STATES, $defs['fixState']],
    ['actions', ACTION_KINDS, at('action', 'kind')],
    [
      'disagreements',
      DISAGREEMENT_KINDS,
      at('agreement', 'disagreements')?.items?.properties?.['kind'],
    ],
  ])('are the words of the program: %s', (_, words, node) => {
    expect(node?.enum).toEqual(words)
  })
})
