import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { NAMES_ELSEWHERE } from '../src/config/names-elsewhere.ts'
import { isOptionName } from '../src/config/options.ts'
import { ROOT } from './ground/workflow-files.ts'

type Row = {
  readonly theirs: readonly string[]
  readonly ours: readonly string[]
  readonly line: string
}

/** Names between backticks, without the value behind them. */
function namesOf(cell: string): string[] {
  return [...cell.matchAll(/`([\w-]+)/g)].map(([, name = '']) => name)
}

const ROWS: readonly Row[] = readFileSync(join(ROOT, 'docs/migrating.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `') || line.startsWith('| output'))
  .map((line) => {
    const [theirs = '', ours = ''] = line.slice(1).split('|')
    return { theirs: namesOf(theirs), ours: namesOf(ours), line }
  })

describe('docs/migrating.md', () => {
  test('has a row for each name of other actions that leads to one of ours', () => {
    for (const [theirs, ours] of NAMES_ELSEWHERE) {
      const rows = ROWS.filter((row) => row.theirs.includes(theirs))
      expect([theirs, rows.some((row) => row.ours.includes(ours))]).toEqual([
        theirs,
        !OTHER_TOOLS.has(theirs),
      ])
    }
  })

  test('names no input of ours that is not there', () => {
    const inputs = ROWS.filter(({ line }) => !line.startsWith('| output')).flatMap(
      ({ ours }) => ours,
    )
    expect(inputs.filter((name) => !isOptionName(name))).toEqual([])
    expect(inputs.length).toBeGreaterThan(30)
  })
})

/** Spellings of the programs themselves, which the actions do not take. */
const OTHER_TOOLS = new Set(['pkg-types'])
