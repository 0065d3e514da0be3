import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { ActStep } from '../ground/act-lines.ts'
import type { ActRun } from '../ground/act.ts'
import { openActScene } from '../ground/act-scene.ts'
import type { ActScene } from '../ground/act-scene.ts'
import { describeOn } from '../ground/asked.ts'
import { buildImage, writeLayout } from '../ground/images.ts'
import type { TreeFile } from '../ground/images.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'

/** A Debian with one package: one flaw that is fixed and exploited, one without a fix, two that nobody fears. */
const DEBIAN: readonly TreeFile[] = [
  { path: 'etc/debian_version', content: '12.12\n' },
  {
    path: 'etc/os-release',
    content:
      'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n',
  },
  {
    path: 'var/lib/dpkg/status',
    content: [
      'Package: libtest',
      'Status: install ok installed',
      'Architecture: amd64',
      'Version: 1.2.3-1',
      'Maintainer: Nobody <nobody@example.test>',
      'Description: a library for tests',
      '',
      '',
    ].join('\n'),
  },
]

const CLEAN: readonly TreeFile[] = [
  {
    path: 'app/node_modules/test-parser/package.json',
    content: '{"name":"test-parser","version":"2.1.0","license":"MIT"}',
  },
]

/** Each way in which a workflow calls the action, with what it should lead to. */
const WORKFLOW = `name: Scan
on: push
permissions: {}
jobs:
  scan:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: read }
    strategy:
      fail-fast: false
      max-parallel: 1
      matrix:
        include:
          - { case: clean, image: clean, mode: enforce }
          - { case: vulnerable, image: vulnerable, mode: enforce }
          - { case: reported, image: vulnerable, mode: report }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - id: scan
        uses: ./
        with:
          image: oci-dir:images/\${{ matrix.image }}
          name: shop/\${{ matrix.image }}
          mode: \${{ matrix.mode }}
          fail-on: high
          upload-sarif: false
          reports: |
            json=\${{ env.KEPT }}/\${{ matrix.case }}.json
            sarif
            markdown=\${{ env.KEPT }}/\${{ matrix.case }}.md
      - name: Later step
        run: echo "not reached when the gate says no"
      - name: Last step
        if: always()
        env:
          NAME: \${{ fromJSON(steps.scan.outputs.images)[0].name }}
          SARIF: \${{ steps.scan.outputs.sarif }}
          STEP: \${{ steps.scan.outcome }}
        run: |
          echo "name $NAME, step $STEP"
          cp "$SARIF" "$KEPT/$(basename "$NAME").sarif"
  refused:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - id: scan
        uses: ./
        with:
          image: oci-dir:images/clean
          fail-onn: high
          max-high: many
`

type Report = {
  readonly verdict: { readonly outcome: string }
  readonly images: readonly {
    readonly name: string
    readonly counts: Readonly<Record<string, number>>
    readonly findings: readonly { readonly vulnerability?: { readonly id: string } }[]
  }[]
}

describeOn('PLIMSOLL_TEST_ACT', 'the action in a workflow, with the real scanners', () => {
  let scene: ActScene
  let run: ActRun
  let kept = ''

  beforeAll(async () => {
    scene = await openActScene()
    kept = scene.makeFolder()
    const images = join(scene.makeFolder(), 'images')
    for (const [name, files] of Object.entries({ clean: CLEAN, vulnerable: DEBIAN })) {
      const image = buildImage({ layers: [files], settings: { User: '1000' } })
      writeLayout(join(images, name), [{ image, tag: 'latest', withPlatform: true }])
    }
    run = await scene.run({
      workflow: WORKFLOW,
      files: { images: { from: images } },
      ownRepository: true,
      env: { KEPT: kept },
    })
  }, INSTALL_LIMIT_MS)

  afterAll(async () => {
    await scene.close()
  })

  function scanOf(name: string): ActStep {
    return run.step('scan', { case: name })
  }

  /** A step that is skipped is not listed. */
  function laterStepsAfter(name: string): unknown[] {
    const later = run.steps.filter(
      (step) => step.name === 'Later step' && step.matrix['case'] === name,
    )
    return later.map(({ result }) => result)
  }

  function reportOf(name: string): Report {
    return JSON.parse(readFileSync(join(kept, `${name}.json`), 'utf8')) as Report
  }

  test('a clean image passes, and the job goes on', () => {
    expect(scanOf('clean')).toMatchObject({
      result: 'success',
      outputs: { outcome: 'pass', blocking: '0' },
    })
    expect(scanOf('clean').annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(laterStepsAfter('clean')).toEqual(['success'])
  })

  test('a vulnerable image fails the step, with a line for the package that blocks and one that says why', () => {
    const { result, outputs, annotations } = scanOf('vulnerable')
    expect(result).toBe('failure')
    expect(outputs).toMatchObject({
      outcome: 'fail',
      critical: '1',
      high: '1',
      unknown: '1',
      fixable: '2',
      'known-exploited': '1',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
    const errors = annotations.filter(({ level }) => level === 'error')
    expect(errors.map(({ title }) => title)).toEqual(['libtest 1.2.3-1', null])
    expect(errors[1]?.message).toContain(outputs['reason'] ?? 'a reason')
    expect(run.exitCode).toBe(1)
    expect(laterStepsAfter('vulnerable')).toEqual([])
    expect(
      run.steps.filter(({ name }) => name === 'Later step').map(({ result: one }) => one),
    ).not.toContain('failure')
  })

  test('in report mode the same verdict is told, and the step passes', () => {
    const { result, outputs } = scanOf('reported')
    expect(result).toBe('success')
    const { outputs: enforced } = scanOf('vulnerable')
    for (const name of ['outcome', 'critical', 'high', 'total', 'blocking', 'digest']) {
      expect([name, outputs[name]]).toEqual([name, enforced[name]])
    }
  })

  test('later steps read the outputs, whether the step failed or not', () => {
    expect(run.step('Last step', { case: 'vulnerable' }).lines).toEqual([
      'name shop/vulnerable, step failure',
    ])
    expect(run.step('Last step', { case: 'clean' }).lines).toEqual([
      'name shop/clean, step success',
    ])
  })

  test.each(['clean', 'vulnerable', 'reported'])('outputs and report of %s agree', (name) => {
    const { outputs } = scanOf(name)
    const { verdict, images } = reportOf(name)
    const counts = images[0]?.counts ?? {}
    expect(outputs['outcome']).toBe(verdict.outcome)
    for (const count of ['critical', 'high', 'medium', 'low', 'unknown', 'total', 'fixable']) {
      expect([count, outputs[count]]).toEqual([count, String(counts[count])])
    }
  })

  test('both scanners found the exploited flaw, which is one finding', () => {
    const [image] = reportOf('vulnerable').images
    const found = image?.findings.filter(
      ({ vulnerability }) => vulnerability?.id === 'CVE-2099-0001',
    )
    expect(found).toEqual([expect.objectContaining({ seenBy: ['grype', 'trivy'], status: 'open' })])
  })

  test('the summary shows verdict and findings, and is what the Markdown report says', () => {
    const { summary } = scanOf('vulnerable')
    expect(summary).toContain('CVE-2099-0001')
    expect(summary).toContain('shop/vulnerable')
    expect(summary.trim()).toBe(readFileSync(join(kept, 'vulnerable.md'), 'utf8').trim())
  })

  test('the log folds the work into groups, and none is left open', () => {
    const { groups, lines } = scanOf('vulnerable')
    const titles = groups.map(({ title }) => title)
    expect(titles).toEqual([
      expect.stringContaining('oci-dir:images/vulnerable'),
      expect.stringMatching(/verdict/i),
    ])
    expect(groups[1]?.lines.join('\n')).toContain('CVE-2099-0001')
    expect(lines.join('\n')).not.toContain('::')
  })

  test('the SARIF file is there for a later step', () => {
    const sarif = JSON.parse(readFileSync(join(kept, 'vulnerable.sarif'), 'utf8')) as {
      readonly runs: readonly { readonly results: readonly unknown[] }[]
    }
    expect(sarif.runs[0]?.results.length).toBeGreaterThan(0)
  })

  test('a misspelt input and a wrong value are refused together, before anything is scanned', () => {
    const refused = run.steps.find(({ job, id }) => job === 'refused' && id === 'scan')
    expect(refused).toMatchObject({ result: 'failure', outputs: { outcome: 'scan-failed' } })
    const [error] = refused?.annotations ?? []
    expect(error).toMatchObject({ level: 'error', message: expect.stringContaining('fail-on') })
    expect(error?.message).toContain('max-high')
    expect(refused?.groups).toEqual([])
  })
})
