import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AlertLink, CodeHostRun } from '../../../src/domain/code-host.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import type { ImageReport, Report } from '../../../src/domain/report.ts'
import {
  composeComment,
  toCommentMarker,
  toCommentSections,
} from '../../../src/report/comment/index.ts'
import type { CommentPlace } from '../../../src/report/comment/index.ts'
import { toEndMarker, toSectionKey } from '../../../src/report/comment/markers.ts'
import { parseComment } from '../../../src/report/comment/parse-comment.ts'
import { image, imageReport, report, scanRecord, verdict } from '../../ground/factories.ts'
import { hostileText, seeds, toReport, toTwin } from '../hostile.ts'
import type { Seed } from '../hostile.ts'
import { renderAsGitHub } from './rendered.ts'
import type { Seen } from './rendered.ts'
import { RUN } from './samples.ts'

const marker = toCommentMarker(RUN.workflow)

function write(value: Report, place: CommentPlace): string {
  return composeComment(null, { marker, sections: toCommentSections(value, place) })
}

/** Everything that a stranger can name, said by `name` in a report with every part that a comment can have. */
function toRichReport(all: readonly Seed[], name: string): Report {
  const { images, ...rest } = toReport(all, name)
  return {
    ...rest,
    notices: [{ code: 'policy-not-on-base', text: name }],
    waivers: (['expiring', 'expired', 'invalid'] as const).map((state) => ({
      ...{ id: name, source: { path: name, line: 1 }, state, reason: name, owner: name },
      ...{ expires: '2099-04-02', findings: 2, note: name },
    })),
    images: [
      ...images.map((one) => enrich(one, name)),
      toJudgedByChange(name),
      toFailed(name),
      toUnanalysed(name),
    ],
  }
}

function enrich(one: ImageReport, name: string): ImageReport {
  const findings = one.findings.map((finding): Finding => ({ ...finding, change: 'introduced' }))
  const { comparison } = one
  return {
    ...one,
    findings,
    judged: { scope: 'all', wanted: 'changes', why: name },
    comparison: comparison === null ? null : { ...comparison, fixed: findings },
    rules: [
      ...one.rules.map((rule) => ({ ...rule, title: name })),
      {
        ...{ id: 'x', title: name, state: 'warned', limit: name, value: name, fixable: null },
        ...{ waived: null, origin: name, note: name },
      },
    ],
    verdict: {
      ...one.verdict,
      reasons: one.verdict.reasons.map((reason) => ({ ...reason, limit: name, origin: name })),
    },
  }
}

function toJudgedByChange(name: string): ImageReport {
  const [one] = toReport([], name).images
  const judged = { scope: 'changes', wanted: 'changes', why: name } as const
  return {
    ...(one ?? imageReport()),
    judged,
    image: image({ name: `${name} 2` }),
    name: `${name} 2`,
  }
}

function toFailed(name: string): ImageReport {
  const error = { code: 'x', message: name, hint: name }
  return imageReport({
    ...{ image: null, name, reference: name, error },
    scans: [scanRecord({ state: 'failed', error: { ...error, message: `${name}.` } })],
    verdict: verdict({ outcome: 'scan-failed' }),
  })
}

function toUnanalysed(name: string): ImageReport {
  return {
    ...toFailed(name),
    error: null,
    scans: [],
    verdict: verdict({ outcome: 'nothing-analysed' }),
  }
}

function toPlace(name: string, alerts: readonly AlertLink[]): CommentPlace {
  const run: CodeHostRun = {
    ...{ repository: name, repositoryUrl: name, runUrl: name, event: name, commit: name },
    workflow: name,
    isPublic: true,
    change: { number: 1, baseBranch: name, isFork: true },
  }
  return { run, alerts, alertsUrl: name, artifactUrl: name }
}

function render(
  all: readonly Seed[],
  name: string,
): { readonly body: string; readonly seen: Seen } {
  const place = toPlace(name, [{ ruleId: name, path: name, url: name }])
  const body = write(toRichReport(all, name), place)
  return { body, seen: renderAsGitHub(body) }
}

/** In the twin no two findings may look alike, or they would share a row. */
function toDistinctTwin(all: readonly Seed[]): Seed[] {
  return toTwin(all).map((seed, index) => ({
    ...seed,
    words: { ...seed.words, id: `A${index}`, name: `a${index}` },
  }))
}

describe('names that want to be more than a name', () => {
  test('make no element, link, image, mention or reference on the page', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const { seen } = render(all, name)
        const twin = render(toDistinctTwin(all), 'a').seen
        expect(seen.elements).toEqual(twin.elements)
        expect(new Set(seen.links)).toEqual(new Set(twin.links))
        expect(seen.text).not.toMatch(/(?:^|\W)@\w/)
      }),
      { numRuns: 50 },
    )
  })

  test('begin no line, and so command no bot and forge no marker', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const { body } = render(all, name)
        expect(body).not.toMatch(/^\s*\//m)
        expect(body.replaceAll('\u200B', '').replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u,
        )
        expect(body.match(/<!--/g)).toHaveLength(1 + 4 * 3)
      }),
    )
  })

  test('that are markers of ours, with lines around them, leave the sections whole', () => {
    const key = toSectionKey('acme/api', 'linux/amd64')
    const forged = `a\n${toEndMarker(key, '0123456789abcdef')}\n\n${marker}\n<!-- plimsoll/section/1 key=${key} -->\n`
    const body = write(toRichReport([], forged), toPlace(forged, []))
    const sections = parseComment(body, marker)
    expect(sections.map(({ isIntact }) => isIntact)).toEqual([true, true, true, true])
    expect(body.split('\n').filter((line) => line === marker)).toHaveLength(1)
  })

  test('as a reference or an address link to nothing but https', () => {
    const { links } = render([], 'javascript:alert(1)').seen
    expect(links).toEqual([])
  })

  test('in a command that a report from elsewhere brings end no fence', () => {
    const [first] = toRichReport([], 'a').images
    if (first === undefined) throw new Error('no image')
    const actions = first.advice.actions.map((action) => ({
      ...action,
      commands: ['npm install a\n```\n<img src=x>', '</details>', '```', 'npm install a ```'],
    }))
    const hostile = report({ images: [{ ...first, advice: { actions } }] })
    const { elements } = renderAsGitHub(write(hostile, toPlace('a', [])))
    const tame = report({
      images: [
        {
          ...first,
          advice: { actions: first.advice.actions.map((one) => ({ ...one, commands: [] })) },
        },
      ],
    })
    expect(elements).toEqual(renderAsGitHub(write(tame, toPlace('a', []))).elements)
  })
})
