import { describe, expect, test } from '@jest/globals'
import { parseActLines } from '../ground/act-lines.ts'

/** Lines as act 0.2.87 prints them with --json, cut to what is read. */
const STEP = { jobID: 'scan', matrix: { os: 'a' }, stage: 'Main', step: './', stepID: ['scan'] }

function parse(...lines: readonly object[]) {
  return parseActLines(
    [...lines.map((line) => JSON.stringify(line)), "Error: Job 'scan' failed"].join('\n'),
  )
}

describe('the log of act', () => {
  test('becomes one step with its result, outputs, summary and lines', () => {
    const steps = parse(
      { ...STEP, msg: '⭐ Run Main ./' },
      { ...STEP, msg: 'working\n', raw_output: true },
      { ...STEP, command: 'set-output', name: 'outcome', arg: 'fail\nbadly' },
      { ...STEP, command: 'summary', content: '# Fail\n' },
      { ...STEP, stepResult: 'failure' },
      { jobID: 'scan', jobResult: 'failure' },
    )
    expect(steps).toEqual([
      {
        job: 'scan',
        matrix: { os: 'a' },
        id: 'scan',
        name: './',
        stage: 'Main',
        result: 'failure',
        outputs: { outcome: 'fail\nbadly' },
        summary: '# Fail\n',
        annotations: [],
        groups: [],
        lines: ['working'],
      },
    ])
  })

  test('keeps the steps of a matrix, and pre and post, apart', () => {
    const steps = parse(
      { ...STEP, stepResult: 'success' },
      { ...STEP, matrix: { os: 'b' }, stepResult: 'failure' },
      { ...STEP, stage: 'Post', stepResult: 'success' },
    )
    expect(steps.map(({ matrix, stage, result }) => [matrix['os'], stage, result])).toEqual([
      ['a', 'Main', 'success'],
      ['b', 'Main', 'failure'],
      ['a', 'Post', 'success'],
    ])
  })

  test('puts lines into their group and annotations into a list', () => {
    const [step] = parse(
      { ...STEP, command: 'group', arg: 'Image a' },
      { ...STEP, msg: 'inside\n', raw_output: true },
      { ...STEP, command: 'endgroup', arg: '' },
      { ...STEP, msg: 'outside\n', raw_output: true },
      { ...STEP, command: 'error', arg: 'no', kvPairs: { title: 'Gate', line: '3' } },
    )
    expect(step?.groups).toEqual([{ title: 'Image a', lines: ['inside'] }])
    expect(step?.annotations).toEqual([
      { level: 'error', message: 'no', title: 'Gate', file: null, line: 3 },
    ])
  })
})
