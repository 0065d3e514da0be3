import type { Report } from '../domain/report.ts'
import { toRunSuite } from './junit/run-suite.ts'
import { toSuite } from './junit/suite.ts'
import { toSuiteNames } from './junit/suite-names.ts'
import type { RenderedFile } from './rendered.ts'
import { toXmlText } from './junit/xml-text.ts'

/**
 * A suite for each image and a case for each rule of its gate, each control of its standards and the scan itself,
 * never one for each vulnerability: what a test report counts is whether the gate holds.
 */
export function renderJunitFiles(report: Report): RenderedFile[] {
  const names = toSuiteNames(report.images)
  const ofImages = report.images.map((image, index) =>
    toSuite(image, { name: names[index] ?? image.name, asOf: report.asOf }),
  )
  const suites = [toRunSuite(report) ?? [], ofImages].flat()
  const sum = (of: 'tests' | 'failures' | 'errors'): number =>
    suites.reduce((total, { counts }) => total + counts[of], 0)
  const text = toXmlText({
    name: 'testsuites',
    attributes: {
      name: 'Plimsoll',
      tests: sum('tests'),
      failures: sum('failures'),
      errors: sum('errors'),
      time: 0,
    },
    children: suites.map(({ element }) => element),
  })
  return [{ name: null, text, cut: null }]
}
