import { writeFileSync, writeSync } from 'node:fs'

/**
 * The last words of a test run: every suite that was skipped, with the reason in its title, and one line
 * that counts, `N passed, N failed, N skipped`. With PLIMSOLL_TEST_COUNTS set, the counts are also written
 * to that file as JSON.
 */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that does not load has no tests to fail; it counts as one.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    }
    const skipped = skippedSuites(results.testResults)
    const file = process.env.PLIMSOLL_TEST_COUNTS
    if (file) writeFileSync(file, JSON.stringify(counts))
    const lines = skipped.map(([title, count]) => `skipped: ${title} (${count})`)
    const { passed, failed } = counts
    lines.push(`${passed} passed, ${failed} failed, ${counts.skipped} skipped`)
    // Jest's own reporter holds its output back for a moment; on exit all of it has been written.
    process.once('exit', () => writeSync(1, `\n${lines.join('\n')}\n`))
  }
}

/**
 * Titles with how many of their tests were skipped: of the suite that names the variable it waits for, else of
 * the outermost one, else of the lone test.
 */
function skippedSuites(testResults) {
  const suites = new Map()
  for (const { testResults: tests } of testResults) {
    for (const { status, ancestorTitles, title } of tests) {
      if (status !== 'pending' && status !== 'todo') continue
      const waits = ancestorTitles.find((each) => each.includes('PLIMSOLL_TEST_'))
      const suite = waits ?? ancestorTitles[0] ?? title
      suites.set(suite, (suites.get(suite) ?? 0) + 1)
    }
  }
  return [...suites]
}
