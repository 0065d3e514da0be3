import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Log, Region, Result } from 'sarif'
import type { AlertChoice } from '../../src/domain/alert-choice.ts'
import type { Decision } from '../../src/domain/decision.ts'
import type { Finding, FindingStatus } from '../../src/domain/finding.ts'
import type { DockerfilePlace } from '../../src/domain/layer.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { RENDERERS, describeNoAlerts, listAlerts } from '../../src/report/index.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import {
  digestOf,
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  verdict,
} from '../ground/factories.ts'
import { findProfileFaults } from '../ground/github-profile.ts'
import { PAYLOADS, hostileText, seeds, toImageReport } from './hostile.ts'

function resultsOf(text: string): readonly Result[] {
  return (JSON.parse(text) as Log).runs[0]?.results ?? []
}

function categoryOf(text: string): string {
  return (JSON.parse(text) as Log).runs[0]?.automationDetails?.id ?? ''
}

function idsOf(text: string): string[] {
  return resultsOf(text).flatMap((one) => (one.properties as { ids: string[] }).ids)
}

function named(name: string, rest: Parameters<typeof finding>[0] = {}): Finding {
  return finding({ ...rest, package: { name } })
}

const accepted: Decision = {
  kind: 'waiver',
  id: 'W-1',
  source: { path: '.plimsoll.yml', line: 3 },
  status: 'accepted',
  suppresses: true,
  justification: null,
  reason: 'nobody can reach it',
  owner: null,
  expires: '2099-12-31',
  ticket: null,
  approvedBy: null,
  note: null,
}

const FINDINGS: Readonly<Record<string, Finding>> = {
  blocker: named('blocker', { severity: 'low' }),
  critical: named('critical'),
  medium: named('medium', { severity: 'medium' }),
  unfixed: named('unfixed', { severity: 'high', fix: { state: 'not-fixed' } }),
  refused: named('refused', { severity: 'high', fix: { state: 'wont-fix' } }),
  low: named('low', { severity: 'low' }),
  unknown: named('unknown', { severity: 'unknown' }),
  waived: named('waived', { status: 'waived', decisions: [accepted] }),
  unaffected: named('unaffected', { status: 'not-affected' }),
  headers: named('headers', { status: 'off-gate' }),
  secret: ruleFinding(),
  licence: ruleFinding({
    ...{ kind: 'licence', rule: { id: 'GPL-3.0', title: 'GPL-3.0' }, severity: 'medium' },
    package: { name: 'bash' },
  }),
  setting: ruleFinding({
    ...{ kind: 'misconfiguration', rule: { id: 'CFG-USER', title: 'Root' }, severity: 'low' },
  }),
}

function judgedImage(): ImageReport {
  const { blocker } = FINDINGS
  const reasons = blocker === undefined ? [] : [reason([blocker])]
  return imageReport({ findings: Object.values(FINDINGS), verdict: verdict({ reasons }) })
}

function keptBy(alerts: AlertChoice): string[] {
  const ids = new Set(idsOf(renderSarif(judgedImage(), report(), { alerts }).text))
  return Object.keys(FINDINGS).filter((name) => ids.has(FINDINGS[name]?.id ?? ''))
}

describe('which findings become alerts', () => {
  test('all: every one', () => {
    expect(keptBy('all')).toEqual(Object.keys(FINDINGS))
    expect(renderSarif(judgedImage(), report(), { alerts: 'all' })).toMatchObject({
      ...{ leftOut: 0, leftOutNote: null },
    })
  })

  test('actionable: what blocks, and what is open, medium or worse and not refused a fix', () => {
    const kept = ['blocker', 'critical', 'medium', 'unfixed', 'secret', 'licence']
    expect(keptBy('actionable')).toEqual(kept)
  })

  test('blocking: what blocks', () => {
    expect(keptBy('blocking')).toEqual(['blocker'])
  })

  test('the rest is counted for whoever reads the file, the summary or the comment', () => {
    const { text, leftOut, leftOutNote, cut } = renderSarif(judgedImage(), report(), {
      alerts: 'actionable',
    })
    expect(leftOut).toBe(7)
    expect(leftOutNote).toBe('7 findings became no alerts (alerts: actionable).')
    expect(text).toContain(leftOutNote)
    expect(cut).toBeNull()
  })

  test('one version of a package that counts keeps the alert of all its versions', () => {
    const versions = [
      finding({ package: { version: '1' }, status: 'waived', decisions: [accepted] }),
      finding({ package: { version: '2' } }),
    ]
    const { text, leftOut } = renderSarif(imageReport({ findings: versions }), report(), {
      alerts: 'actionable',
    })
    expect(idsOf(text)).toHaveLength(2)
    expect(leftOut).toBe(0)
    expect(resultsOf(text)[0]).not.toHaveProperty('suppressions')
  })

  test.each<FindingStatus>(['waived', 'not-affected'])(
    'a %s finding is no open alert but where all were asked for, and then says so',
    (status) => {
      const judged = imageReport({ findings: [finding({ status, decisions: [accepted] })] })
      for (const alerts of ['actionable', 'blocking'] as const) {
        expect(resultsOf(renderSarif(judged, report(), { alerts }).text)).toEqual([])
      }
      const [all] = resultsOf(renderSarif(judged, report(), { alerts: 'all' }).text)
      expect(all?.suppressions).toHaveLength(1)
    },
  )

  test('of a run: images without a trustworthy answer are not spoken of', () => {
    const doubtful = { ...judgedImage(), verdict: verdict({ outcome: 'scan-failed' }) }
    const run = report({ images: [judgedImage(), doubtful, judgedImage()] })
    expect(describeNoAlerts(run, 'actionable')).toBe(
      '14 findings became no alerts (alerts: actionable).',
    )
    expect(describeNoAlerts(run, 'all')).toBeNull()
    expect(describeNoAlerts(report(), 'blocking')).toBeNull()
  })

  test('whatever blocks is an alert under every choice', () => {
    const choices = fc.constantFrom<AlertChoice>('actionable', 'all', 'blocking')
    fc.assert(
      fc.property(seeds, choices, (all, alerts) => {
        const judged = toImageReport(all, 'acme/api')
        const { text, leftOut } = renderSarif(judged, report({ images: [judged] }), { alerts })
        const present = new Set(idsOf(text))
        const blocking = judged.verdict.reasons.flatMap((one) => one.findings)
        expect(blocking.filter((id) => !present.has(id))).toEqual([])
        expect(present.size + leftOut).toBe(judged.findings.length)
      }),
    )
  })

  test('the files of a run and the upload choose alike', async () => {
    const run = report({ images: [judgedImage()] })
    const options = { alerts: 'actionable', category: 'nightly' } as const
    const [judged] = run.images
    const render = await RENDERERS.sarif()
    expect(render(run, options)[0]?.text).toBe(
      judged === undefined ? '' : renderSarif(judged, run, options).text,
    )
  })

  test('can be listed by rule and path, as the host will name them', () => {
    const judged = judgedImage()
    const options = { alerts: 'actionable', mostResults: 3 } as const
    expect(listAlerts(judged, options)).toEqual(
      resultsOf(renderSarif(judged, report(), options).text).map((result) => ({
        ruleId: result.ruleId,
        path: result.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
        findings: (result.properties as { ids: string[] }).ids,
      })),
    )
  })
})

describe('fewer results', () => {
  test('are had by asking for fewer, half by half, and what blocks stays', () => {
    const findings = Array.from({ length: 64 }, (_, index) => {
      return named(`package-${index}`, { severity: SEVERITIES[index % 4] ?? 'low' })
    })
    const blockers = findings.slice(60)
    const judged = imageReport({ findings, verdict: verdict({ reasons: [reason(blockers)] }) })
    const counts = [64, 32, 16, 8, 4, 2, 1, 0].map((mostResults) => {
      const { text, cut } = renderSarif(judged, report(), { mostResults })
      const ids = new Set(idsOf(text))
      expect(blockers.filter(({ id }) => !ids.has(id))).toEqual([])
      expect(cut === null).toBe(mostResults === 64)
      return ids.size
    })
    expect(counts).toEqual([64, 32, 16, 8, 4, 4, 4, 4])
  })
})

function categoriesOf(images: readonly ImageReport[], category: string | null): string[] {
  const run = report({ images })
  return images.map((one) => categoryOf(renderSarif(one, run, { category }).text))
}

function imageOf(name: string, platform = 'linux/amd64', tag = '1'): ImageReport {
  return imageReport({
    image: image({ name, platform, reference: `r.example.org/${name}:${tag}` }),
  })
}

describe('the category of the alerts', () => {
  test('of one image is the one that was asked for', () => {
    expect(categoriesOf([imageOf('acme/api')], 'team/nightly')).toEqual(['team/nightly/'])
  })

  test('of several images and platforms lies below it', () => {
    const images = [imageOf('acme/api'), imageOf('acme/api', 'linux/arm64'), imageOf('acme/web')]
    expect(categoriesOf(images, 'nightly')).toEqual([
      'nightly/acme/api/linux/amd64/',
      'nightly/acme/api/linux/arm64/',
      'nightly/acme/web/linux/amd64/',
    ])
    expect(categoriesOf(images, null)).toEqual([
      'plimsoll/acme/api/linux/amd64/',
      'plimsoll/acme/api/linux/arm64/',
      'plimsoll/acme/web/linux/amd64/',
    ])
  })

  test('of two tags of one image are two, and stay when both tags move on', () => {
    const before = categoriesOf([imageOf('a', 'l/x', '1'), imageOf('a', 'l/x', '2')], null)
    const after = categoriesOf([imageOf('a', 'l/x', '2'), imageOf('a', 'l/x', '3')], null)
    expect(new Set(before).size).toBe(2)
    expect(after).toEqual(before)
  })

  test.each([
    ['dots that are no path', ['a/./b', 'a/_/b']],
    ['empty parts', ['a//b', 'a/b']],
    ['a control character', ['a\u0000', 'a']],
  ])('of names that are written alike differ: %s', (_, names) => {
    const categories = categoriesOf(
      names.map((name) => imageOf(name)),
      null,
    )
    expect(new Set(categories).size).toBe(names.length)
    // Whoever stands first keeps the plain one, so that a second image does not move the first.
    expect(categories[0]).toBe(categoriesOf([imageOf(names[0] ?? '')], null)[0])
  })

  test('are never shared by two images of a report, and always end with a slash', () => {
    const name = fc.oneof(hostileText, fc.constantFrom('a', 'a/b', 'a/./b', ...PAYLOADS))
    const platform = fc.constantFrom('linux/amd64', 'linux/arm64', 'amd64')
    const images = fc.array(fc.tuple(name, platform), { maxLength: 12 })
    fc.assert(
      fc.property(images, fc.constantFrom(null, 'x', 'a/b'), (all, wanted) => {
        const categories = categoriesOf(
          all.map(([text, os]) => imageOf(text, os)),
          wanted,
        )
        expect(new Set(categories).size).toBe(all.length)
        for (const category of categories) expect(category).toMatch(/^[^/].*\/$/)
      }),
    )
  })
})

const DOCKERFILE: DockerfilePlace = {
  path: 'services/api/Dockerfile',
  fromLine: 4,
  lengths: [
    { line: 4, length: 21 },
    { line: 9, length: 40 },
    { line: 12, length: 0 },
  ],
}

function layersWith(...lines: readonly (number | null)[]): ImageReport['image'] {
  const [base, own] = image().layers
  if (base === undefined || own === undefined) throw new Error('expected two layers')
  return image({
    layers: lines.map((line, at) => ({ ...own, diffId: digestOf(`layer ${at + 1}`), line })),
  })
}

function placeOf(
  found: Finding | readonly Finding[],
  dockerfile: DockerfilePlace | null = DOCKERFILE,
  lines: readonly (number | null)[] = [null, 9, 12, 30],
): { readonly uri: string | undefined; readonly region: Region | undefined } {
  const findings = [found].flat()
  const judged = imageReport({ image: layersWith(...lines), dockerfile, findings })
  const { text } = renderSarif(judged, report({ images: [judged] }))
  expect(findProfileFaults(text)).toEqual([])
  const location = resultsOf(text)[0]?.locations?.[0]?.physicalLocation
  return { uri: location?.artifactLocation?.uri, region: location?.region }
}

function at(...layers: readonly number[]): Finding['instances'] {
  return layers.map((layer) => ({
    ...{ path: null, origin: 'unknown' as const, replaced: null },
    layer: digestOf(`layer ${layer}`),
  }))
}

function lineRegion(line: number, endColumn: number): Region {
  return { endColumn, endLine: line, startColumn: 1, startLine: line }
}

describe('an alert of an image whose Dockerfile is in the repository', () => {
  const uri = DOCKERFILE.path

  test('stands on the whole line that made the layer of its finding', () => {
    expect(placeOf(finding({ instances: at(2) }))).toEqual({ uri, region: lineRegion(9, 41) })
  })

  test.each([
    ['of the base', at(1)],
    ['of a layer that nobody knows', at(99)],
    ['without a place', []],
  ])('%s stands on the FROM', (_, instances) => {
    expect(placeOf(finding({ instances }))).toEqual({ uri, region: lineRegion(4, 22) })
  })

  test('of several copies stands on the first line that brought one', () => {
    expect(placeOf(finding({ instances: at(3, 1, 2) })).region).toEqual(lineRegion(9, 41))
    const versions = [
      finding({ instances: at(3), package: { version: '1' } }),
      finding({ instances: at(2), package: { version: '2' } }),
    ]
    expect(placeOf(versions).region).toEqual(lineRegion(9, 41))
    expect(placeOf([...versions].reverse()).region).toEqual(lineRegion(9, 41))
  })

  test('has a region of one column where the line is empty, or its length unknown', () => {
    expect(placeOf(finding({ instances: at(3) })).region).toEqual(lineRegion(12, 2))
    expect(placeOf(finding({ instances: at(4) })).region).toEqual(lineRegion(30, 2))
  })

  test('about the Dockerfile itself stands on the line that our rule names', () => {
    const setting = ruleFinding({
      ...{ kind: 'misconfiguration', rule: { id: 'CFG-USER', title: 'Root' } },
      ...{ instances: at(2), line: 12, seenBy: ['plimsoll'] },
    })
    expect(placeOf(setting).region).toEqual(lineRegion(12, 2))
    // A line of a file in the image is no line of the Dockerfile.
    expect(placeOf(ruleFinding({ line: 77, instances: [] })).region).toEqual(lineRegion(4, 22))
  })

  test('keeps its identity when lines move, and changes its path alone when the Dockerfile comes', () => {
    const found = finding({ instances: at(2) })
    const identity = (dockerfile: DockerfilePlace | null): unknown => {
      const judged = imageReport({ image: layersWith(null, 9), dockerfile, findings: [found] })
      const [result] = resultsOf(renderSarif(judged, report()).text)
      return [result?.ruleId, result?.partialFingerprints]
    }
    expect(identity({ ...DOCKERFILE, fromLine: 40, lengths: [] })).toEqual(identity(DOCKERFILE))
    expect(identity(null)).toEqual(identity(DOCKERFILE))
    expect(placeOf(found, null).uri).toBe('acme/api/deb/openssl')
  })

  test.each([
    ['spaces and percent', 'a b/50%/Dockerfile', 'a%20b/50%25/Dockerfile'],
    ['a colon', 'a:b/Dockerfile', 'a%3Ab/Dockerfile'],
    ['letters of the world', 'ü/漢字', '%C3%BC/%E6%BC%A2%E5%AD%97'],
    ['a backslash', 'a\\b', 'a%5Cb'],
    ['three dots', '.../Dockerfile', '.../Dockerfile'],
  ])('has its path percent-encoded: %s', (_, path, encoded) => {
    expect(placeOf(finding(), { ...DOCKERFILE, path }).uri).toBe(encoded)
  })

  test.each([
    '../Dockerfile',
    'a/../../b',
    '/etc/passwd',
    './Dockerfile',
    'a//b',
    '',
    'a\nb',
    '\uD800',
    'x'.repeat(1001),
  ])('does not believe the path %j', (path) => {
    expect(placeOf(finding(), { ...DOCKERFILE, path }).uri).toBe('acme/api/deb/openssl')
  })

  test('is taken by GitHub whatever the path and the lines', () => {
    const numbers = fc.integer({ min: 0, max: 20 })
    const length = fc.record({ line: numbers, length: numbers })
    fc.assert(
      fc.property(hostileText, numbers, fc.array(length), seeds, (path, fromLine, lengths, all) => {
        const dockerfile = { path, fromLine, lengths }
        const judged = { ...toImageReport(all, 'acme/api'), dockerfile }
        expect(findProfileFaults(renderSarif(judged, report()).text)).toEqual([])
      }),
    )
  })
})

test('a rule has an id of at most 255 characters, its kind included', () => {
  const id = 'x'.repeat(300)
  const findings = [
    finding({ vulnerability: { id } }),
    ruleFinding({ kind: 'misconfiguration', rule: { id, title: 't' } }),
  ]
  const { text } = renderSarif(imageReport({ findings }), report())
  const ids = resultsOf(text).map((result) => result.ruleId ?? '')
  expect(new Set(ids).size).toBe(2)
  for (const one of ids) expect(one.length).toBeLessThanOrEqual(255)
  expect(findProfileFaults(text)).toEqual([])
})
