import type { XmlElement } from './xml-text.ts'

/** `group`: what the case belongs to within its image, `gate` or the id of a standard. Texts are as they come. */
export type TestCase = {
  readonly group: string
  /** Unique within the group. */
  readonly name: string
  readonly state: 'passed' | 'failure' | 'error' | 'skipped'
  /** One line: what is wrong, or why it was not assessed; for a case that passed, what there is to say. */
  readonly message: string | null
  /** More lines. */
  readonly details: readonly string[]
}

export function toTestCaseElement(one: TestCase, suite: string): XmlElement {
  return {
    name: 'testcase',
    attributes: { classname: toClassName(suite, one.group), name: one.name, time: 0 },
    children: toResult(one),
  }
}

/**
 * GitLab tells the cases of a job apart by class and name, so the image is in it. Jenkins cuts a class at its dots
 * into packages, so there is one dot.
 */
function toClassName(suite: string, group: string): string {
  return [suite, group].map((part) => part.replaceAll('.', '_')).join('.')
}

function toResult({ state, message, details }: TestCase): XmlElement[] {
  const lines = [message ?? '', ...details].filter((line) => line !== '')
  switch (state) {
    case 'passed':
      return lines.length === 0 ? [] : [{ name: 'system-out', text: lines }]
    case 'skipped':
      return [{ name: 'skipped', attributes: { message: lines.join('; ') } }]
    case 'failure':
    case 'error':
      return [{ name: state, attributes: { message: lines[0] ?? state, type: state }, text: lines }]
  }
}
