import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Figure, Row } from './figure.ts'
import { ROOT } from './ground.ts'

const TABLE = join(ROOT, '__tests__/scenarios/fault-table.ts')
const TESTS = '__tests__/scenarios/faults.test.ts'
const LEAST_RECOVERED = 0.99

/** One row of the table of faults, as far as it is counted. */
export type CountedCase = {
  readonly title: string
  /** True: the run must reach the verdict that it would have reached without the fault. */
  readonly recoverable: boolean
}

/**
 * How the cases ended in a run of the fault tests, from Jest's JSON that PLIMSOLL_FAULT_RESULTS names. The
 * tests check the end of each case; here they are only counted.
 */
export async function countFaults(): Promise<Figure> {
  const cases = await readTable()
  const file = process.env['PLIMSOLL_FAULT_RESULTS']
  const passed = file === undefined ? null : readPassed(readFileSync(file, 'utf8'))
  return {
    title: 'Faults and hostile inputs',
    rows: toRows(cases, passed),
    commands: [
      {
        name: 'to count',
        line: `npm test -- ${TESTS} --json --outputFile=$T/faults.json; PLIMSOLL_FAULT_RESULTS=$T/faults.json npm run bench faults`,
      },
    ],
    notes: [],
  }
}

async function readTable(): Promise<readonly CountedCase[]> {
  if (!existsSync(TABLE)) throw new Error(`there is no ${TABLE}`)
  const module = (await import(pathToFileURL(TABLE).href)) as {
    readonly FAULT_TABLE: readonly CountedCase[]
  }
  return module.FAULT_TABLE
}

/** Titles of the tests that passed; throws for text that is no result of Jest's. */
export function readPassed(json: string): ReadonlySet<string> {
  const { testResults } = JSON.parse(json) as {
    readonly testResults?: readonly {
      readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
    }[]
  }
  if (testResults === undefined) throw new Error('this is no result of Jest')
  const all = testResults.flatMap((suite) => suite.assertionResults)
  return new Set(all.filter(({ status }) => status === 'passed').map(({ title }) => title))
}

/** `passed` null: the tests were not run, and nothing is claimed. */
export function toRows(
  cases: readonly CountedCase[],
  passed: ReadonlySet<string> | null,
): readonly Row[] {
  const recoverable = cases.filter((one) => one.recoverable)
  const hostile = cases.filter((one) => !one.recoverable)
  const none = { comparedWith: '', theirs: '' }
  const recovery = { what: 'recoverable faults: right verdict in the end', target: '99 of 100' }
  const passing = { what: 'broken or hostile inputs that end as pass', target: '0' }
  if (passed === null) {
    const rest = { ...none, result: 'not counted in this run', reached: null }
    return [
      { ...recovery, ...rest, ours: `${recoverable.length} cases` },
      { ...passing, ...rest, ours: `${hostile.length} cases` },
    ]
  }
  const recovered = recoverable.filter((one) => passed.has(one.title)).length
  const refused = hostile.filter((one) => passed.has(one.title)).length
  return [
    {
      ...{ ...recovery, ...none, ours: `${recoverable.length} cases` },
      result: `${recovered} of ${recoverable.length}`,
      reached: recoverable.length > 0 && recovered / recoverable.length >= LEAST_RECOVERED,
    },
    {
      ...{ ...passing, ...none, ours: `${hostile.length} cases` },
      result: describePasses(hostile.length - refused),
      reached: hostile.length > 0 && refused === hostile.length,
    },
  ]
}

/** A case whose test failed did not end as it should, which may or may not have been a pass. */
function describePasses(unproved: number): string {
  return unproved === 0 ? '0' : `0 to ${unproved}: so many did not end as they should`
}
