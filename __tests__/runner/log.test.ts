import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatBytes, renderProgress } from '../../src/runner/progress.ts'
import { toLogText } from '../../src/runner/sanitise.ts'
import { createTerminalLog } from '../../src/runner/terminal-log.ts'

/*
 * The runner's own reading of a line (actions/runner ActionCommand.cs): version 2 of a command begins,
 * after white space, with `::`; version 1 begins anywhere with `##[`. Azure's agent looks for `##vso[` anywhere, TeamCity
 * for `##teamcity[`.
 */
function isCommand(line: string): boolean {
  return line.trim().startsWith('::') || /##(?:vso|teamcity)?\[/i.test(line)
}

describe('what is logged can command neither a runner nor a terminal', () => {
  test.each([
    ['::add-mask::x'],
    ['   ::error::x'],
    ['\u00a0::stop-commands::x'],
    ['text ##[set-output name=a]b'],
    ['text ##vso[task.setvariable variable=a]b'],
    ['###VSO[task.complete result=Succeeded;]'],
    ["##teamcity[buildStatus text='fine']"],
    ['first\n::warning::second'],
    ['first\r::warning::second'],
    ['\u001b[31m::error::red'],
    ['\u0000::debug::x'],
  ])('%j', (hostile) => {
    expect(toLogText(hostile).split('\n').some(isCommand)).toBe(false)
  })

  test('for any text at all', () => {
    const piece = fc.constantFrom(
      '::',
      '##[',
      '##vso[',
      'teamcity',
      ':',
      '#',
      '[',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u001b[1m',
      '\u00a0',
      'a',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = toLogText(pieces.join(''))
        expect(text.split('\n').some(isCommand)).toBe(false)
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text)).toBe(false)
      }),
    )
  })

  test('ordinary words stay as they are', () => {
    expect(toLogText('Scanning acme/api:1.2 (linux/amd64) :: 3 layers')).toBe(
      'Scanning acme/api:1.2 (linux/amd64) :: 3 layers',
    )
  })
})

describe('the log of a terminal', () => {
  function lines(options: { debug?: boolean; colour?: boolean } = {}) {
    const written: string[] = []
    const log = createTerminalLog({
      write: (text) => written.push(text),
      isTerminal: false,
      debug: options.debug ?? false,
      colour: options.colour ?? false,
    })
    return { log, written }
  }

  test('has a word for each level and no colour unless asked', () => {
    const { log, written } = lines()
    log.info('a')
    log.notice('b')
    log.warn('c')
    log.error('d')
    expect(written).toEqual(['a\n', 'notice: b\n', 'warning: c\n', 'error: d\n'])
  })

  test('tells debug lines only when they are wanted', () => {
    const quiet = lines()
    quiet.log.debug('x')
    const chatty = lines({ debug: true })
    chatty.log.debug('x')
    expect([quiet.written, chatty.written]).toEqual([[], ['x\n']])
  })

  test('a group hands on what its work returns, and its failure', async () => {
    const { log, written } = lines()
    await expect(log.group('Fetching', () => Promise.resolve(7))).resolves.toBe(7)
    await expect(log.group('Failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(written).toEqual(['Fetching\n', 'Failing\n'])
  })

  test('shows nothing of what is over at once', () => {
    const { log, written } = lines()
    const progress = log.progress({ label: 'Layers', total: 10, unit: 'bytes' })
    progress.advance(10)
    progress.done()
    expect(written).toEqual([])
  })
})

describe('a line of progress', () => {
  test.each([
    [
      { label: 'Layers', total: 2_000_000, unit: 'bytes' },
      500_000,
      'Layers  [#####...............] 25 %  500.0 kB of 2.0 MB  3 s',
    ],
    [{ label: 'Layers', total: null, unit: 'bytes' }, 1500, 'Layers  1.5 kB  3 s'],
    [
      { label: 'Building', total: 4, unit: 'steps' },
      9,
      'Building  [####################] 100 %  9 of 4  3 s',
    ],
    [{ label: 'Scanning', total: null, unit: 'seconds' }, 0, 'Scanning  3 s'],
  ] as const)('%j at %d', (request, amount, expected) => {
    expect(renderProgress(request, { amount, words: '', seconds: 3.4 })).toBe(expected)
  })

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [1_234_567_890, '1.2 GB'],
  ])('%d bytes read as %s', (bytes, expected) => {
    expect(formatBytes(bytes)).toBe(expected)
  })
})
