import { expect } from '@jest/globals'
import type { Ran } from '../../ground/github/run-scene.ts'

/* What holds for every run, whatever GitHub does. */

export const LIMIT_MS = 120_000

const EXIT_CODES = { pass: 0, fail: 1, 'scan-failed': 2, 'nothing-analysed': 4 } as const

/** The gate alone decides, the runner has nothing against the step, and it leaves its reports behind and no more. */
export function expectVerdict(ran: Ran, outcome: keyof typeof EXIT_CODES): void {
  expect([ran.outputs['outcome'], ran.exitCode]).toEqual([outcome, EXIT_CODES[outcome]])
  expect(ran.timedOut).toBe(false)
  expect(ran.complaints).toEqual([])
  expect(ran.leftBehind.filter((path) => !isExpected(path))).toEqual([])
}

/** Our reports; and a list of names that `@actions/cache` leaves of each entry which it packed. */
function isExpected(path: string): boolean {
  return /^plimsoll(?:\/|$)/.test(path) || /^[0-9a-f-]{36}(?:\/manifest\.txt)?$/.test(path)
}

/** What was delivered where, `code scanning: delivered`. */
export function statesOf({ report }: Ran): string[] {
  return report.deliveries.map(({ to, state }) => `${to}: ${state}`)
}
