import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { describeOn } from '../ground/asked.ts'
import { openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { writeLayout } from '../ground/images.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'
import { readSharedAdvisories } from '../ground/shared-advisories.ts'
import { groupRows, readExpected } from '../ground/shared-expected.ts'
import type { Expected, ExpectedRow, ScannerName } from '../ground/shared-expected.ts'
import { imageOfInventory, readInventory } from '../ground/shared-inventories.ts'
import type { InventoryName } from '../ground/shared-inventories.ts'

/*
 * Real advisories, as they stood on the day of a published report, on the packages of the image of that report:
 * both real scanners find again what they reported, and our list is theirs, merged.
 */

const SCAN_LIMIT_MS = 120_000

type Found = {
  readonly id: string
  readonly kind: string
  readonly vulnerability: { readonly id: string; readonly aliases: readonly string[] }
  readonly package: {
    readonly type: string
    readonly namespace: string | null
    readonly name: string
    readonly version: string
  }
  readonly seenBy: readonly ScannerName[]
  readonly ratings: readonly { readonly scanner: ScannerName; readonly severity: string }[]
  readonly fix: { readonly versions: readonly string[] }
}

type ReportJson = {
  readonly images: readonly [
    {
      readonly findings: readonly Found[]
      readonly scans: readonly { readonly state: string }[]
      readonly verdict: { readonly degraded: readonly string[] }
    },
  ]
}

type Figures = {
  readonly name: InventoryName
  /** How many findings each scanner has a part in, and how many there are in all, by hand from the reports. */
  readonly found: { readonly trivy: number; readonly grype: number; readonly merged: number }
  /** Trivy's that stand in no row of its report. */
  readonly beyond: number
  /** Those of them that are in no row of Grype's, either. */
  readonly unexpected: readonly string[]
}

const FIGURES: readonly Figures[] = [
  {
    name: 'nginx-debian12',
    found: { trivy: 45, grype: 135, merged: 136 },
    beyond: 0,
    unexpected: [],
  },
  {
    // Trivy was asked for what has a fix only, so that its report lacks twelve rows of two packages.
    name: 'my-app-debian12',
    found: { trivy: 54 + 12, grype: 160 - 15, merged: 145 },
    beyond: 12,
    unexpected: [],
  },
  {
    name: 'nginx-debian13',
    found: { trivy: 169, grype: 172, merged: 177 },
    beyond: 0,
    unexpected: [],
  },
  {
    // Two rows of an older report, whose advisories have no range here: the database says `= 2.4.2`. One of Trivy's
    // rows is another of its rows under the number of the Node.js working group.
    name: 'juice-shop-debian13',
    found: { trivy: 98 + 2 - 1, grype: 93, merged: 98 + 2 - 1 },
    beyond: 2,
    unexpected: ['CVE-2019-1010266 lodash 2.4.2', 'CVE-2020-28500 lodash 2.4.2'],
  },
  { name: 'alpine-3.19', found: { trivy: 6, grype: 10, merged: 10 }, beyond: 0, unexpected: [] },
]

describeOn('PLIMSOLL_TEST_SHARED', 'with real advisories', () => {
  describe.each(FIGURES)('on the packages of $name', ({ name, found, beyond, unexpected }) => {
    let findings: readonly Found[] = []
    let expected: Expected
    let rows: readonly ExpectedRow[] = []
    let harbour: Harbour | null = null

    beforeAll(async () => {
      expected = readExpected(name)
      rows = expected.rows.filter((row) => !row.isProgram)
      harbour = await openHarbour()
      findings = await scanInventory(harbour, name, expected.asOf)
    }, INSTALL_LIMIT_MS + SCAN_LIMIT_MS)

    afterAll(() => harbour?.close())

    test('each scanner finds what it is known to find', () => {
      const seenBy = (scanner: ScannerName): number =>
        findings.filter((one) => one.seenBy.includes(scanner)).length
      expect({ trivy: seenBy('trivy'), grype: seenBy('grype'), merged: findings.length }).toEqual(
        found,
      )
    })

    test('every row of either report is in one finding, with its severity and its fixes', () => {
      const faults = rows.flatMap((row) => {
        const covering = findings.filter((one) => covers(one, row))
        return covering.length === 1 && covering.every((one) => agrees(one, row))
          ? []
          : [{ row, covering }]
      })
      expect(faults).toEqual([])
    })

    test('two rows are one finding exactly when they are one flaw in one package', () => {
      const groups = groupRows(rows)
      const findingOf = rows.map((row) => findings.find((one) => covers(one, row))?.id ?? '')
      const pairs = new Set(groups.map((group, index) => `${group} ${findingOf[index] ?? ''}`))
      const count = new Set(groups).size
      expect([new Set(findingOf).size, pairs.size]).toEqual([count, count])
      expect(findings).toHaveLength(count + unexpected.length)
    })

    test('nothing more is found than is stated here', () => {
      const uncovered = (among: readonly ExpectedRow[]): Found[] =>
        findings.filter((one) => !among.some((row) => covers(one, row)))
      expect(uncovered(rows).map(nameOf).sort()).toEqual(unexpected)
      const trivyOnly = rows.filter((row) => row.scanner === 'trivy')
      const more = uncovered(trivyOnly).filter((one) => one.seenBy.includes('trivy'))
      expect(more).toHaveLength(beyond)
    })
  })
})

async function scanInventory(
  harbour: Harbour,
  name: InventoryName,
  asOf: string,
): Promise<readonly Found[]> {
  const builtAt = new Date(Math.floor(Date.now() / 1000) * 1000 - 1_800_000)
  harbour.databases.publish(readSharedAdvisories(asOf), builtAt)
  const layout = join(harbour.folder, 'layout')
  writeLayout(layout, [{ image: imageOfInventory(readInventory(name)) }])
  const result = await harbour.scan([`oci-dir:${layout}`, `--name=${name}`, '--report=json=r.json'])
  expect([0, 1]).toContain(result.exitCode)
  const [image] = (harbour.readJson('r.json') as ReportJson).images
  expect(image.scans.map((scan) => scan.state)).toEqual(['analysed', 'analysed'])
  expect(image.verdict.degraded).toEqual([])
  return image.findings.filter((one) => one.kind === 'vulnerability')
}

/** Whether a row of a scanner's report is one of the voices of a finding. */
function covers(finding: Found, row: ExpectedRow): boolean {
  const ids = [finding.vulnerability.id, ...finding.vulnerability.aliases]
  return (
    finding.package.version === row.version &&
    packageName(finding).toLowerCase() === row.package.toLowerCase() &&
    finding.seenBy.includes(row.scanner) &&
    ids.includes(row.id)
  )
}

function agrees({ ratings, fix }: Found, row: ExpectedRow): boolean {
  const isRated = ratings.some(
    (rating) => rating.scanner === row.scanner && rating.severity === row.severity,
  )
  return isRated && row.fixes.every((version) => fix.versions.includes(version))
}

/** As the reports write it: with the scope of an npm package, without the name of a distribution. */
function packageName({ package: { type, namespace, name } }: Found): string {
  return type === 'npm' && namespace !== null ? `${namespace}/${name}` : name
}

function nameOf(finding: Found): string {
  return `${finding.vulnerability.id} ${packageName(finding)} ${finding.package.version}`
}
