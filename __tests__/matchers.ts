import { expect } from '@jest/globals'
import fc from 'fast-check'
import { PlimsollError } from '../src/domain/errors.ts'
import type { ErrorCode } from '../src/domain/errors.ts'

/** Checks the code of an error and that it has a sentence and a hint, so that tests pin no wording. */
function toBeExplained(
  received: unknown,
  code: ErrorCode,
): { pass: boolean; message: () => string } {
  const explained =
    received instanceof PlimsollError &&
    received.code === code &&
    received.message.length > 10 &&
    received.hint.length > 10
  return {
    pass: explained,
    message: () => `expected an explained ${code}, got ${describe(received)}`,
  }
}

function describe(received: unknown): string {
  if (received instanceof PlimsollError)
    return `${received.code}: ${received.message} (${received.hint})`
  return received instanceof Error ? (received.stack ?? received.message) : String(received)
}

expect.extend({ toBeExplained })

declare module 'expect' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface Matchers<R> {
    toBeExplained(code: ErrorCode): R
  }
}

/*
 * Properties try the same values on every machine and every day, so that a run that failed fails again;
 * `PLIMSOLL_TEST_SEED=random` (or a number) and `PLIMSOLL_TEST_RUNS` look further.
 */
const { PLIMSOLL_TEST_SEED: seed = '20260814', PLIMSOLL_TEST_RUNS: runs = '100' } = process.env

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  numRuns: Number(runs),
})
