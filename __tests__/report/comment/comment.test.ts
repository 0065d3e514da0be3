import { describe, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import {
  composeComment,
  toCommentMarker,
  toCommentSections,
} from '../../../src/report/comment/index.ts'
import type { CommentPlace } from '../../../src/report/comment/index.ts'
import { finding, image, imageReport, reason, report, verdict } from '../../ground/factories.ts'
import { renderAsGitHub } from './rendered.ts'
import {
  CLEAN,
  FAILS,
  FIXES_ONE_ADDS_ONE,
  LATER,
  MATRIX,
  NOTHING_ANALYSED,
  NOT_OPENED,
  PASSES_AFTER_FIX,
  PLACE,
  RUN,
  SCAN_FAILED,
  SECRET,
} from './samples.ts'

const marker = toCommentMarker(RUN.workflow)

function write(value: Report, existing: string | null = null, place: CommentPlace = PLACE): string {
  return composeComment(existing, { marker, sections: toCommentSections(value, place) })
}

function writeMatrix(): string {
  return MATRIX.reduce<string | null>((body, job) => write(job, body), null) ?? ''
}

describe('the comment', () => {
  test.each([
    ['on an image that fails', FAILS],
    ['on one that passes since a flaw was fixed', PASSES_AFTER_FIX],
    ['on one in which nothing happened', CLEAN],
    ['on a failed scan', SCAN_FAILED],
    ['on an image that could not be opened', NOT_OPENED],
    ['on an image of which nothing was recognised', NOTHING_ANALYSED],
    ['on a change that fixes one flaw and adds another', FIXES_ONE_ADDS_ONE],
    ['on a secret', SECRET],
  ])('%s', (_, value) => {
    expect(write(value)).toMatchSnapshot()
  })

  test('on a matrix of three', () => {
    expect(writeMatrix()).toMatchSnapshot()
  })

  test('begins with the marker, which tells workflows apart and holds nothing of their names', () => {
    expect(marker).toMatch(/^<!-- plimsoll\/comment\/1 [0-9a-f]{32} -->$/)
    expect(toCommentMarker('--> <b>')).toMatch(/^<!-- plimsoll\/comment\/1 [0-9a-f]{32} -->$/)
    expect(toCommentMarker('other.yml')).not.toBe(marker)
    expect(write(FAILS).split('\n')[0]).toBe(marker)
  })

  test('names the blocker and its cure in the first things that a reader sees', () => {
    const { text } = renderAsGitHub(write(FAILS))
    const start = text.trim().slice(0, 450)
    expect(start).toMatch(/^❌ Image acme\/api fails the gate: 1 finding blocks it/)
    expect(start).toContain('CVE-2099-0001')
    expect(start).toContain('upgrade to 3.0.13-1')
  })

  test('says in this order: verdict, change, advice, counts, waivers, details', () => {
    const body = write(FIXES_ONE_ADDS_ONE)
    const parts = [
      ...['fails the gate', 'What blocks', 'is judged', '#### This change', '#### What to do'],
      ...['Open in all', 'W-12', '<details>'],
    ]
    const places = parts.map((part) => body.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('links a finding to its alert, and never to one that may be another', () => {
    const url = 'https://github.com/acme/shop/security/code-scanning/42'
    expect(write(FAILS)).toContain(`[alert](${url})`)
    const twice = { ...PLACE, alerts: [...PLACE.alerts, ...PLACE.alerts] }
    expect(write(FAILS, null, twice)).not.toContain('[alert]')
    const elsewhere = PLACE.alerts.map((one) => ({ ...one, path: 'acme/web/deb/openssl' }))
    expect(write(FAILS, null, { ...PLACE, alerts: elsewhere })).not.toContain('[alert]')
  })

  test('tells no cure twice in a row, and of no rule that it has none', () => {
    expect(write(FAILS).match(/To pass:.*/g)).toEqual([
      expect.stringMatching(/^To pass:\*\* Update/),
      'To pass:** the same.',
    ])
    const [only] = FAILS.images
    const [first, second] = only?.verdict.reasons ?? []
    if (only === undefined || first === undefined || second === undefined) throw new Error('sample')
    const between = { ...first, remedy: 'Revoke the key' }
    const reasons = [first, between, second]
    const body = write(report({ images: [{ ...only, verdict: verdict({ reasons }) }] }))
    expect(body.match(/To pass:\*\* Update/g)).toHaveLength(2)
    expect(body).not.toContain('the same.')
  })

  test.each([
    [1, '1 of the findings that came with it blocks (above).'],
    [2, '2 of the findings that came with it block (above).'],
  ])('counts what came with the change and blocks: %d', (count, words) => {
    const [only] = FIXES_ONE_ADDS_ONE.images
    if (only === undefined) throw new Error('the sample has no image')
    const reasons = [
      reason(only.findings.filter((one) => one.change === 'introduced').slice(0, count)),
    ]
    expect(write(report({ images: [{ ...only, verdict: verdict({ reasons }) }] }))).toContain(words)
  })

  test('puts what lifts a block before what would be more useful otherwise', () => {
    const [first] = FIXES_ONE_ADDS_ONE.images
    const [lifts] = first?.advice.actions ?? []
    if (first === undefined || lifts === undefined) throw new Error('the sample has no advice')
    const others = [1, 2, 3, 4].map((number) => ({
      ...lifts,
      title: `Other ${number}`,
      removes: { ...lifts.removes, blocking: 0 },
    }))
    const value = report({ images: [{ ...first, advice: { actions: [...others, lifts] } }] })
    expect(write(value)).toMatch(/^1\. \*\*Upgrade .*deep-merge/m)
  })

  test('folds nothing that lifts a block, and first of all what nothing helps yet', () => {
    const [first] = FAILS.images
    const [lifts, waits] = first?.advice.actions ?? []
    if (first === undefined || lifts === undefined || waits === undefined) throw new Error('sample')
    const lifting = [1, 2, 3, 4, 5].map((number) => ({ ...lifts, title: `Lift ${number}` }))
    const idle = { ...lifts, title: 'Idle', removes: { ...lifts.removes, blocking: 0 } }
    const advise = (actions: typeof lifting): string =>
      write(report({ images: [{ ...first, advice: { actions } }] }))
    const body = advise([waits, idle, ...lifting])
    const [open = '', folded = ''] = body.split('<summary>2 more things to do</summary>')
    expect(open.match(/^\d\. .*/gm)).toHaveLength(5)
    expect(open).not.toMatch(/Idle|Nothing to upgrade/)
    expect(folded).toMatch(/^6\. \*\*Idle[^]*^7\. \*\*Nothing to upgrade/m)
    const stuck = { ...waits, leaves: { ...waits.leaves, blocking: 1 } }
    expect(advise([...lifting, stuck])).toMatch(/^6\. \*\*Nothing to upgrade/m)
    expect(advise([...lifting, stuck])).not.toContain('things to do')
    const many = Array.from({ length: 12 }, (_, index) => ({ ...lifts, title: `Lift ${index}` }))
    expect(advise([...many, waits])).toContain('<summary>3 more things to do</summary>')
  })

  test('links to all alerts where the image can have any', () => {
    expect(write(FAILS)).toContain('[all alerts](')
    const { counts } = imageReport()
    const images = CLEAN.images.map((one) => ({ ...one, findings: [], counts }))
    expect(write(report({ images }))).not.toContain('all alerts')
  })

  test('tells at its end what it is compared with, and nothing twice', () => {
    const why =
      'only what pull request 7 introduced or made worse is judged, compared with run 1021 on main at b85bd45'
    const images = FIXES_ONE_ADDS_ONE.images.map((one) => ({
      ...one,
      judged: { scope: 'changes', wanted: 'changes', why } as const,
    }))
    const body = write(report({ images }))
    expect(body).toContain(' · compared with run 1021 on main at `b85bd45`</sub>')
    expect(body).not.toContain('pull request 7')
  })

  test.each([
    ['all, as is usual', 'all', 'all', /is judged/, false],
    ['what changed', 'changes', 'changes', /^Only what this change introduced/m, true],
    [
      'all, for want of a baseline',
      'all',
      'changes',
      /^Everything is judged: no baseline\.$/m,
      true,
    ],
  ] as const)('says what was judged: %s', (_, scope, wanted, pattern, isSaid) => {
    const [first] = FAILS.images
    const images =
      first === undefined
        ? []
        : [{ ...first, judged: { scope, wanted, why: 'everything is judged: no baseline' } }]
    expect(pattern.test(write(report({ images })))).toBe(isSaid)
  })

  test('speaks of waivers that end within two weeks, and of none that ends later or hurts nobody', () => {
    const [waiver] = FIXES_ONE_ADDS_ONE.waivers
    if (waiver === undefined) throw new Error('the sample has no waiver')
    const waivers = [
      { ...waiver, id: 'SOON', expires: '2099-04-15' },
      { ...waiver, id: 'LATE', expires: '2099-04-17' },
      { ...waiver, id: 'IDLE', state: 'unused' as const },
      { ...waiver, id: 'PAST', state: 'expired' as const, expires: '2099-03-01' },
      { ...waiver, id: 'WRONG', state: 'invalid' as const, note: 'no owner' },
      { ...waiver, id: 'EVER', state: 'active' as const, expires: null },
    ]
    const body = write({ ...FAILS, waivers })
    expect(body).toContain('SOON of payments ends on 2099-04-15')
    expect(body).toContain('PAST of payments ended on 2099-03-01')
    expect(body).toContain('WRONG of payments does not hold: no owner')
    expect(body).not.toMatch(/LATE|IDLE|EVER/)
  })

  test('speaks of the policy that was not in force, once for the whole run', () => {
    const notices = [
      { code: 'policy-not-on-base', text: 'The base has no policy.' },
      { code: 'name-guessed', text: 'The name was guessed.' },
    ]
    const images = [...FAILS.images, ...MATRIX[0].images]
    const body = write(report({ images, notices }))
    expect(body.match(/The base has no policy/g)).toHaveLength(1)
    expect(body).not.toContain('guessed')
  })

  test('tells why it is all that is judged once, though a notice says it as well', () => {
    const why = 'everything is judged: the base has kept no report'
    const notices = [{ code: 'baseline-missing', text: 'The base has kept no report.' }]
    const images = FAILS.images.map((one) => ({
      ...one,
      judged: { scope: 'all', wanted: 'changes', why } as const,
    }))
    expect(write(report({ images, notices })).match(/base has kept no report/g)).toHaveLength(1)
    expect(write({ ...FAILS, notices })).toContain('⚠️ The base has kept no report.')
  })

  test('tells what rules warn of, but for an image of which nothing is to be told', () => {
    const warned = 'became known since:** 1 found; CVE-2099-0004 in libc6'
    expect(write(FIXES_ONE_ADDS_ONE)).toContain(warned)
    const rules = FIXES_ONE_ADDS_ONE.images[0]?.rules ?? []
    const quiet = report({ images: CLEAN.images.map((one) => ({ ...one, rules })) })
    expect(write(quiet)).not.toContain(warned)
  })

  test('tells of a run that failed though its images passed', () => {
    const value = report({
      images: CLEAN.images,
      verdict: verdict({ outcome: 'scan-failed' }),
      notices: [{ code: 'report-unwritable', text: 'out.json could not be written.' }],
    })
    expect(write(value)).toContain('🛑 **The run failed:** out.json could not be written.')
    expect(toCommentSections(value, PLACE)[0]?.isNews).toBe(true)
  })

  test.each([
    ['an image that fails', FAILS, true],
    ['a failed scan', SCAN_FAILED, true],
    ['nothing analysed', NOTHING_ANALYSED, true],
    ['a pass with something fixed', PASSES_AFTER_FIX, true],
    ['a pass without a difference', CLEAN, false],
    ['a pass without a baseline', report(), false],
  ])('is worth writing for %s: %#', (_, value, isNews) => {
    expect(toCommentSections(value, PLACE).map((one) => one.isNews)).toEqual([isNews])
  })

  test('shows each image of one run in its own section, even two of one name', () => {
    const images = [1, 2].map((tag) =>
      imageReport({ image: image({ reference: `acme/api:${tag}` }) }),
    )
    const sections = toCommentSections(report({ images }), PLACE)
    expect(new Set(sections.map(({ data }) => data.key)).size).toBe(2)
    expect(write(report({ images }))).toContain('All 2 images pass the gate')
  })

  test('names the platform where it is not the usual one', () => {
    const arm = report({ images: [imageReport({ image: image({ platform: 'linux/arm64' }) })] })
    expect(write(arm)).toContain('Image acme/api (linux/arm64) passes')
  })

  test('of one image has no header, of several a table with the worst first', () => {
    expect(write(FAILS)).not.toContain('## ❌ 1 of')
    const rows = writeMatrix()
      .split('\n')
      .filter((line) => line.startsWith('| acme'))
    expect(rows.map((row) => row.split(' ')[1])).toEqual(['acme/worker', 'acme/api', 'acme/web'])
  })

  test('holds no time and no name of a database', () => {
    expect(write(FAILS)).not.toMatch(/\d\d:\d\d|2099-03-31/)
  })

  test('has no table of more than four columns', () => {
    const heads = `${writeMatrix()}\n${write(FIXES_ONE_ADDS_ONE)}`.match(/^\|(?: --- \|)+$/gm) ?? []
    expect(heads.length).toBeGreaterThan(5)
    for (const head of heads) expect(head.match(/---/g)?.length).toBeLessThanOrEqual(4)
  })

  test('that is not the first of its rule is counted when the table is full', () => {
    const findings = Array.from({ length: 14 }, (_, index) =>
      finding({ vulnerability: { id: `CVE-2099-1${index}` }, package: { name: `lib${index}` } }),
    )
    const value = report({
      images: [imageReport({ findings, verdict: verdict({ reasons: [reason(findings)] }) })],
    })
    expect(write(value)).toContain('… and 4 more, see the summary of the run.')
  })
})

describe('a comment that is there already', () => {
  test('is answered as it is when nothing changed but the run', () => {
    for (const value of [FAILS, CLEAN, PASSES_AFTER_FIX, FIXES_ONE_ADDS_ONE, SCAN_FAILED]) {
      const body = write(value)
      expect(write(value, body, LATER)).toBe(body)
    }
    const matrix = writeMatrix()
    for (const job of MATRIX) expect(write(job, matrix, LATER)).toBe(matrix)
  })

  test('gets a new tail with a new finding', () => {
    const body = write(FIXES_ONE_ADDS_ONE, write(FAILS), LATER)
    expect(body).toContain('/actions/runs/10234567890')
    expect(body).not.toContain('/actions/runs/101)')
    expect(body.match(/plimsoll\/section/g)).toHaveLength(1)
  })

  test('is brought to "resolved" in three lines', () => {
    const lines = write(CLEAN, write(FAILS)).split('\n')
    const shown = lines.filter((line) => line !== '' && !/^<(?:!--|sub>)/.test(line))
    expect(shown).toEqual([
      '### ✅ Image acme/api passes the gate',
      '**Resolved:** 1 finding blocked before; none does now.',
      'No finding blocks, and this change introduces and fixes none. Open in all: 1 vulnerability (1 medium), 0 of 1 fixable.',
    ])
  })

  test('says "resolved" for as long as the image passes, and no longer', () => {
    const failed = write(FAILS)
    const resolved = write(CLEAN, failed, LATER)
    expect(write(CLEAN, resolved, PLACE)).toBe(resolved)
    expect(write(PASSES_AFTER_FIX, resolved)).toContain('1 finding blocked before; none does now.')
    expect(write(FAILS, resolved)).toBe(failed)
    expect(write(CLEAN, write(CLEAN))).not.toContain('Resolved')
    const opened = write(CLEAN, write(NOT_OPENED))
    expect(opened).toContain('**Resolved:** the image did not pass before, and does now.')
    expect(write(CLEAN, opened, LATER)).toBe(opened)
  })

  test('says of no other image that it is resolved', () => {
    const [web, api, worker] = MATRIX
    const body = [web, api, worker, web].reduce<string | null>((all, job) => write(job, all), null)
    expect(body).not.toContain('Resolved')
  })

  test('tells what became known since, with its date, although nothing blocks', () => {
    const [only, ...others] = CLEAN.images
    if (only?.comparison == null || others.length > 0) throw new Error('the sample is another one')
    const { counts } = only.comparison
    const rule = {
      ...{ id: 'changes.newly-disclosed', title: 'Newly disclosed', state: 'warned' as const },
      ...{ value: 1, limit: null, fixable: null, waived: null, origin: null },
      note: 'CVE-2099-0007 on 2099-03-30',
    }
    const drifted = {
      ...only,
      rules: [rule],
      comparison: { ...only.comparison, counts: { ...counts, newlyDisclosed: 1 } },
    }
    const body = write({ ...CLEAN, images: [drifted] }, write(FAILS))
    expect(body).toContain('1 finding became known since the baseline')
    expect(body).toContain('CVE-2099-0007 on 2099-03-30')
  })

  test('keeps the sections of other jobs byte for byte, in whatever order they come', () => {
    const [web, api, worker] = MATRIX
    const orders = [
      [web, api, worker],
      [worker, web, api],
      [api, worker, web],
    ]
    const bodies = orders.map((jobs) =>
      jobs.reduce<string | null>((body, job) => write(job, body), null),
    )
    expect(new Set(bodies).size).toBe(1)
  })

  test('that a browser has given other ends of lines is the same comment', () => {
    const body = writeMatrix()
    expect(write(MATRIX[1], body.replaceAll('\n', '\r\n'), LATER)).toBe(body)
  })

  test('of another workflow, or of a person, is not read', () => {
    const other = composeComment(null, {
      marker: toCommentMarker('other.yml'),
      sections: toCommentSections(MATRIX[0], PLACE),
    })
    expect(write(FAILS, other)).toBe(write(FAILS))
    expect(write(FAILS, 'LGTM')).toBe(write(FAILS))
    expect(write(FAILS, '')).toBe(write(FAILS))
  })

  test('of an image that could not be opened gives way to what is known of it next', () => {
    const body = write(FAILS, write(NOT_OPENED))
    expect(body).toBe(write(FAILS))
    expect(write(NOT_OPENED, body)).toBe(write(NOT_OPENED))
  })

  test('keeps two platforms of one name when a third cannot be opened', () => {
    const platforms = ['linux/amd64', 'linux/arm64'].map((platform) =>
      report({ images: [imageReport({ image: image({ platform }) })] }),
    )
    const both = platforms.reduce<string | null>((body, job) => write(job, body), null)
    expect(write(NOT_OPENED, both).match(/plimsoll\/section/g)).toHaveLength(3)
  })
})

describe('a comment that somebody edited', () => {
  const whole = writeMatrix()
  const lines = whole.split('\n')
  const starts = lines.filter((line) => line.startsWith('<!-- plimsoll/section'))
  const startOfWeb = starts.find((line) => line.includes('outcome=pass')) ?? ''
  const endOfWeb = lines.findLast((line) => line.startsWith('<!-- plimsoll/end')) ?? ''
  const [, api] = MATRIX

  /** What another run of the job of acme/api makes of it. */
  function repair(body: string): string {
    return write(api, body, LATER)
  }

  test.each([
    ['text above the sections', whole.replace('## 🛑', 'Hello!\n\n## 🛑')],
    ['text after everything', `${whole}\n\n</details>\n@everyone`],
    ['text between sections', whole.replace(startOfWeb, `1. x\n\n${startOfWeb}`)],
    ['the header', whole.replace('could not be scanned, 1', 'is fine, 1')],
    ['a stray end', `${whole}\n<!-- plimsoll/end key=0123456789abcdef sum=0123456789abcdef -->`],
    ['half a marker', `${whole}\n<!-- plimsoll/section/1 key=x`],
    ['the section of this very job', whole.replace('fails the gate: 1', 'passes the gate: 1')],
    ['a copy of a section', `${whole}\n${whole.slice(whole.indexOf(startOfWeb))}`],
  ])('in %s is as it was after the next run', (_, body) => {
    const sections = (text: string): string[] =>
      text.split('\n').filter((one) => starts.includes(one))
    expect(sections(repair(body))).toEqual(starts)
    expect(repair(repair(body))).toBe(repair(body))
    // But for the section of the job that ran, whose tail may be new.
    expect(renderAsGitHub(repair(body)).elements).toEqual(renderAsGitHub(whole).elements)
  })

  test.each([
    ['without its first marker', whole.replace(`${startOfWeb}\n`, '')],
    ['without its last marker', whole.replace(endOfWeb, '')],
    ['within another', whole.replace(startOfWeb, `${startOfWeb}\n${starts[0] ?? ''}`)],
    ['twice and differently', `${whole}\n${startOfWeb}\nother\n${endOfWeb}`],
    ['with a word that we do not know', whole.replace('outcome=pass', 'outcome=perfect')],
    ['with a number that is none', whole.replace('change=0/0/0', 'change=0/0/-1')],
    ['with a name that is not base64url', whole.replace('name=YWNtZS93ZWI', 'name=YWNtZS93ZWIA=')],
  ])('so that a section stands there %s loses that one alone', (_, body) => {
    const repaired = repair(body)
    expect(repaired).not.toContain('Image acme/web')
    expect(repaired).toContain('Image acme/worker could not be scanned')
    expect(repaired).toContain('## 🛑 1 of 2 images could not be scanned')
    expect(repair(repaired)).toBe(repaired)
    expect(write(MATRIX[0], repaired, PLACE).match(/plimsoll\/section/g)).toHaveLength(3)
  })

  test('inside the section of another job leaves its verdict, and nothing of what was written there', () => {
    const edited = whole.replace(
      'There is no trustworthy answer',
      '<details>@everyone: all is well',
    )
    const repaired = repair(edited)
    expect(repaired).not.toContain('@everyone')
    expect(repaired).toContain('**🛑 Image acme/worker could not be scanned.**')
    expect(repaired).toContain('## 🛑 1 of 3 images could not be scanned')
    expect(repair(repaired)).toBe(repaired)
  })

  test('in a marker is not believed beyond words and numbers', () => {
    const hostile = Buffer.from('<img src=x> @acme/team\n/approve').toString('base64url')
    const body = whole.replace(/name=YWNtZS93b3JrZXI/, `name=${hostile}`)
    const { elements, links } = renderAsGitHub(repair(body))
    expect(elements['img']).toBeUndefined()
    expect(links.filter((link) => link.includes('mentioned'))).toEqual([])
  })
})
