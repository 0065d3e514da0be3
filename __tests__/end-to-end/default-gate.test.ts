import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ImageReport } from '../../src/domain/report.ts'
import { evaluateFiles, onlyImage } from '../evaluate/evaluating.ts'
import { describeOn } from '../ground/asked.ts'
import { openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { buildImage, writeLayout } from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { dpkgStatus, release, sampleImage } from '../ground/sample-images.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'

/*
 * The gate without a policy blocks nothing that nobody can act on: of ordinary images, each reason names what an
 * update fixes, what is known to be exploited, or a secret. The table is that of docs/default-gate.md.
 */

const SCAN_LIMIT_MS = 120_000

type Judged = Pick<ImageReport, 'findings' | 'verdict'>

/** What blocks, by rule, with the count; what nobody can act on is told beside it. */
function tell({ findings, verdict }: Judged): string {
  const reasons = verdict.reasons.map(({ rule, findings: ids, remedy }) => {
    const idle = findings.filter((one) => ids.includes(one.id) && !isActionable(one))
    const fault = idle.length > 0 || remedy === '' ? ` (nobody can act on ${idle.length})` : ''
    return `${ids.length} ${rule}${fault}`
  })
  return [verdict.outcome, ...reasons].join(', ')
}

function isActionable(finding: ImageReport['findings'][number]): boolean {
  if (finding.kind !== 'vulnerability') return finding.kind === 'secret'
  return finding.kev !== null || finding.fix.state === 'fixed'
}

const EXPLOITED = 'fail, 1 known-exploited, 1 vulnerabilities.critical'
const PACKAGE = 'fail, 1 vulnerabilities.critical'

const DISTROLESS: BuiltImage = buildImage({
  created: '1970-01-01T00:00:00Z',
  settings: { User: '65532' },
  layers: [
    [
      release('debian', '12', 'Debian GNU/Linux'),
      { path: 'var/lib/dpkg/status.d', type: 'directory' },
      {
        ...dpkgStatus([['test-base-files', '12.4']]),
        path: 'var/lib/dpkg/status.d/test-base-files',
      },
    ],
  ],
})

const WRITTEN: readonly (readonly [name: string, image: BuiltImage, expected: string])[] = [
  ['debian', sampleImage('debian'), EXPLOITED],
  ['alpine', sampleImage('alpine'), EXPLOITED],
  ['wolfi', sampleImage('wolfi'), EXPLOITED],
  ['npm', sampleImage('npm'), PACKAGE],
  ['python', sampleImage('python'), 'pass'],
  ['go', sampleImage('go'), 'pass'],
  ['java', sampleImage('java'), EXPLOITED],
  ['distroless', DISTROLESS, 'pass'],
]

const PUBLISHED: readonly (readonly [name: string, expected: string])[] = [
  ['msusel2023-alpine-latest', 'pass'],
  ['msusel2023-httpd-latest', 'pass'],
  ['msusel2023-traefik-latest', 'pass'],
  ['tejas2025-my-app-debian12-python', 'fail, 3 vulnerabilities.critical'],
  ['trustdsai2026-alpine_3.19', 'pass'],
]

describe('the default gate, on images that are written here,', () => {
  let harbour: Harbour

  beforeAll(async () => {
    harbour = await openHarbour()
  }, INSTALL_LIMIT_MS)

  afterAll(() => harbour.close())

  test.each(WRITTEN)(
    '%s: blocks only what somebody can act on',
    async (name, image, expected) => {
      writeLayout(join(harbour.folder, name), [{ image }])
      await harbour.scan([`oci-dir:${harbour.folder}/${name}`, `--report=json=${name}.json`])
      const { images } = harbour.readJson(`${name}.json`) as { readonly images: readonly [Judged] }
      expect(tell(images[0])).toBe(expected)
    },
    SCAN_LIMIT_MS,
  )
})

const PAIRS = resolve(import.meta.dirname, '../../../shared/samples/pairs')

describeOn('PLIMSOLL_TEST_SHARED', 'the default gate, on published reports of real images,', () => {
  test.each(PUBLISHED)('%s: blocks only what somebody can act on', async (name, expected) => {
    const files = ['trivy.json', 'grype.json'].map((file): [string, string] => [
      `${name}/${file}`,
      readFileSync(join(PAIRS, name, file), 'utf8'),
    ])
    expect(tell(onlyImage(await evaluateFiles(Object.fromEntries(files))))).toBe(expected)
  })
})

const WORDS: Readonly<Record<string, string>> = {
  'known-exploited': 'known to be exploited',
  'vulnerabilities.critical': 'critical',
}

test('the documentation has the same table', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/default-gate.md'), 'utf8')
  const rows = [...page.matchAll(/^\| ([\w.-]+)[^|]*\| (pass|fail) +\| ([^|]*?) +\|/gm)]
  const told = rows.map(([, name, outcome, blocks]) => `${name}: ${outcome}, ${blocks}`)
  const expected = [...WRITTEN.map(([name, , text]) => [name, text]), ...PUBLISHED].map(
    ([name, text = '']) => {
      const words = Object.entries(WORDS).reduce(
        (all, [rule, word]) => all.replace(rule, word),
        text,
      )
      return `${name}: ${words === 'pass' ? 'pass, nothing' : words}`
    },
  )
  expect(told).toEqual(expected)
})
