import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Annotation } from '../../src/domain/annotation.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import { toAnnotations } from '../../src/report/annotations.ts'
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
import type { FindingOverrides } from '../ground/factories.ts'
import { PAYLOADS, hostileText, seeds, toImageReport } from './hostile.ts'

function blocked(findings: readonly Finding[], rest: Partial<ImageReport> = {}): ImageReport {
  return imageReport({ findings, verdict: verdict({ reasons: [reason(findings)] }), ...rest })
}

function annotate(...images: readonly ImageReport[]): readonly Annotation[] {
  return toAnnotations(report({ images }))
}

function flaw(id: string, binary: string, rest: FindingOverrides = {}): Finding {
  return finding({
    ...rest,
    vulnerability: { id },
    package: {
      ...{ name: binary, version: '3.0.11-1' },
      sourcePackage: { name: 'openssl', version: '3.0.11-1' },
    },
  })
}

describe('the annotations of a run', () => {
  test('are none where nothing blocks', () => {
    expect(annotate(imageReport({ findings: [finding()] }))).toEqual([])
    expect(annotate()).toEqual([])
  })

  test('name what blocks, in what and the cure: a source package in one line', () => {
    const kev = { added: '2099-01-01', ransomware: false }
    const findings = [
      flaw('CVE-2099-1', 'libssl3'),
      flaw('CVE-2099-1', 'libcrypto3'),
      flaw('CVE-2099-2', 'libssl3', { severity: 'high', kev, risk: { tier: 1, why: '' } }),
    ]
    expect(annotate(blocked(findings))).toEqual([
      {
        level: 'error',
        title: 'openssl 3.0.11-1',
        message:
          '3 findings that block: CVE-2099-2 (high, known to be exploited) and CVE-2099-1 (critical). Fix: 3.0.13-1.',
        place: null,
      },
    ])
  })

  test('of secrets and settings name them, and what to do', () => {
    const secret = ruleFinding({ remedy: 'Revoke it.' })
    expect(annotate(blocked([secret]))).toMatchObject([
      {
        title: 'app/.env:3',
        message: '1 finding that blocks: AWS Access Key ID (secret). To pass: Revoke it.',
      },
    ])
  })

  test('are warnings in a run that its gate does not stop', () => {
    const run = report({ images: [blocked([finding()])] })
    expect(toAnnotations(run, { level: 'warning' }).map(({ level }) => level)).toEqual(['warning'])
  })

  test('stand on the lines of the Dockerfile, each line apart', () => {
    const at = (layer: number): Finding['instances'] => [
      { path: null, layer: digestOf(`layer ${layer}`), origin: 'unknown', replaced: null },
    ]
    const [first, second] = image().layers
    if (first === undefined || second === undefined) throw new Error('expected layers')
    const judged = blocked(
      [
        flaw('CVE-2099-1', 'libcrypto3', { instances: at(1) }),
        flaw('CVE-2099-2', 'libssl3', { instances: at(2) }),
      ],
      {
        image: image({ layers: [first, { ...second, line: 7 }] }),
        dockerfile: { path: 'api/Dockerfile', fromLine: 2, lengths: [] },
      },
    )
    expect(annotate(judged).map(({ place }) => place)).toEqual([
      { file: 'api/Dockerfile', line: 2 },
      { file: 'api/Dockerfile', line: 7 },
    ])
    const elsewhere = { path: '../Dockerfile', fromLine: 2, lengths: [] }
    expect(annotate({ ...judged, dockerfile: elsewhere })).toMatchObject([{ place: null }])
  })
})

describe('where more blocks than the runner shows', () => {
  const many = (count: number, name: string): ImageReport =>
    blocked(
      Array.from({ length: count }, (_, index) => finding({ package: { name: `p${index}` } })),
      { image: image({ name }) },
    )

  test('nine are errors, so that one is left for the verdict, and the rest is counted', () => {
    const lines = annotate(many(12, 'acme/api'))
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(9)
    expect(lines.at(-1)).toEqual({
      level: 'notice',
      title: null,
      message: '3 more findings block: the job summary and the report have all of them.',
      place: null,
    })
    expect(annotate(many(9, 'acme/api'))).toHaveLength(9)
  })

  test('every image has its word before one has its second', () => {
    const lines = annotate(many(20, 'acme/api'), many(1, 'acme/web'), many(2, 'acme/db'))
    const titles = lines.slice(0, 9).map(({ title }) => title?.replace(/^.* in /, ''))
    expect(titles.slice(0, 5)).toEqual(['acme/api', 'acme/web', 'acme/db', 'acme/api', 'acme/db'])
    expect(new Set(titles.slice(5))).toEqual(new Set(['acme/api']))
  })
})

test('whatever an image holds, annotations are short, plain and on one line', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(seeds, hostileText), { maxLength: 4 }), (all) => {
      const lines = annotate(...all.map(([some, name]) => toImageReport(some, name)))
      expect(lines.filter(({ level }) => level !== 'notice').length).toBeLessThanOrEqual(9)
      expect(lines.length).toBeLessThanOrEqual(10)
      for (const { message, title } of lines) {
        expect(message.length).toBeLessThanOrEqual(4096)
        expect(title?.length ?? 0).toBeLessThanOrEqual(255)
        expect(`${title ?? ''}${message}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u)
      }
    }),
  )
})

test('long names and many flaws keep the limits', () => {
  const long = PAYLOADS.join('').repeat(50)
  const findings = Array.from({ length: 300 }, (_, index) =>
    finding({
      vulnerability: { id: `${long}${index}` },
      package: { name: long, version: long },
      fix: { version: `${long}${index}` },
    }),
  )
  const lines = annotate(blocked(findings), blocked([finding()]))
  expect(lines).toHaveLength(2)
  for (const { message, title } of lines) {
    expect(message.length).toBeLessThanOrEqual(4096)
    expect(title?.length).toBeLessThanOrEqual(255)
  }
})
