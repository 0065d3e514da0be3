import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Advisory } from '../ground/advisories.ts'
import { hoursAgo, openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { buildImage, writeLayout } from '../ground/images.ts'
import { dpkgStatus, release } from '../ground/sample-images.ts'
import { readScanned, tellFlaws } from '../ground/scanned.ts'
import type { ScannedImage } from '../ground/scanned.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'

/*
 * An image, the next image, and databases that grow in between: what the committed bundle with both real scanners
 * calls new, and whose doing it says that it is.
 */

const SCAN_LIMIT_MS = 120_000

function flaw(number: number, name: string, severity: Advisory['severity'] = 'medium'): Advisory {
  return {
    id: `CVE-2099-${number}`,
    title: `Flaw ${number} in ${name}`,
    severity,
    published: '2026-01-02T00:00:00Z',
    affected: [{ kind: 'distro', family: 'debian', version: '12', package: name, fixed: '9.0-1' }],
  }
}

const KNOWN = [
  flaw(5001, 'test-kept'),
  flaw(5002, 'test-removed'),
  flaw(5003, 'test-added'),
  flaw(5004, 'test-downgraded'),
  flaw(5005, 'test-upgraded'),
]

const DISCLOSED = [flaw(5011, 'test-kept', 'critical'), flaw(5013, 'test-added')]

const BASE = imageOf({
  'test-kept': '1.0-1',
  'test-removed': '1.0-1',
  'test-downgraded': '2.0-1',
  'test-upgraded': '1.0-1',
})

const HEAD = imageOf({
  'test-kept': '1.0-1',
  'test-added': '1.0-1',
  'test-downgraded': '1.5-1',
  'test-upgraded': '1.1-1',
})

function imageOf(packages: Readonly<Record<string, string>>): ReturnType<typeof buildImage> {
  return buildImage({
    layers: [
      [
        release('debian', '12', 'Debian GNU/Linux'),
        { path: 'etc/debian_version', content: '12.11\n' },
        dpkgStatus(Object.entries(packages)),
      ],
    ],
  })
}

/** By hand: the same whether a scan compares or `compare` does. */
const CHANGES = {
  'CVE-2099-5001': 'pre-existing',
  'CVE-2099-5003': 'introduced',
  'CVE-2099-5004': 'worsened',
  'CVE-2099-5005': 'pre-existing',
  'CVE-2099-5011': 'newly-disclosed',
  'CVE-2099-5013': 'introduced',
}

/** One name, and vulnerabilities alone: findings of other kinds are pre-existing here, and would be in every number. */
const ALIKE = ['--name=acme/api', '--scan=vulnerabilities']

let harbour: Harbour

async function scan(layout: string, ...flags: readonly string[]): Promise<ScannedImage> {
  const args = [`oci-dir:${layout}`, ...ALIKE, ...flags, '--report=json=r.json']
  const { exitCode, stderr } = await harbour.scan(args)
  expect([[0, 1].includes(exitCode ?? -1), stderr]).toEqual([true, expect.any(String)])
  return readScanned(harbour, 'r.json').images[0]
}

function changesOf({ findings }: ScannedImage): Readonly<Record<string, string | null>> {
  return tellFlaws(findings, (one) => one.change)
}

beforeAll(async () => {
  harbour = await openHarbour({ advisories: KNOWN, builtAt: hoursAgo(26) })
  writeLayout(join(harbour.folder, 'base'), [{ image: BASE }])
  expect((await scan('base')).comparison).toBeNull()
  const before = readFileSync(join(harbour.folder, 'r.json'))
  await harbour.close()
  harbour = await openHarbour({ advisories: [...KNOWN, ...DISCLOSED], builtAt: hoursAgo(1) })
  writeFileSync(join(harbour.folder, 'before.json'), before)
  writeLayout(join(harbour.folder, 'base'), [{ image: BASE }])
  writeLayout(join(harbour.folder, 'head'), [{ image: HEAD }])
}, INSTALL_LIMIT_MS)

afterAll(() => harbour.close())

test(
  'against the report of an older run: what came with the image is introduced, what became known is not',
  async () => {
    const head = await scan('head', '--baseline=before.json')
    expect(changesOf(head)).toEqual(CHANGES)
    expect(tellFlaws(head.comparison?.fixed ?? [], (one) => one.package?.version)).toEqual({
      'CVE-2099-5002': '1.0-1',
    })
    expect(head.comparison).toMatchObject({
      sameDatabases: false,
      counts: { introduced: 2, worsened: 1, newlyDisclosed: 1, preExisting: 2, fixed: 1 },
    })
    expect(head.comparison?.notes.join(' ')).toMatch(/database/)
    renameSync(join(harbour.folder, 'r.json'), join(harbour.folder, 'after.json'))

    const { exitCode, stdout, stderr } = await harbour.run([
      ...['compare', 'before.json', 'after.json'],
      '--report=json=changes.json',
    ])
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(stdout).toContain('CVE-2099-5003')
    const compared = readScanned(harbour, 'changes.json').images[0]
    expect(changesOf(compared)).toEqual(CHANGES)
    expect(compared).toMatchObject({ counts: head.comparison?.counts, sameDatabases: false })
  },
  SCAN_LIMIT_MS,
)

test(
  'the same image after a night of advisories has nothing introduced, worsened or fixed',
  async () => {
    const again = await scan('base', '--baseline=before.json')
    expect(again.comparison?.counts).toEqual({
      introduced: 0,
      worsened: 0,
      newlyDisclosed: 1,
      preExisting: 4,
      fixed: 0,
    })
    // A gate that judges all findings does not forgive it.
    expect(again.verdict.outcome).toBe('fail')
  },
  SCAN_LIMIT_MS,
)

test(
  'against an image, both are judged by the databases of today: what it has was there before',
  async () => {
    const head = await scan('head', '--baseline=oci-dir:base')
    expect(changesOf(head)).toEqual({ ...CHANGES, 'CVE-2099-5011': 'pre-existing' })
    expect(head.comparison).toMatchObject({
      sameDatabases: true,
      notes: [],
      counts: { introduced: 2, worsened: 1, newlyDisclosed: 0, preExisting: 3, fixed: 1 },
    })
  },
  2 * SCAN_LIMIT_MS,
)

test(
  'a comparison done twice, in two folders, has the same bytes but for the paths',
  async () => {
    const asOf = new Date().toISOString()
    const texts: string[] = []
    for (const name of ['first', 'second']) {
      const cwd = join(harbour.folder, name)
      mkdirSync(cwd)
      writeLayout(join(cwd, 'layout'), [{ image: HEAD }])
      const { exitCode } = await harbour.scan(
        [
          `oci-dir:${join(cwd, 'layout')}`,
          ...ALIKE,
          `--as-of=${asOf}`,
          `--baseline=${join(harbour.folder, 'before.json')}`,
          '--report=json=r.json',
        ],
        { cwd, env: { TMPDIR: cwd } },
      )
      expect(exitCode).toBe(1)
      texts.push(readFileSync(join(cwd, 'r.json'), 'utf8').replaceAll(cwd, '$FOLDER'))
    }
    expect(texts[1]).toBe(texts[0])
    expect(texts[0]).not.toContain(harbour.folder)
  },
  2 * SCAN_LIMIT_MS,
)
