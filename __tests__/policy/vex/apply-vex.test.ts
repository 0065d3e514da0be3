import { describe, expect, test } from '@jest/globals'
import { finding, ruleFinding } from '../../ground/factories.ts'
import {
  affected,
  BEFORE,
  cleared,
  csaf,
  cycloneDx,
  judged,
  LATER,
  openVex,
  statementsOf,
  statusAfter,
} from './documents.ts'

describe('statements that contradict each other', () => {
  test.each([
    ['cleared, then affected', BEFORE, LATER, 'open'],
    ['affected, then cleared', LATER, BEFORE, 'not-affected'],
    ['both at one time', BEFORE, BEFORE, 'open'],
    ['affected at a time that nobody knows', BEFORE, 'yesterday', 'open'],
    ['affected on a day that does not exist', LATER, '2099-02-30T00:00:00Z', 'open'],
    ['affected in the future', BEFORE, '2199-01-01T00:00:00Z', 'open'],
  ])('%s', (_, clearedAt, affectedAt, status) => {
    const documents = [
      openVex([cleared({ timestamp: clearedAt })], { timestamp: undefined }),
      openVex([affected({ timestamp: affectedAt })], { timestamp: undefined }),
    ]
    expect(statusAfter(documents)).toBe(status)
    expect(statusAfter(documents.toReversed())).toBe(status)
  })

  test('are named where neither is newer', () => {
    const result = judged([openVex([cleared()]), openVex([affected()])])
    expect(result.notices).toEqual([
      {
        code: 'vex-contradiction',
        text: 'CVE-2099-0001: vex/1.json clears it and vex/2.json does not, and neither is known to be newer; it counts.',
      },
    ])
    expect(result.findings[0]?.decisions.map((one) => [one.source.path, one.note])).toEqual([
      ['vex/2.json', null],
      ['vex/1.json', 'vex/2.json says affected, and not at an earlier time'],
    ])
  })

  test('across formats', () => {
    const later = { tracking: { id: 'X', status: 'final', current_release_date: LATER } }
    const vulnerability = { product_status: { known_affected: ['P1'] } }
    expect(statusAfter([cycloneDx(), csaf({ document: later, vulnerability })])).toBe('open')
    expect(
      statusAfter([cycloneDx(), csaf({ vulnerability }), openVex([cleared({ timestamp: LATER })])]),
    ).toBe('not-affected')
  })

  test('a newer one without a justification does not undo one that has it', () => {
    const weak = cleared({ justification: undefined, impact_statement: 'No.', timestamp: LATER })
    expect(statusAfter([openVex([cleared(), weak])])).toBe('not-affected')
  })

  test('an opposing one without any product counts for all', () => {
    expect(
      statusAfter([openVex([cleared(), affected({ products: undefined, timestamp: LATER })])]),
    ).toBe('open')
  })

  test('an opposing one whose versions nobody can order counts', () => {
    const row = finding({
      package: { type: 'generic', namespace: null, name: 'tool', version: 'nightly' },
    })
    const request = { findings: [row] }
    const clear = cleared({ products: [{ '@id': 'pkg:generic/tool' }] })
    const oppose = affected({ products: [{ '@id': 'pkg:generic/tool@1.2' }], timestamp: LATER })
    expect(statusAfter([openVex([clear])], request)).toBe('not-affected')
    expect(statusAfter([openVex([clear, oppose])], request)).toBe('open')
    const unsure = cleared({ products: [{ '@id': 'pkg:generic/tool@1.2' }] })
    const [found] = judged([openVex([unsure])], request).findings
    expect(found?.status).toBe('open')
    expect(found?.decisions[0]?.note).toContain('how nightly and 1.2 are ordered')
  })
})

describe('the time of a statement', () => {
  test.each([
    ['2099-04-01T12:04:00Z', 'not-affected'],
    ['2099-04-01T14:04:00.123456789+02:00', 'not-affected'],
    ['2099-04-01T12:06:00Z', 'open'],
    ['2099-04-01', 'open'],
    ['soon', 'open'],
  ])('%s leaves the finding %s, when it is noon of 1 April', (timestamp, status) => {
    expect(statusAfter([openVex([cleared()], { timestamp })])).toBe(status)
  })

  test('that lies ahead is said once for its document', () => {
    const ahead = openVex([cleared(), cleared()], { timestamp: '2100-01-01T00:00:00Z' })
    expect(judged([ahead]).notices).toEqual([
      {
        code: 'vex-not-applied',
        text: 'vex/1.json has statements that lie ahead of the clock of this run; they suppress nothing.',
      },
    ])
  })
})

describe('trusted authors', () => {
  test.each([
    [null, 'not-affected'],
    [['*@acme.example>'], 'not-affected'],
    [['Security of *'], 'not-affected'],
    [['nobody', 'Security*'], 'not-affected'],
    [['*@example.org'], 'open'],
    [[], 'open'],
    [['*a*b*c*d*e*'], 'open'],
  ])('%j leave the finding %s', (trustedAuthors, status) => {
    expect(statusAfter([openVex([cleared()])], { trustedAuthors })).toBe(status)
  })

  test('are named by the address of a publisher and of a person, too', () => {
    expect(statusAfter([csaf()], { trustedAuthors: ['https://acme.example'] })).toBe('not-affected')
    expect(statusAfter([cycloneDx()], { trustedAuthors: ['ada@*'] })).toBe('not-affected')
  })

  test('alone decide: others are shown, and it is said', () => {
    const documents = [
      openVex([cleared()]),
      openVex([affected()], { author: 'Eve', timestamp: LATER }),
    ]
    const result = judged(documents, { trustedAuthors: ['Security of *'] })
    expect(result.findings[0]).toMatchObject({
      status: 'not-affected',
      decisions: [{ suppresses: true }, { owner: 'Eve', suppresses: false }],
    })
    expect(result.notices).toEqual([
      {
        code: 'vex-not-applied',
        text: 'vex/2.json: Eve is not one of the trusted authors; the statements are shown and decide nothing.',
      },
    ])
  })

  test('nobody is nobody', () => {
    expect(
      statusAfter([openVex([cleared()], { author: undefined })], { trustedAuthors: ['**'] }),
    ).toBe('open')
  })
})

describe('findings', () => {
  test('that no statement is about stay as they are', () => {
    const findings = [finding({ vulnerability: { id: 'CVE-2099-0009' } }), ruleFinding()]
    expect(judged([openVex([cleared()])], { findings }).findings).toEqual(findings)
  })

  test('keep their decisions, and are no longer waived but not affected', () => {
    const waiver = {
      kind: 'waiver',
      id: 'w',
      source: { path: 'w', line: 1 },
      status: 'accepted',
      suppresses: true,
      justification: null,
      reason: 'r',
      owner: null,
      expires: null,
      ticket: null,
      approvedBy: null,
      note: null,
    } as const
    const findings = [finding({ status: 'waived', decisions: [waiver] })]
    const [found] = judged([openVex([cleared()])], { findings }).findings
    expect(found).toMatchObject({ status: 'not-affected', decisions: [waiver, { kind: 'vex' }] })
  })

  test('that are off the gate stay there', () => {
    expect(
      statusAfter([openVex([cleared()])], { findings: [finding({ status: 'off-gate' })] }),
    ).toBe('off-gate')
  })

  test('have at most twenty decisions, the deciding one first', () => {
    const many = Array.from({ length: 50 }, (_, at) =>
      affected({ '@id': `s${at}`, timestamp: BEFORE }),
    )
    const [found] = judged([openVex([...many, cleared({ timestamp: LATER })])]).findings
    expect(found?.decisions).toHaveLength(20)
    expect(found?.decisions[0]?.suppresses).toBe(true)
  })

  test('are counted for each statement', () => {
    const findings = [finding(), finding({ package: { name: 'libssl3' } })]
    const statements = [cleared(), cleared({ vulnerability: { name: 'CVE-1' } })]
    expect(judged([openVex(statements)], { findings }).uses).toEqual([
      {
        id: 'vex/1.json#/statements/0',
        path: 'vex/1.json',
        status: 'not_affected',
        findings: 1,
        suppressed: 1,
      },
      {
        id: 'vex/1.json#/statements/1',
        path: 'vex/1.json',
        status: 'not_affected',
        findings: 0,
        suppressed: 0,
      },
    ])
  })
})

test('ten thousand statements are asked by the id of each finding alone', () => {
  const statements = statementsOf(
    openVex(
      Array.from({ length: 10_000 }, (_, at) =>
        cleared({ vulnerability: { name: `CVE-2099-${at}` } }),
      ),
    ),
  )
  const findings = Array.from({ length: 20_000 }, (_, at) =>
    finding({ key: String(at), vulnerability: { id: `CVE-2099-${at}` } }),
  )
  const result = judged([], { findings, statements })
  expect(result.findings.filter((one) => one.status === 'not-affected')).toHaveLength(10_000)
})
