import type { ImageReport } from '../../domain/report.ts'
import { toUtcSeconds } from '../utc-seconds.ts'
import { OUTCOME_WORDS } from '../words.ts'
import type { XmlElement } from './xml-text.ts'
import { toControlCases } from './control-cases.ts'
import { toRuleCases } from './rule-cases.ts'
import { toScanCase } from './scan-case.ts'
import type { TestCase } from './test-case.ts'
import { toTestCaseElement } from './test-case.ts'

export type Suite = {
  readonly element: XmlElement
  readonly counts: Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>
}

export type SuiteOptions = {
  readonly name: string
  /** ISO time. */
  readonly asOf: string
}

export function toSuite(image: ImageReport, { name, asOf }: SuiteOptions): Suite {
  const cases = [toScanCase(image), ...toRuleCases(image), ...toControlCases(image)]
  const counts = countCases(cases)
  const element = {
    name: 'testsuite',
    // Jenkins wants a number; Azure takes a time without a zone as UTC (its agent's reader of JUnit).
    attributes: {
      name,
      ...counts,
      time: 0,
      timestamp: toUtcSeconds(asOf),
    },
    children: [toProperties(image), ...cases.map((one) => toTestCaseElement(one, name))],
  }
  return { element, counts }
}

function countCases(cases: readonly TestCase[]): Suite['counts'] {
  const count = (state: TestCase['state']): number =>
    cases.filter((one) => one.state === state).length
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
}

function toProperties({ image, verdict }: ImageReport): XmlElement {
  const values = {
    outcome: OUTCOME_WORDS[verdict.outcome],
    digest: image?.digest ?? null,
    imageId: image?.imageId ?? null,
    platform: image?.platform ?? null,
  }
  return {
    name: 'properties',
    children: Object.entries(values).flatMap(([name, value]) =>
      value === null ? [] : [{ name: 'property', attributes: { name, value } }],
    ),
  }
}
