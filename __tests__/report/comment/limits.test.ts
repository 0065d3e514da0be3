import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SEVERITIES } from '../../../src/domain/severity.ts'
import type { ImageReport, Report } from '../../../src/domain/report.ts'
import {
  composeComment,
  toCommentMarker,
  toCommentSections,
} from '../../../src/report/comment/index.ts'
import { parseComment } from '../../../src/report/comment/parse-comment.ts'
import { finding, image, imageReport, reason, report, verdict } from '../../ground/factories.ts'
import { hostileText, seeds, toImageReport } from '../hostile.ts'
import { renderAsGitHub } from './rendered.ts'
import { FAILS, LATER, MATRIX, PLACE, RUN } from './samples.ts'

const MOST = 65_000
const marker = toCommentMarker(RUN.workflow)

function write(value: Report, existing: string | null = null, place = PLACE): string {
  return composeComment(existing, { marker, sections: toCommentSections(value, place) })
}

/** An image with so many findings, a few of which block, in words that take room. */
function toLarge(name: string, count: number): ImageReport {
  const findings = Array.from({ length: count }, (_, index) =>
    finding({
      key: index.toString(16).padStart(64, '0'),
      severity: SEVERITIES[index % SEVERITIES.length] ?? 'low',
      vulnerability: {
        id: `CVE-2099-${index}`,
        title: `Trouble with 漢字 and 👩‍👩‍👧‍👦 | no. ${index} `.repeat(3),
      },
      package: { type: 'npm', namespace: null, name: `package-${index}` },
      instances: [
        {
          path: `opt/${name}/node_modules/package-${index}/package.json`,
          layer: null,
          origin: 'added',
          replaced: null,
        },
      ],
    }),
  )
  const blocking = findings.filter((one) => one.severity === 'critical').slice(0, 40)
  return imageReport({
    image: image({ name }),
    findings,
    verdict: verdict({ reasons: blocking.length === 0 ? [] : [reason(blocking)] }),
  })
}

function toLargeReport(images: number, count: number): Report {
  const names = Array.from({ length: images }, (_, index) => `acme/service-${1000 + index}`)
  return report({ images: names.map((name) => toLarge(name, count)) })
}

/** What must hold of every comment, whatever was left out of it. */
function expectWhole(body: string): void {
  expect(body.length).toBeLessThanOrEqual(MOST)
  expect(body).not.toMatch(/\p{Surrogate}/u)
  expect(body.startsWith(`${marker}\n`)).toBe(true)
  expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length)
  expect(findBrokenRows(body)).toEqual([])
  const sections = parseComment(body, marker)
  expect(sections.filter(({ isIntact }) => !isIntact)).toEqual([])
  expect(sections.length).toBe(body.match(/^<!-- plimsoll\/section/gm)?.length ?? 0)
}

/** Rows with another number of cells than the head of their table. */
function findBrokenRows(body: string): string[] {
  let columns = 0
  return body.split('\n').filter((line) => {
    if (!line.startsWith('|')) {
      columns = 0
      return false
    }
    const bars = line.replace(/\\./g, '').match(/\|/g)?.length ?? 0
    if (columns === 0) columns = bars
    return bars !== columns || !line.endsWith('|')
  })
}

describe('a comment of any size', () => {
  test('is never too long, never cut inside of markup, and its own answer', () => {
    const images = fc.array(fc.tuple(seeds, hostileText), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(images, images, fc.integer({ min: 1, max: 12 }), (own, others, times) => {
        const [a, b] = [own, others].map((all) => {
          const list = all.map(([one, name]) => toImageReport(one, name))
          return report({ images: Array.from({ length: times }, () => list).flat() })
        })
        const first = write(b ?? report())
        const body = write(a ?? report(), first)
        expectWhole(body)
        expect(write(a ?? report(), body)).toBe(body)
        expect(write(a ?? report(), body, LATER)).toBe(body)
      }),
      { numRuns: 40 },
    )
  })

  test.each([
    [1, 40],
    [1, 20_000],
    [3, 500],
    [12, 300],
    [60, 60],
    [200, 7],
    [1000, 3],
  ])('with %d images of %d findings each is whole', (images, count) => {
    const value = toLargeReport(images, count)
    const body = write(value)
    expectWhole(body)
    expect(write(value, body, LATER)).toBe(body)
  })

  test('uses the room that there is', () => {
    expect(write(toLargeReport(3, 500)).length).toBeGreaterThan(40_000)
    expect(write(toLargeReport(12, 300)).length).toBeGreaterThan(40_000)
  })

  test('says how much is left out, and where it stands', () => {
    const body = write(toLargeReport(1, 500))
    const told = body.match(/… and ([\d,]+) more, see the summary of the run/g) ?? []
    expect(told).toHaveLength(2)
    expect(write(toLargeReport(40, 60))).toContain('left out for size: see the summary of the run')
    const crowded = write(toLargeReport(1000, 3))
    const shown = crowded.match(/^<!-- plimsoll\/section/gm)?.length ?? 0
    expect(shown).toBeGreaterThan(90)
    expect(crowded).toContain(`There is no room for ${1000 - shown} more images`)
  })

  test('drops what is folded before it drops why an image fails', () => {
    const body = write(toLargeReport(10, 300))
    expect(body.match(/What blocks/g)).toHaveLength(10)
    const sections = parseComment(body, marker)
    expect(sections.every(({ text }) => text.includes('… and 30 more'))).toBe(true)
  })

  test('drops images that pass before those that fail', () => {
    const { images } = toLargeReport(400, 1)
    const clean = images.map((one) => ({ ...one, verdict: verdict(), name: `aaa/${one.name}` }))
    const body = write(report({ images: [...clean, ...MATRIX[1].images] }))
    expectWhole(body)
    expect(body).toContain('Image acme/api fails the gate')
  })

  test('is readable to the last row where it is rendered', () => {
    const { elements, text } = renderAsGitHub(write(toLargeReport(5, 200)))
    expect(elements['details']).toBe(elements['summary'])
    expect(text).not.toMatch(/\| ---|<\/?(?:sub|details|summary)/)
  })
})

describe('room that jobs share', () => {
  test('is taken from this job before it is taken from others', () => {
    const other = write(report({ images: [toLarge('acme/other', 500)] }))
    const [kept] = parseComment(other, marker)
    const body = write(toLargeReport(5, 300), other)
    expectWhole(body)
    expect(kept).toBeDefined()
    expect(body).toContain(kept?.text)
  })

  test('is found where others have taken it all, by their verdicts alone, and given back at once', () => {
    const jobs = Array.from({ length: 150 }, (_, index) =>
      report({ images: [toLarge(`acme/job-${1000 + index}`, 24)] }),
    )
    const body = jobs.reduce<string | null>((before, job) => {
      const after = write(job, before)
      expect(write(job, after, LATER)).toBe(after)
      return after
    }, null)
    const last = write(FAILS, body)
    expectWhole(last)
    expect(last).toContain('Image acme/api fails the gate')
    expect(write(FAILS, last, LATER)).toBe(last)
  })

  test('never lets two jobs that write in turn undo what the other wrote', () => {
    const [a, b] = [toLarge('acme/a', 400), toLarge('acme/b', 400)].map((one) =>
      report({ images: [one] }),
    )
    if (a === undefined || b === undefined) throw new Error('no jobs')
    const both = write(b, write(a))
    const again = write(a, both)
    expect(write(b, again)).toBe(again)
    expect(write(a, again)).toBe(again)
  })
})
