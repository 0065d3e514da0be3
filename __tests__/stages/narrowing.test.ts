import { expect, test } from '@jest/globals'
import type { ScanSettings } from '../../src/config/config.ts'
import { describeNarrowing } from '../../src/stages/narrowing.ts'

const WHOLE: ScanSettings = {
  scanners: ['trivy', 'grype'],
  require: 'all',
  kinds: ['vulnerability', 'secret', 'misconfiguration', 'licence'],
  packageClasses: ['os', 'library'],
  skipPaths: [],
  secretRules: null,
  timeoutMs: null,
}

test('a whole look has nothing to say', () => {
  expect(describeNarrowing(WHOLE)).toEqual([])
})

test.each([
  [{ scanners: ['trivy'] }, ['The scanner grype did not run.']],
  [{ kinds: ['vulnerability', 'secret', 'licence'] }, ['Not looked for: misconfigurations.']],
  [{ packageClasses: ['os'] }, ['Not looked at: packages of programming languages.']],
  [{ skipPaths: ['/opt/**'] }, ['Left out by skip-paths: /opt/**']],
] as const)('%j is said', (narrowed, sentences) => {
  expect(describeNarrowing({ ...WHOLE, ...narrowed })).toEqual(sentences)
})
