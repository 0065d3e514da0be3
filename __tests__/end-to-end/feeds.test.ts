import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Advisory } from '../ground/advisories.ts'
import { startFeedServer } from '../ground/feed-server.ts'
import type { FeedServer } from '../ground/feed-server.ts'
import { openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { writeLayout } from '../ground/images.ts'
import { sampleImage } from '../ground/sample-images.ts'
import { readScanned, tellFlaws } from '../ground/scanned.ts'
import type { ScannedReport } from '../ground/scanned.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'

/*
 * What Grype's database leaves open is filled from the feeds, by the committed bundle with both real scanners: the
 * lists of known exploited vulnerabilities and of EPSS scores, on loopback.
 */

const SCAN_LIMIT_MS = 120_000

function flaw(number: number, more: Partial<Advisory>): Advisory {
  return {
    id: `CVE-2099-${number}`,
    aliases: [`GHSA-test-${number}-feed`],
    title: `Flaw ${number}`,
    severity: 'high',
    ratings: { ghsa: 'high' },
    affected: [
      {
        kind: 'language',
        ecosystem: 'npm',
        package: 'test-parser',
        ranges: [{ constraint: '< 9.0.0', fixed: '9.0.0' }],
      },
    ],
    ...more,
  }
}

const ADVISORIES = [
  flaw(4001, { scanners: ['trivy'] }),
  flaw(4002, { scanners: ['trivy'] }),
  flaw(4003, { epss: { score: 0.02, percentile: 0.4 } }),
  flaw(4004, { scanners: ['trivy'] }),
]

const KEV = { 'CVE-2099-4001': { added: '2026-10-05', ransomware: true } }

/** What Grype knows better, the feed says otherwise; of the last nobody says anything. */
const EPSS = {
  'CVE-2099-4001': { score: 0.5, percentile: 0.9 },
  'CVE-2099-4002': { score: 0.07, percentile: 0.97 },
  'CVE-2099-4003': { score: 0.99, percentile: 0.99 },
}

let harbour: Harbour
let feeds: FeedServer

beforeAll(async () => {
  harbour = await openHarbour({ advisories: ADVISORIES })
  feeds = await startFeedServer({ kev: KEV, epss: EPSS, model: 'v2026.06.15' })
  writeLayout(join(harbour.folder, 'layout'), [{ image: sampleImage('npm') }])
}, INSTALL_LIMIT_MS)

afterAll(() => Promise.all([harbour.close(), feeds.close()]))

type Scanned = {
  readonly exitCode: number | null
  readonly said: string
  readonly report: ScannedReport
}

async function scan(): Promise<Scanned> {
  const { exitCode, stdout, stderr } = await harbour.scan([
    'oci-dir:layout',
    `--kev-url=${feeds.kevUrl}`,
    `--epss-url=${feeds.epssUrl}`,
    '--report=json=r.json',
  ])
  return { exitCode, said: stdout + stderr, report: readScanned(harbour, 'r.json') }
}

function exploitedRule({ images }: ScannedReport): unknown {
  return images[0].rules.find((rule) => rule.id === 'known-exploited')
}

// Before any list is kept.
test(
  'lists that cannot be had leave their rule not assessed, are told, and fail nothing',
  async () => {
    feeds.fail('kev', { status: 404 })
    feeds.fail('epss', { status: 404 })
    const { exitCode, said, report } = await scan()
    const [image] = report.images
    expect([exitCode, image.verdict.outcome, image.verdict.degraded]).toEqual([0, 'pass', []])
    expect(exploitedRule(report)).toMatchObject({
      state: 'not-assessed',
      note: expect.stringContaining('3 CVEs without a word of Grype'),
    })
    expect(report.notices.map((notice) => notice.code).sort()).toEqual([
      'feed-missing-epss',
      'feed-missing-kev',
    ])
    expect(said).toContain('404')
    expect(report.feeds).toEqual([])
    const tiers = tellFlaws(image.findings, ({ epss, kev, risk }) => [epss?.score, kev, risk?.name])
    expect(tiers).toEqual({
      'CVE-2099-4001': [undefined, null, 'severe-unscored'],
      'CVE-2099-4002': [undefined, null, 'severe-unscored'],
      'CVE-2099-4003': [0.02, null, 'severe'],
      'CVE-2099-4004': [undefined, null, 'severe-unscored'],
    })
  },
  SCAN_LIMIT_MS,
)

test(
  'what only Trivy sees is blocked when attackers use it, and scored by the model of the list; kept lists do the same',
  async () => {
    const before = feeds.answers.length
    const { exitCode, report } = await scan()
    const [image] = report.images
    const exploited = image.findings.find((one) => one.vulnerability?.id === 'CVE-2099-4001')
    expect(exitCode).toBe(1)
    expect(image.verdict.reasons).toMatchObject([
      { rule: 'known-exploited', findings: [exploited?.id] },
    ])
    expect(exploited).toMatchObject({ seenBy: ['trivy'], kev: KEV['CVE-2099-4001'] })
    const scores = tellFlaws(image.findings, ({ epss, risk }) => [
      epss?.score,
      epss?.percentile,
      epss?.model,
      risk?.name,
    ])
    expect(scores).toEqual({
      'CVE-2099-4001': [0.5, 0.9, 'v2026.06.15', 'exploited'],
      'CVE-2099-4002': [0.07, 0.97, 'v2026.06.15', 'likely'],
      'CVE-2099-4003': [0.02, 0.4, null, 'severe'],
      'CVE-2099-4004': [undefined, undefined, undefined, 'severe-unscored'],
    })
    expect(report.feeds).toMatchObject([{ name: 'epss', version: 'v2026.06.15' }, { name: 'kev' }])
    expect(report.notices).toEqual([])
    expect(feeds.answers.slice(before).sort()).toEqual(['epss 200', 'kev 200'])

    const again = await scan()
    expect(again.exitCode).toBe(1)
    expect(again.report.images[0].findings).toEqual(image.findings)
    expect(feeds.answers).toHaveLength(before + 2)
  },
  2 * SCAN_LIMIT_MS,
)
