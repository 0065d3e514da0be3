import { describe, expect, test } from '@jest/globals'
import { commandOf, faultsOf } from './doors.ts'

describe('plimsoll evaluate', () => {
  function evaluation(
    ...args: string[]
  ): Extract<ReturnType<typeof commandOf>, { kind: 'evaluate' }> {
    const command = commandOf(['evaluate', ...args])
    if (command.kind !== 'evaluate') throw new Error(`it is ${command.kind}`)
    return command
  }

  test('reads any number of reports, and standard input once', () => {
    expect(evaluation('a.json', '-', 'b/c.json').files).toEqual([
      '/checkout/a.json',
      '-',
      '/checkout/b/c.json',
    ])
    expect(faultsOf(() => commandOf(['evaluate']))).toEqual([
      '<report>: are missing: allowed are 1 to 1000 JSON reports behind evaluate',
    ])
    expect(faultsOf(() => commandOf(['evaluate', '-', '-']))).toEqual([
      '<report>: "-" stands there twice: allowed is standard input once',
    ])
  })

  test('shares standard input with compare, where it may be one of the two', () => {
    const command = commandOf(['compare', '-', 'a.json'])
    expect(command.kind === 'compare' && command.files).toEqual(['-', '/checkout/a.json'])
    expect(faultsOf(() => commandOf(['compare', '-', '-']))).toEqual([
      '<report>: "-" stands there twice: allowed is standard input once',
    ])
  })

  test('asks for both scanners only where it is told to', () => {
    expect(evaluation('a.json').config.scan.require).toBe('any')
    expect(evaluation('a.json', '--require-scanners', 'all').config.scan.require).toBe('all')
  })

  test('takes names in their order', () => {
    expect(evaluation('a.json', '--name', 'b', '--name', 'a').names).toEqual(['b', 'a'])
    expect(evaluation('a.json').names).toEqual([])
    expect(faultsOf(() => commandOf(['evaluate', 'a.json', '--name', '/']))).toHaveLength(1)
  })

  test.each([
    [[], []],
    [['--several'], ['several']],
    [['--several=true'], ['several']],
    [['--several', 'true'], ['several']],
    [['--several=false'], []],
    [['--several', '--several'], ['several']],
  ])('understands %j', (flags, switches) => {
    const command = evaluation('a.json', ...flags)
    expect([command.switches, command.files]).toEqual([switches, ['/checkout/a.json']])
  })

  test('takes the file that follows --several for a file', () => {
    expect(evaluation('--several', 'a.json').files).toEqual(['/checkout/a.json'])
  })

  test.each([
    [['evaluate', 'a.json', '--several=yes'], '--several'],
    [['evaluate', 'a.json', '--several', '--several=false'], '--several'],
    [['evaluate', 'a.json', '--severa'], 'did you mean --several?'],
    [['scan', 'alpine', '--several'], 'allowed is it with evaluate'],
    [['evaluate', 'a.json', '--scanners', 'trivy'], '--scanners'],
    [['evaluate', 'a.json', '--baseline', 'alpine:3.22'], '--baseline'],
    [['evaluate', 'a.json', '--platform', 'linux/amd64'], '--platform'],
  ])('refuses %j', (args, words) => {
    expect(faultsOf(() => commandOf(args)).join('\n')).toContain(words)
  })

  test('has the same gate as a scan', () => {
    const flags = ['--fail-on', 'high', '--only-fixable', '--severity-from', 'nvd']
    const scanned = commandOf(['scan', 'alpine', ...flags])
    if (scanned.kind !== 'scan') throw new Error('it is no scan')
    const { inputs, severityChoice, mode } = evaluation('a.json', ...flags).config
    expect({ inputs, severityChoice, mode }).toEqual({
      inputs: scanned.config.inputs,
      severityChoice: 'nvd',
      mode: 'enforce',
    })
  })
})
