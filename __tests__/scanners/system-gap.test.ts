import { expect, test } from '@jest/globals'
import type { ScanOutcome } from '../../src/scanners/outcome.ts'
import { isSystemUnassessed } from '../../src/scanners/system-gap.ts'
import { scanRecord } from '../ground/factories.ts'
import { observation, scannerReport } from '../ground/observations.ts'

function outcome(code: string | null, hasFound = false): ScanOutcome {
  return {
    record: scanRecord(),
    report: scannerReport({ observations: hasFound ? [observation()] : [] }),
    notices: code === null ? [] : [{ code, text: 'Something about the system.' }],
  }
}

const FAILED: ScanOutcome = { record: scanRecord(), report: null, notices: [] }
const RELEASE = 'trivy-system-version-unknown'

test.each([
  ['both know the system', [outcome(null), outcome(null)], false],
  ['neither knows it', [outcome('trivy-system-unknown'), outcome('grype-system-unknown')], true],
  ['one of the two knows it', [outcome('trivy-system-unknown'), outcome(null)], false],
  ['the release is unknown and nobody found anything', [outcome(RELEASE), outcome(null)], true],
  [
    'the release is unknown to Trivy, and Grype has data',
    [outcome(RELEASE), outcome(null, true)],
    false,
  ],
  ['the other scanner failed', [outcome(RELEASE), FAILED], true],
  ['no scanner can be trusted at all', [FAILED, FAILED], false],
])('%s', (_, outcomes, expected) => {
  expect(isSystemUnassessed(outcomes)).toBe(expected)
})
