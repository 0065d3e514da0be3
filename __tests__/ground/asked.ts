import { describe } from '@jest/globals'

/** Grounds that not every machine has: `.ci/run` asks for them, and then a missing part is a failure. */
const GROUNDS = {
  PLIMSOLL_TEST_SHARED: 'needs the folder of shared samples beside the repository',
  PLIMSOLL_TEST_DEBIAN: "needs Debian's packages of scripts/ci/install-packages",
  PLIMSOLL_TEST_ACT: 'needs act, see scripts/ci/install-act',
} as const

export type Ground = keyof typeof GROUNDS

export function isAsked(ground: Ground): boolean {
  return process.env[ground] === '1'
}

/** A suite that runs when its ground was asked for, and is a visible skip with its reason otherwise. */
export function describeOn(ground: Ground, title: string, body: () => void): void {
  if (isAsked(ground)) describe(title, body)
  else describe.skip(`${title} [${ground} is not set: ${GROUNDS[ground]}]`, body)
}
