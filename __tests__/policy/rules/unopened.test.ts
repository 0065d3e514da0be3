import { expect, test } from '@jest/globals'
import { applyRules, openCase } from '../../../src/policy/rules/index.ts'
import { image } from '../../ground/factories.ts'
import { evidenceOf } from '../ground.ts'

const values = { 'coverage.not_assessed': 'fail' } as const

function stateOf(source: 'registry' | 'report') {
  const opened = openCase(evidenceOf({ values, image: image({ source }) }))
  return applyRules(opened).find(({ result }) => result.id === 'coverage.not-assessed')
}

test('what scanners leave out of an image that nobody opened is not known, so the rule does not pass', () => {
  expect(stateOf('report')).toMatchObject({
    result: { state: 'not-assessed' },
    reason: { value: 'not assessed' },
  })
  expect(stateOf('registry')).toMatchObject({ result: { state: 'passed' }, reason: null })
})
