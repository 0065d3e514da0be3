import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Action } from '../../src/domain/advice.ts'
import type { BaseImage } from '../../src/domain/layer.ts'
import { renderTable } from '../../src/report/table.ts'
import { textWidth, wrapCommand } from '../../src/report/terminal/width.ts'
import type { ImageReport, Report } from '../../src/domain/report.ts'
import type { RuleResult } from '../../src/domain/verdict.ts'
import { finding, imageReport, reason, report, ruleFinding, verdict } from '../ground/factories.ts'
import { reports } from './json-samples.ts'
import { COMPARED, FAILED } from './samples.ts'

const PLAIN = { colour: false, width: 100 }

function tableOf(overrides: Partial<ImageReport>, width = 100): string {
  return renderTable(report({ images: [imageReport(overrides)] }), { colour: false, width })
}

/** The heading and the first row of the findings. */
function rowsOf(table: string): [string, string] {
  const lines = table.split('\n')
  const head = lines.findIndex((line) => line.includes('SEVERITY'))
  return [lines[head] ?? '', lines[head + 1] ?? '']
}

describe('a row', () => {
  test.each([
    ['exploited', finding({ risk: { tier: 1, why: '' } })],
    ['likely', finding({ risk: { tier: 2, why: '' } })],
    ['malware', ruleFinding({ kind: 'malware' })],
    ['exploited', finding({ kev: { added: '2099-01-01', ransomware: false } })],
  ])('tells that it is %s', (word, one) => {
    const [head, row] = rowsOf(tableOf({ findings: [one] }))
    expect(head).toContain('RISK')
    expect(row.indexOf(word)).toBe(head.indexOf('RISK'))
  })

  test('tells no risk that the severity tells already', () => {
    for (const tier of [3, 4, 5]) {
      const table = tableOf({ findings: [finding({ risk: { tier, why: '' } })] })
      expect(rowsOf(table)[0]).not.toContain('RISK')
    }
  })

  test.each([
    ['≥ 4.17.5', { version: '4.17.5', isApproximate: true }],
    ['2.0.0 (major)', { version: '2.0.0', crossesMajor: true }],
    ['≥ 2.0.0 (major)', { version: '2.0.0', crossesMajor: true, isApproximate: true }],
    ['3.9.23 (by hand)', { version: '3.9.23', isInPlace: false, crossesMajor: true }],
    ['1.0.1  ', { version: '1.0.1', crossesMajor: false }],
  ])('names the version that fixes as %s', (words, fix) => {
    expect(rowsOf(tableOf({ findings: [finding({ fix })] }))[1]).toContain(words)
  })

  test.each([
    ['both', {}],
    ['grype', { seenBy: ['grype'], confidence: 'single-vendor' }],
    ['trivy, contradicted', { seenBy: ['trivy'], confidence: 'single-contradicted' }],
    ['grype, cpe-only', { seenBy: ['grype'], confidence: 'cpe-only' }],
  ] as const)('says of who has seen it: %s', (words, overrides) => {
    const row = rowsOf(tableOf({ findings: [finding(overrides)] }))[1]
    expect(row).toMatch(new RegExp(` ${words}$`))
  })

  test.each([
    ['base', ['base', 'unknown']],
    ['added', ['added', 'added']],
    ['base, added', ['added', 'base']],
  ] as const)('comes from: %s', (words, origins) => {
    const instances = origins.map((origin) => {
      return { path: null, layer: null, origin, replaced: null }
    })
    const [head, row] = rowsOf(tableOf({ findings: [finding({ instances })] }))
    expect(row.slice(head.indexOf('FROM')).startsWith(words)).toBe(true)
  })

  test('does not speak of an origin or a change that nobody knows', () => {
    const [head] = rowsOf(tableOf({ findings: [finding()] }))
    expect(head).toBe('   SEVERITY  FINDING        IN       INSTALLED  FIXED IN  SEEN BY')
  })

  test.each([
    ['introduced', 'introduced'],
    ['worsened', 'worsened'],
    ['newly-disclosed', 'disclosed'],
  ] as const)('that is %s says so', (change, word) => {
    const [head, row] = rowsOf(tableOf({ findings: [finding({ change })] }))
    expect(row.indexOf(word)).toBe(head.indexOf('CHANGE'))
  })
})

describe('the width', () => {
  test.each([60, 80, 100, 120])('of %i columns is kept by every row', (width) => {
    for (const value of [FAILED, COMPARED]) {
      const lines = renderTable(value, { colour: false, width }).split('\n')
      const rows = lines.filter((line) => /^[ ✗] {2}(?:SEV|crit|high|med|low)/.test(line))
      expect(rows.length).toBeGreaterThan(4)
      for (const row of rows) expect(textWidth(row)).toBeLessThanOrEqual(width)
    }
  })

  test('spares who has seen it first, the cure and the risk never', () => {
    const heads = [160, 100, 80, 60].map((width) => {
      return rowsOf(renderTable(COMPARED, { colour: false, width }))[0]
        .trim()
        .split(/ {2,}/)
    })
    expect(heads).toEqual([
      [...HEADS, 'FROM', 'SEEN BY'],
      HEADS,
      ['SEVERITY', 'RISK', 'FINDING', 'IN', 'FIXED IN'],
      // The ids of this image are of the longest kind.
      ['SEVERITY', 'RISK', 'FINDING', 'IN', 'FIXED …'],
    ])
  })
})

const HEADS = ['SEVERITY', 'RISK', 'CHANGE', 'FINDING', 'IN', 'INSTALLED', 'FIXED IN']

describe('what is not counted', () => {
  const why = 'headers of a kernel, and no kernel runs in a container'
  const off = (name: string, confidenceReason = why): ReturnType<typeof finding> =>
    finding({
      package: { name },
      status: 'off-gate',
      confidence: 'not-in-container',
      confidenceReason,
    })

  test('stands in no row, and is counted by its reason', () => {
    const table = tableOf({ findings: [finding(), off('headers-a'), off('headers-b')] })
    expect(table).not.toContain('headers-a')
    expect(table).toContain(`not counted   2 findings: ${why}\n`)
  })

  test.each([
    ['waived', { status: 'waived' }],
    ['not affected, by a recorded statement', { status: 'not-affected' }],
    ["a vendor's update without any flaw of its own", { status: 'off-gate', class: 'maintenance' }],
    ['withdrawn: its source has taken the id back', { status: 'off-gate', class: 'rejected' }],
  ] as const)('is %s', (words, overrides) => {
    expect(tableOf({ findings: [finding(overrides)] })).toContain(`1 finding: ${words}`)
  })

  test('is told by the three most frequent reasons', () => {
    const findings = ['a', 'b', 'c', 'd', 'e'].map((one) => off(one, `reason ${one}`))
    const table = tableOf({ findings })
    expect(table).toContain('1 finding: reason c\n')
    expect(table).toContain('… and 2 more reasons in the report')
  })

  test('is in a row all the same when it blocks', () => {
    const blocker = off('blocker')
    const judged = verdict({ reasons: [reason([blocker])] })
    const table = tableOf({ findings: [blocker], verdict: judged })
    expect(rowsOf(table)[1]).toMatch(/^✗ .*blocker/)
    expect(table).not.toContain('not counted')
  })
})

const none = { total: 0, critical: 0, high: 0, knownExploited: 0, blocking: 0 }

function action(overrides: Partial<Action> = {}): Action {
  return {
    kind: 'upgrade-dependency',
    title: 'Upgrade merge 1.0.0 to 1.0.1 (npm)',
    commands: [],
    upgrades: [],
    paths: [],
    removes: { ...none, total: 1 },
    leaves: none,
    findings: [],
    isEstimate: true,
    note: null,
    ...overrides,
  }
}

describe('what to do', () => {
  const adviceOf = (...actions: Action[]): string => tableOf({ advice: { actions } })

  test('is not asked where there is nothing to do', () => {
    expect(adviceOf()).not.toContain('what to do')
  })

  test('says what goes and what stays', () => {
    const removes = { total: 5, critical: 2, high: 1, knownExploited: 1, blocking: 3 }
    const leaves = { ...none, total: 2, high: 1, blocking: 1 }
    expect(adviceOf(action({ removes, leaves }))).toContain(
      'removes 5 findings (2 critical, 1 high, 1 exploited; 3 block), leaves 2 (1 high; 1 blocks)\n',
    )
  })

  test('calls secrets secrets', () => {
    const removes = { ...none, total: 2 }
    expect(adviceOf(action({ kind: 'remove-secret', removes }))).toContain('removes 2 secrets\n')
  })

  test('calls estimates estimates: once where all are, else each', () => {
    const all = adviceOf(action(), action({ title: 'Another' }))
    expect(all).toContain('what to do (estimates: nobody has scanned the result)\n')
    expect(all).not.toContain('an estimate')
    const mixed = adviceOf(action(), action({ title: 'Another', isEstimate: false }))
    expect(mixed).toContain('what to do\n')
    expect(mixed).toContain('removes 1 finding, an estimate\n')
    expect(mixed).toContain('removes 1 finding\n')
  })

  test('shows five actions and what has to wait, and counts the rest', () => {
    const actions = Array.from({ length: 8 }, (_, index) => action({ title: `Do ${index}` }))
    const wait = action({ kind: 'wait', title: 'Nothing to do yet', removes: none })
    const table = adviceOf(...actions, wait)
    expect(table).toContain(' 5. Do 4\n')
    expect(table).toContain(' 6. Nothing to do yet\n')
    expect(table).not.toContain('Do 5')
    expect(table).toContain('… and 3 more actions in the report')
  })

  test('says a note once', () => {
    const note = 'Upgrade the package that brings it.'
    const table = adviceOf(action({ note }), action({ note }))
    expect(table.split(note)).toHaveLength(2)
  })

  test('runs what it shows: a long command is broken as a shell allows it', () => {
    const command = `apt-get install -y ${'some-package '.repeat(20)}'a b' && rm -rf /tmp/x`
    const lines = adviceOf(action({ commands: ['# at least: x 1', command] })).split('\n')
    const from = lines.findIndex((line) => line.includes('apt-get'))
    const to = lines.findIndex((line) => line.includes('rm -rf'))
    expect(lines[from - 1]).toContain('# at least: x 1')
    const pasted = lines
      .slice(from, to + 1)
      .join('\n')
      .replace(/\\\n/g, ' ')
    expect(pasted.trim().split(/\s+/)).toEqual(command.split(/\s+/))
  })
})

describe('a command in lines', () => {
  test('joins to what it was, whatever its words', () => {
    const words = fc.array(fc.stringMatching(/^(?:[a-z0-9=.@/-]{1,12}|'[a-z ]{0,9}')$/), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 80 }), (all, width) => {
        const command = all.join(' ')
        const lines = wrapCommand(command, width)
        expect(lines.join('\n').replace(/ \\\n {2}/g, ' ')).toBe(command)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
      }),
    )
  })

  test('is cut where it is a comment, which cannot go on', () => {
    expect(wrapCommand('# at least: openssl 3.0.13', 16)).toEqual(['# at least: ope…'])
  })
})

describe('an image', () => {
  const base: BaseImage = {
    name: 'debian:12',
    digest: null,
    evidence: 'annotation',
    isVerified: false,
    layers: null,
    note: 'the registry does not have it',
    currentDigest: null,
    currentNote: null,
  }

  test('tells what it is built on, and how far that is proved', () => {
    expect(tableOf({ base })).toContain(
      'base image    debian:12, named by an annotation, not proved: the registry does not have it\n',
    )
    expect(tableOf({ base: { ...base, isVerified: true, layers: 3, note: null } })).toContain(
      'debian:12, named by an annotation, proved by its 3 layers\n',
    )
  })

  test('tells how much of what is open the base brought', () => {
    const at = (origin: 'base' | 'added' | 'unknown', name: string): ReturnType<typeof finding> =>
      finding({
        package: { name },
        instances: [{ path: null, layer: null, origin, replaced: null }],
      })
    const findings = [at('base', 'a'), at('base', 'b'), at('added', 'c'), at('unknown', 'd')]
    expect(tableOf({ base, findings })).toContain(
      '2 of 4 open vulnerabilities come from it alone, 1 were added, of 1 it is not',
    )
  })

  test('tells in at most three sentences how far the scanners agree', () => {
    const only = (count: number): object => ({
      ...{ kind: 'only-one', scanner: 'trivy', reason: `reason ${count}`, count, examples: [] },
    })
    const agreement = {
      ...{ both: 40, onlyGrype: 0, onlyTrivy: 6, flips: 0 },
      disagreements: [only(1), only(3), only(2)],
    } as NonNullable<ImageReport['agreement']>
    const table = tableOf({ agreement })
    expect(table).toContain(
      'agreement     40 of 46 vulnerabilities seen by both, 6 only by Trivy\n              3 only by Trivy: reason 3\n              2 only by Trivy: reason 2\n',
    )
    expect(table).not.toContain('reason 1')
  })

  test('does not say above and below how many there are of a severity', () => {
    const rule = (id: string, rest: Partial<RuleResult> = {}): RuleResult => ({
      ...{ id, title: `Title of ${id}`, state: 'warned', limit: null, value: 3 },
      ...{ fixable: null, waived: null, origin: null, note: null, ...rest },
    })
    const table = tableOf({
      rules: [
        rule('vulnerabilities.high'),
        rule('vulnerabilities.critical.unfixed'),
        rule('known-exploited', { state: 'not-assessed', note: 'the feed is off' }),
      ],
    })
    expect(table).not.toContain('Title of vulnerabilities.high')
    expect(table).toContain('warnings      Title of vulnerabilities.critical.unfixed: 3\n')
    expect(table).toContain('not assessed  Title of known-exploited: the feed is off\n')
  })

  test('tells what a scanner set aside at the image, and not in a notice again', () => {
    const notice = { code: 'set-aside', text: '2 matches were set aside' }
    const [one] = COMPARED.images
    const told: Report = report({ images: one === undefined ? [] : [one], notices: [notice] })
    expect(renderTable(told, PLAIN)).not.toContain(notice.text)
    expect(renderTable(told, PLAIN)).toContain('set aside     2 by Grype itself: ')
    expect(renderTable(report({ notices: [notice] }), PLAIN)).toContain(notice.text)
  })
})

test('every report that the types allow has a table that moves no cursor', () => {
  fc.assert(
    fc.property(reports, fc.constantFrom(40, 60, 100), (value, width) => {
      const text = renderTable(value, { colour: false, width })
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      expect(text.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([])
    }),
    { numRuns: 50 },
  )
})
