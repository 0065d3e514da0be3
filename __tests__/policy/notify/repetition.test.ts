import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NOTHING_TOLD } from '../../../src/domain/message.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import type { ImageReport } from '../../../src/domain/report.ts'
import { toToldKey } from '../../../src/policy/notify/told-key.ts'
import { finding, image, imageReport, reason, scanRecord, verdict } from '../../ground/factories.ts'
import { withRules } from './settings.ts'
import { runRules, wordsOf } from './telling.ts'

const FLAWS = Array.from({ length: 8 }, (_, index) =>
  finding({ vulnerability: { id: `CVE-2099-000${index}` } }),
)
const [FIRST, SECOND] = FLAWS as [Finding, Finding]

function failing(findings: readonly Finding[], overrides: Partial<ImageReport> = {}): ImageReport {
  const blocked = verdict({ outcome: 'fail', reasons: [reason(findings)] })
  return imageReport({ name: 'acme/api', findings, verdict: blocked, ...overrides })
}

const CLEAN = imageReport({ name: 'acme/api', findings: [], verdict: verdict({ outcome: 'pass' }) })
const TO_CHAT = withRules('name: r, to: chat, when: { severity: high }')
const TO_INCIDENTS = withRules('name: r, to: [on-call, tracker], when: { severity: high }')

describe('what was told', () => {
  test('is not told again, and what is new is', () => {
    const first = runRules(TO_CHAT, { images: [failing([FIRST])] })
    expect(wordsOf(first)).toEqual(['news chat acme/api 1'])
    const again = runRules(TO_CHAT, { images: [failing([FIRST])], told: first.told })
    expect(wordsOf(again)).toEqual([])
    const more = runRules(TO_CHAT, { images: [failing([FIRST, SECOND])], told: again.told })
    expect(more.planned[0]?.fresh).toEqual([SECOND.key])
  })

  test('is told again once it was gone and came back', () => {
    const { told } = runRules(TO_CHAT, { images: [failing([FIRST])] })
    const gone = runRules(TO_CHAT, { images: [CLEAN], told })
    const back = runRules(TO_CHAT, { images: [failing([FIRST])], told: gone.told })
    expect(wordsOf(back)).toEqual(['news chat acme/api 1'])
  })

  test.each([
    ['its scan failed', { verdict: verdict({ outcome: 'scan-failed' }) }],
    ['a scanner failed', { scans: [scanRecord({ state: 'failed' })] }],
    ['its verdict rests on less', { verdict: verdict({ outcome: 'pass', degraded: ['x'] }) }],
  ])('is not gone where %s', (_, overrides) => {
    const { told } = runRules(TO_CHAT, { images: [failing([FIRST])] })
    const half = runRules(TO_CHAT, { images: [{ ...CLEAN, ...overrides }], told })
    const back = runRules(TO_CHAT, { images: [failing([FIRST])], told: half.told })
    expect(wordsOf(back)).toEqual([])
  })

  test('is told again by the next run where nobody was reached', () => {
    const failed = runRules(TO_CHAT, { images: [failing([FIRST])], reaches: () => false })
    expect(failed.told).toEqual(NOTHING_TOLD)
    const next = runRules(TO_CHAT, { images: [failing([FIRST])], told: failed.told })
    expect(wordsOf(next)).toEqual(['news chat acme/api 1'])
  })

  test('is kept for each platform and image by itself', () => {
    const { told } = runRules(TO_CHAT, { images: [failing([FIRST])] })
    const arm = failing([FIRST], { image: image({ platform: 'linux/arm64' }) })
    const web = failing([FIRST], { name: 'acme/web' })
    expect(wordsOf(runRules(TO_CHAT, { images: [arm, web], told }))).toEqual([
      'news chat acme/api 1',
      'news chat acme/web 1',
    ])
  })

  test('of outcomes is told when they change, and not anew after a scan that failed', () => {
    const rules = withRules('name: r, to: chat, when: { verdict: [fail, scan-failed] }')
    const broken = { ...CLEAN, verdict: verdict({ outcome: 'scan-failed' }) }
    const story = [failing([FIRST]), broken, failing([FIRST]), broken, CLEAN, failing([FIRST])]
    let told = NOTHING_TOLD
    const words = story.map((one) => {
      const run = runRules(rules, { images: [one], told })
      told = run.told
      return run.planned.flatMap(({ fresh }) => fresh.filter((key) => key.startsWith('outcome')))
    })
    expect(words).toEqual([
      ['outcome:fail'],
      ['outcome:scan-failed'],
      [],
      ['outcome:scan-failed'],
      [],
      ['outcome:fail'],
    ])
  })

  test('in one repository is no matter of another whose image has the same name', () => {
    const images = [failing([FIRST])]
    const first = runRules(TO_INCIDENTS, { images })
    const other = { repository: 'octo-org/web', told: first.told }
    expect(wordsOf(runRules(TO_INCIDENTS, { images, ...other }))).toEqual(wordsOf(first))
    expect(wordsOf(runRules(TO_INCIDENTS, { images: [CLEAN], ...other }))).toEqual([
      'resolved tracker acme/api 0',
    ])
  })

  test('of an image that could not be opened is over once it is judged', () => {
    const rules = withRules('name: r, to: [chat, on-call, tracker], when: { scan_failed: true }')
    const unopened = imageReport({
      ...{ name: 'acme/api', image: null, findings: [], scans: [] },
      verdict: verdict({ outcome: 'scan-failed' }),
    })
    const story = [unopened, unopened, CLEAN, CLEAN, unopened]
    let told = NOTHING_TOLD
    const words = story.map((one) => {
      const run = runRules(rules, { images: [one], told })
      told = run.told
      // Of an issue that nobody remembers, a look for it is begun each time.
      return wordsOf(run).filter((word) => !word.startsWith('resolved tracker'))
    })
    const news = ['news chat', 'news on-call', 'news tracker'].map((who) => `${who} acme/api 1`)
    expect(words).toEqual([news, [], ['resolved on-call acme/api 0'], [], news])
  })

  test('of an image that could not be opened stays while another platform alone is judged', () => {
    const rules = withRules('name: r, to: on-call, when: { scan_failed: true }')
    const failed = verdict({ outcome: 'scan-failed' })
    const unopened = imageReport({ name: 'acme/api', image: null, scans: [], verdict: failed })
    const first = runRules(rules, { images: [CLEAN, unopened] })
    expect(wordsOf(first)).toEqual(['news on-call acme/api 1'])
    const again = runRules(rules, { images: [CLEAN, unopened], told: first.told })
    expect(wordsOf(again)).toEqual([])
    const half = { ...CLEAN, scans: [scanRecord({ state: 'failed' })] }
    expect(wordsOf(runRules(rules, { images: [half], told: again.told }))).toEqual([])
  })

  test('is not forgotten with an entry that is too large', () => {
    const keys = Array.from({ length: 150_000 }, (_, index) => `k${index}`)
    const at = '2026-11-20T00:00:00.000Z'
    const large = { at, keys, isOpen: false }
    const small = { at: '2026-11-19T00:00:00.000Z', keys: ['x'], isOpen: true }
    const entries = { a: large, b: large, c: small }
    const { told } = runRules(TO_CHAT, { images: [], told: { entries } })
    expect(Object.keys(told.entries)).toEqual(['a', 'c'])
  })

  test('of images that are not in a run stays, and goes after 90 days', () => {
    const { told } = runRules(TO_CHAT, { images: [failing([FIRST])] })
    const other = failing([SECOND], { name: 'acme/web' })
    const key = toToldKey({
      ...{ repository: 'octo-org/api', rule: 'r', channel: 'chat', change: null },
      subject: { name: 'acme/api', platform: 'linux/amd64' },
    })
    const soon = runRules(TO_CHAT, { images: [other], told, at: '2027-02-18T00:00:00Z' })
    expect(Object.keys(soon.told.entries)).toContain(key)
    const late = runRules(TO_CHAT, { images: [other], told, at: '2027-02-20T00:00:00Z' })
    expect(Object.keys(late.told.entries)).not.toContain(key)
  })

  test('is bounded in number, the newest first', () => {
    const entries = Array.from({ length: 3000 }, (_, index) => {
      const at = new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString()
      return [`k${index}`, { at, keys: ['x'], isOpen: false }] as const
    })
    const told = { entries: Object.fromEntries(entries) }
    const kept = Object.keys(runRules(TO_CHAT, { images: [failing([FIRST])], told }).told.entries)
    expect(kept).toHaveLength(2000)
    expect(kept).toContain('k2999')
    expect(kept).not.toContain('k0')
  })
})

describe('a run about a change', () => {
  const MAIN = runRules(TO_CHAT, { images: [failing([FIRST])] }).told

  test('leaves what its branch was told as it is, whatever it finds, and adds its own', () => {
    fc.assert(
      fc.property(
        fc.subarray(FLAWS),
        fc.constantFrom('pass', 'scan-failed'),
        (findings, outcome) => {
          const quiet = { ...CLEAN, verdict: verdict({ outcome }) }
          const images = [findings.length === 0 ? quiet : failing(findings)]
          const { told } = runRules(TO_CHAT, { images, told: MAIN, change: '7' })
          expect(told.entries).toMatchObject(MAIN.entries)
        },
      ),
    )
  })

  test('tells what its branch did not, once for each change, and the branch tells it again', () => {
    const images = [failing([FIRST, SECOND])]
    const of7 = runRules(TO_CHAT, { images, told: MAIN, change: '7' })
    expect(of7.planned.map(({ fresh }) => fresh)).toEqual([[SECOND.key]])
    expect(runRules(TO_CHAT, { images, told: of7.told, change: '7' }).planned).toEqual([])
    const of8 = runRules(TO_CHAT, { images, told: of7.told, change: '8' })
    expect(of8.planned.map(({ fresh }) => fresh)).toEqual([[SECOND.key]])
    const merged = runRules(TO_CHAT, { images, told: of8.told })
    expect(merged.planned.map(({ fresh }) => fresh)).toEqual([[SECOND.key]])
  })

  test('does not hold back what its branch has to tell', () => {
    const rules = withRules('name: r, to: chat, when: { severity: high }, digest: 24h')
    const { told } = runRules(rules, { images: [failing([FIRST])], change: '7' })
    expect(runRules(rules, { images: [failing([FIRST])], told }).planned).toHaveLength(1)
    const later = { images: [failing([FIRST, SECOND])], told, change: '7' }
    expect(runRules(rules, later).planned).toEqual([])
  })
})

describe('incidents and issues', () => {
  test('are resolved once the rule does not match any more', () => {
    const { told } = runRules(TO_INCIDENTS, { images: [failing([FIRST])] })
    const clean = runRules(TO_INCIDENTS, { images: [CLEAN], told })
    expect(wordsOf(clean)).toEqual(['resolved on-call acme/api 0', 'resolved tracker acme/api 0'])
    expect(wordsOf(runRules(TO_INCIDENTS, { images: [CLEAN], told: clean.told }))).toEqual([])
  })

  test('stay open until somebody heard that they are resolved', () => {
    const { told } = runRules(TO_INCIDENTS, { images: [failing([FIRST])] })
    const deaf = runRules(TO_INCIDENTS, { images: [CLEAN], told, reaches: () => false })
    const clean = runRules(TO_INCIDENTS, { images: [CLEAN], told: deaf.told })
    expect(wordsOf(clean)).toHaveLength(2)
  })

  test('are not resolved by half an answer, by another branch, or by a change', () => {
    const rules = withRules('name: r, to: on-call, when: { severity: high, branch: main }')
    const { told } = runRules(rules, { images: [failing([FIRST])] })
    const half = { ...CLEAN, verdict: verdict({ outcome: 'scan-failed' }) }
    expect(wordsOf(runRules(rules, { images: [half], told }))).toEqual([])
    expect(wordsOf(runRules(rules, { images: [CLEAN], told, branch: 'topic' }))).toEqual([])
    expect(wordsOf(runRules(rules, { images: [CLEAN], told, change: '7' }))).toEqual([])
    expect(wordsOf(runRules(rules, { images: [CLEAN], told }))).toEqual([
      'resolved on-call acme/api 0',
    ])
  })

  test('are not opened by a change, which chats hear of', () => {
    const rules = withRules('name: r, to: [on-call, tracker, chat], when: { severity: high }')
    const run = runRules(rules, { images: [failing([FIRST])], change: '7' })
    expect(wordsOf(run)).toEqual(['news chat acme/api 1'])
  })

  test('of which nothing is kept are looked for by issues alone', () => {
    const run = runRules(TO_INCIDENTS, { images: [CLEAN], told: null })
    expect(wordsOf(run)).toEqual(['resolved tracker acme/api 0'])
  })

  test('of one name under two references are resolved when neither matches', () => {
    const { told } = runRules(TO_INCIDENTS, { images: [failing([FIRST])] })
    const both = [CLEAN, failing([FIRST], { reference: 'other' })]
    expect(wordsOf(runRules(TO_INCIDENTS, { images: both, told }))).toEqual([])
  })
})

describe('what is held back', () => {
  test.each([
    ['quiet: { from: "11:00", to: "13:00" }', '2026-11-21T13:00:00Z'],
    ['quiet: { days: [sat] }', '2026-11-22T12:00:00Z'],
  ])('by %s is told afterwards', (held, after) => {
    const rules = withRules(`name: r, to: chat, when: { severity: high }, ${held}`)
    const images = [failing([FIRST])]
    const quiet = runRules(rules, { images })
    expect(quiet.planned).toEqual([])
    expect(runRules(rules, { images, told: quiet.told, at: after }).planned).toHaveLength(1)
  })

  test('by min_interval is about one image', () => {
    const rules = withRules('name: r, to: chat, when: { severity: high }, min_interval: 1h')
    const { told } = runRules(rules, { images: [failing([FIRST])] })
    const images = [failing([FIRST, SECOND]), failing([FIRST], { name: 'acme/web' })]
    const soon = runRules(rules, { images, told, at: '2026-11-21T12:59:59Z' })
    expect(wordsOf(soon)).toEqual(['news chat acme/web 1'])
    const later = runRules(rules, { images, told: soon.told, at: '2026-11-21T13:00:00Z' })
    expect(wordsOf(later)).toEqual(['news chat acme/api 1'])
  })

  test('by a digest is about all images of the rule and channel', () => {
    const rules = withRules('name: r, to: [chat, siem], when: { severity: high }, digest: 24h')
    const { told } = runRules(rules, { images: [failing([FIRST])] })
    const images = [failing([FIRST, SECOND]), failing([FIRST], { name: 'acme/web' })]
    const soon = runRules(rules, { images, told, at: '2026-11-22T11:59:59Z' })
    expect(wordsOf(soon)).toEqual([])
    const later = runRules(rules, { images, told: soon.told, at: '2026-11-22T12:00:00Z' })
    expect(wordsOf(later)).toEqual([
      ...['news chat acme/api 1', 'news chat acme/web 1'],
      ...['news siem acme/api 1', 'news siem acme/web 1'],
    ])
  })

  test('is held by no time that lies ahead: a clock was wrong', () => {
    const rules = withRules('name: r, to: chat, when: { severity: high }, min_interval: 1h')
    const { told } = runRules(rules, { images: [failing([FIRST])], at: '2027-11-21T12:00:00Z' })
    const images = [failing([FIRST, SECOND])]
    expect(wordsOf(runRules(rules, { images, told }))).toEqual(['news chat acme/api 1'])
  })

  test('by intervals is nothing where nothing is kept', () => {
    const rules = withRules('name: r, to: chat, when: { severity: high }, digest: 24h')
    expect(runRules(rules, { images: [failing([FIRST])], told: null }).planned).toHaveLength(1)
  })
})

describe('for all images', () => {
  const someFlaws = fc.subarray(FLAWS, { minLength: 1 })
  const someImages = fc.array(
    fc.record({ name: fc.constantFrom('a', 'b', 'c'), findings: someFlaws }),
    { minLength: 1, maxLength: 4 },
  )
  const toImages = (drafts: readonly { name: string; findings: readonly Finding[] }[]) =>
    drafts.map(({ name, findings }) => failing(findings, { name }))

  test('the same run twice tells once', () => {
    fc.assert(
      fc.property(someImages, (drafts) => {
        const rules = withRules(
          'name: r, to: [chat, on-call], when: { severity: high }',
          'name: s, to: siem, when: { branch: main }',
        )
        const { told } = runRules(rules, { images: toImages(drafts) })
        expect(runRules(rules, { images: toImages(drafts), told }).planned).toEqual([])
      }),
    )
  })

  test('the order of findings does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(FLAWS, { minLength: FLAWS.length }), (shuffled) => {
        const [one, other] = [FLAWS, shuffled].map((findings) =>
          runRules(TO_CHAT, { images: [failing(findings)] }),
        )
        expect(one?.planned.map(({ fresh }) => fresh)).toEqual(
          other?.planned.map(({ fresh }) => fresh),
        )
        expect(one?.told).toEqual(other?.told)
      }),
    )
  })

  const someRun = fc.record({
    findings: fc.subarray(FLAWS),
    hours: fc.integer({ min: 1, max: 30 }),
    isReached: fc.boolean(),
  })
  const someHold = fc.constantFrom(
    'digest: 12h',
    'min_interval: 7h',
    'quiet: { from: "20:00", to: "09:00" }',
    'min_interval: 5h, quiet: { days: [sat] }',
  )

  test('nothing is lost by holding back, and nothing is told twice while it is there', () => {
    fc.assert(
      fc.property(fc.array(someRun, { maxLength: 12 }), someHold, (runs, hold) => {
        const rules = withRules(`name: r, to: chat, when: { severity: high }, ${hold}`)
        let told = NOTHING_TOLD
        let heard = new Set<string>()
        let time = Date.UTC(2026, 10, 16)
        for (const { findings, hours, isReached } of [...runs, LAST]) {
          time += hours * 3_600_000
          // The last one is late enough for every hold, on a Monday at noon.
          const at = hours === 0 ? '2026-12-07T12:00:00.000Z' : new Date(time).toISOString()
          const images = [findings.length === 0 ? CLEAN : failing(findings)]
          const run = runRules(rules, { images, told, at, reaches: () => isReached })
          told = run.told
          const there = new Set(findings.map(({ key }) => key))
          heard = new Set([...heard].filter((key) => there.has(key)))
          const fresh = run.planned.flatMap((one) => one.fresh)
          expect(fresh.filter((key) => heard.has(key))).toEqual([])
          if (isReached) heard = new Set([...heard, ...fresh])
        }
        expect([...heard].sort()).toEqual(FLAWS.map(({ key }) => key).sort())
      }),
    )
  })

  const LAST = { findings: FLAWS, isReached: true, hours: 0 }
})
