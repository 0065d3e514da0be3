import type { ImageReport } from '../../domain/report.ts'
import type { ControlResult } from '../../domain/standard.ts'
import { CONTROL_WORDS, describeControl, warnsOnly } from '../standard-words.ts'
import type { TestCase } from './test-case.ts'

/** A case for each control of each standard that was asked for. */
export function toControlCases(image: ImageReport): TestCase[] {
  const { outcome } = image.verdict
  const isAnswer = outcome === 'pass' || outcome === 'fail'
  return image.standards.flatMap(({ id, controls }) =>
    controls.map((control) => toCase(id, control, isAnswer)),
  )
}

function toCase(standard: string, control: ControlResult, isAnswer: boolean): TestCase {
  const { id, title, state } = control
  const name = title === '' ? id : `${id} ${title}`
  const said = describeControl(control)
  const shared = { group: standard, name, message: said === '' ? null : said, details: [] }
  if (state === 'fail') return toBroken(control, shared)
  if (state === 'waived') return { ...shared, state: 'passed', message: `Waived: ${said}` }
  if (state !== 'pass') return { ...shared, state: 'skipped', message: toSkipped(control, said) }
  if (isAnswer) return { ...shared, state: 'passed' }
  return { ...shared, state: 'skipped', message: 'there is no trustworthy answer' }
}

function toBroken(control: ControlResult, shared: Omit<TestCase, 'state'>): TestCase {
  const details = control.remedy === null ? [] : [`What to do: ${control.remedy}`]
  if (!warnsOnly(control)) {
    return { ...shared, state: 'failure', message: shared.message ?? 'It is broken', details }
  }
  return { ...shared, state: 'passed', message: `Warning: ${shared.message ?? 'broken'}`, details }
}

function toSkipped({ state }: ControlResult, said: string): string {
  return said === '' ? CONTROL_WORDS[state] : `${CONTROL_WORDS[state]}: ${said}`
}
