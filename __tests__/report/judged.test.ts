import { describe, expect, test } from '@jest/globals'
import type { Judged } from '../../src/domain/report.ts'
import { renderTable } from '../../src/report/index.ts'
import { describeJudged, explainOutcome } from '../../src/report/verdict-words.ts'
import { imageReport, report } from '../ground/factories.ts'

const CHANGES: Judged = { scope: 'changes', wanted: 'changes', why: 'only what came is judged' }
const WANTED: Judged = {
  scope: 'all',
  wanted: 'changes',
  why: 'everything is judged: there is no report',
}
const ALL: Judged = {
  scope: 'all',
  wanted: 'all',
  why: 'everything is judged: this is no pull request',
}

function tableOf(judged: Judged): string {
  return renderTable(report({ images: [imageReport({ judged })] }), { colour: false, width: 100 })
}

describe('which findings were judged', () => {
  test.each([
    ['only changes', CHANGES, 'Only what came is judged'],
    ['all, where only changes were wanted', WANTED, 'Everything is judged: there is no report'],
    ['all, as anybody expects', ALL, null],
  ])('%s', (_, judged, sentence) => {
    expect(describeJudged({ judged })).toBe(sentence)
    const line = sentence === null ? null : `\n\n${sentence}.\n`
    if (line === null) expect(tableOf(judged)).not.toContain('is judged')
    else expect(tableOf(judged)).toContain(line)
  })

  test('a pass does not speak of what was not judged', () => {
    expect(explainOutcome(imageReport({ judged: CHANGES }))).toBe(
      'nothing that came with the change is over the limits of the gate',
    )
    expect(explainOutcome(imageReport({ judged: WANTED }))).toBe(
      'nothing is over the limits of the gate',
    )
  })

  test('a branch with a hostile name writes no line of its own', () => {
    const why = 'only that is judged, compared with run 1 on a\n::error::\u001b[2J\u202eb'
    const text = tableOf({ ...CHANGES, why })
    expect(text).not.toMatch(/^::error/m)
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\u202e')
  })
})
