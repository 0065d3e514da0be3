import { describe, expect, test } from '@jest/globals'
import { COMMANDS, COMMAND_NAMES } from '../../src/config/commands.ts'
import { EXIT_CODES } from '../../src/config/exit-codes.ts'
import { toExitCode } from '../../src/policy/exit.ts'
import { OUTCOMES } from '../../src/domain/verdict.ts'
import { commandOf } from './doors.ts'

function helpOf(...args: string[]): string {
  const command = commandOf([...args, '--help'])
  return command.kind === 'help' ? command.text : ''
}

describe('help', () => {
  test('of no command lists every command and every exit code', () => {
    const text = helpOf()
    for (const name of COMMAND_NAMES) expect(text).toContain(`  ${name} `)
    for (const { code } of EXIT_CODES) expect(text).toMatch(new RegExp(`^  ${code} `, 'm'))
  })

  test.each(COMMAND_NAMES)('of %s lists its flags and no others', (name) => {
    const listed = [...helpOf(...name.split(' ')).matchAll(/^ {2}--([a-z-]+)/gm)].map(
      (match) => match[1],
    )
    const wanted = COMMANDS[name].options.map((option) =>
      option === 'reports' ? 'report' : option,
    )
    const { switches = [], choices = [] } = COMMANDS[name]
    const own = [...switches, ...choices].map((one) => one.name)
    expect([...listed].sort()).toEqual([...wanted, ...own, 'color', 'help', 'version'].sort())
  })

  test.each(['', ...COMMAND_NAMES])('of %j fits a terminal of a hundred columns', (name) => {
    const lines = helpOf(...name.split(' ').filter((word) => word !== '')).split('\n')
    expect(lines.filter((line) => line.length > 100 || /\s$/.test(line))).toEqual([])
    expect(lines.join('\n')).not.toContain('`')
  })

  test('tells the defaults', () => {
    expect(helpOf('scan')).toMatch(/--mode enforce\|report\n( {6}.*\n)* {6}.*Default: enforce\./)
    expect(helpOf('scan')).toMatch(/Default: none\./)
  })
})

describe('the table of exit codes', () => {
  test('has a row for every code that a verdict leads to', () => {
    const strict = { mode: 'enforce', onNothingAnalysed: 'fail', onScanFailed: 'fail' } as const
    const codes = OUTCOMES.map((outcome) => ({ outcome, code: toExitCode(outcome, strict) }))
    for (const { outcome, code } of codes) {
      expect(EXIT_CODES.find((row) => row.code === code)?.meaning).toMatch(
        new RegExp(`^${outcome}`),
      )
    }
  })
})
