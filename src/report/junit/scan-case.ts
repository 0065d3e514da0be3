import type { ImageReport } from '../../domain/report.ts'
import { explainOutcome, failuresOf } from '../verdict-words.ts'
import { OUTCOME_WORDS, SCANNER_TITLES } from '../words.ts'
import type { TestCase } from './test-case.ts'

/** Whether there is a trustworthy answer: an error where there is none, so that no empty suite reads as clean. */
export function toScanCase(image: ImageReport): TestCase {
  const { outcome, degraded } = image.verdict
  const isAnswer = outcome === 'pass' || outcome === 'fail'
  const failures = failuresOf(image).flatMap(({ what, message, hint }) => [
    `${what}: ${message}`,
    hint,
  ])
  const shared = { group: 'scan', name: 'The image was scanned' }
  if (!isAnswer) {
    const message = `${OUTCOME_WORDS[outcome]}: ${explainOutcome(image)}`
    return { ...shared, state: 'error', message, details: [...failures, ...degraded] }
  }
  return {
    ...shared,
    state: 'passed',
    message: null,
    details: [...toScanLines(image), ...degraded],
  }
}

function toScanLines({ scans }: ImageReport): string[] {
  return scans.map(({ scanner, version, packages, database }) => {
    const name = [SCANNER_TITLES[scanner], version ?? ''].join(' ').trim()
    const built = database === null ? '' : `, database built ${database.built}`
    return `${name}: ${packages} packages${built}`
  })
}
