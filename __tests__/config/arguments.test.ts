import { describe, expect, test } from '@jest/globals'
import { COMMANDS, COMMAND_NAMES } from '../../src/config/commands.ts'
import { OPTION_NAMES } from '../../src/config/options.ts'
import { commandOf, configOf, errorOf, faultsOf, runOf } from './doors.ts'

describe('commands', () => {
  test.each([
    [['scan', 'a'], 'scan'],
    [['compare', 'a.json', 'b.json'], 'compare'],
    [['demo'], 'demo'],
    [['install'], 'install'],
    [['db', 'status'], 'db-status'],
    [['db', 'update'], 'db-update'],
    [['--fail-on', 'high', 'scan', 'a'], 'scan'],
    [['--version'], 'version'],
    [['scan', '--version'], 'version'],
    [[`--help`], 'help'],
    [['help'], 'help'],
    [['help', 'db', 'status'], 'help'],
    [['-h'], 'help'],
    [['scan', '--wrong', '--help'], 'help'],
  ])('%j is %s', (args, kind) => {
    expect(commandOf(args).kind).toBe(kind)
  })

  test.each([
    [[], 'is missing'],
    [['scna', 'a'], 'did you mean scan?'],
    [['db'], 'db status, db update'],
    [['db', 'stauts'], 'did you mean db status?'],
    [['policy'], 'policy check, policy explain'],
    [['policy', 'chekc'], 'did you mean policy check?'],
    [['policy', 'check'], 'are missing: allowed are 1 to 100 policy files'],
    [['policy', 'explain', 'x'], 'one word too many'],
    [['waivers', 'convert', 'a', '--to', 'csaf'], 'allowed are plimsoll, openvex'],
    [['waivers', 'convert', 'a', '--to=openvex', '--to=openvex'], 'allowed is once'],
    [['scan', 'a', '--to', 'openvex'], 'allowed is it with waivers convert'],
    [['alpine:3.22'], 'plimsoll scan IMAGE'],
    [['help', 'nothing'], 'is not a command'],
    [['constructor'], 'is not a command'],
    [['demo', 'alpine'], 'one word too many'],
    [['db', 'status', 'now'], 'one word too many'],
    [['scan'], '<image>: is missing'],
    [['--', '--help'], 'is not a command'],
  ])('%j is refused: %s', (args, words) => {
    const error = errorOf(() => commandOf(args))
    expect(error).toBeExplained('config-invalid')
    expect(error.message).toContain(words)
    expect(error.hint).toContain('--help')
  })
})

describe('images', () => {
  test('are the words behind scan, flags wherever they stand', () => {
    const { config } = runOf(['scan', 'a', '--only-fixable', 'b', '--mode', 'report', '--', 'c'])
    expect(config.images.map((image) => image.reference)).toEqual(['a', 'b', 'c'])
  })

  test('may be flags, too', () => {
    const { config } = runOf(['scan', 'a', '--image', 'b', '--image=c'])
    expect(config.images.map((image) => image.reference)).toEqual(['a', 'b', 'c'])
  })

  test('are none for the commands that scan nothing of the user’s', () => {
    for (const name of COMMAND_NAMES.filter((one) => !COMMANDS[one].takesImages)) {
      const files = Array.from({ length: COMMANDS[name].files?.fewest ?? 0 }, String)
      expect(runOf([...name.split(' '), ...files]).config.images).toEqual([])
    }
  })
})

describe('reports to read', () => {
  test('are the words behind compare in their order, as absolute paths', () => {
    const run = runOf(['compare', 'base.json', '--report', 'json=-', '--', '-head.json'])
    expect(run.files).toEqual(['/checkout/base.json', '/checkout/-head.json'])
    expect(run.config.deliver.reports).toEqual([{ format: 'json', path: '-' }])
  })

  test('are none for a scan', () => {
    expect(runOf(['scan', 'a']).files).toEqual([])
  })

  test('may be one report twice', () => {
    expect(runOf(['compare', 'a.json', 'a.json']).files).toHaveLength(2)
  })

  test.each([
    [['compare'], '<report>: are missing: allowed are 2 JSON reports behind compare'],
    [['compare', 'a'], '<report>: are 1: allowed are 2'],
    [['compare', 'a', 'b', 'c'], '<report>: are 3: allowed are 2'],
    [['compare', 'a', ' '], '<report>: " " names no file'],
    [['compare', 'a', 'b\u0000'], 'is not a path'],
    [['compare', 'a', 'b', '--report', 'sarif=x'], 'does not write: allowed are json, markdown'],
    [
      ['compare', 'a', 'b', '--report', 'html=x'],
      'asks for html, which this command does not write',
    ],
    [['compare', 'a', 'b', '--fail-on', 'high'], '--fail-on: is not a flag of compare'],
    [['compare', 'a', '--unknown', 'b'], '--unknown: is no flag'],
  ])('%j is refused: %s', (args, words) => {
    expect(faultsOf(() => commandOf(args))).toEqual([expect.stringContaining(words)])
  })
})

describe('flags', () => {
  test('every input is a flag of scan with the same effect', () => {
    const { config } = runOf(['scan', 'alpine:3.22', '--reports', 'json, sarif, audit'])
    expect(config).toEqual(configOf({}))
    expect(COMMANDS.scan.options).toEqual(OPTION_NAMES)
  })

  test.each([
    [['--allow-http'], true],
    [['--allow-http=true'], true],
    [['--allow-http', 'true'], true],
    [['--allow-http=false'], false],
    [['--allow-http', 'false'], false],
    [[], false],
  ])('%j is %s', (args, allowed) => {
    const { config } = runOf(['scan', ...args, 'a'])
    expect(config.registry.allowHttp).toBe(allowed)
    expect(config.images).toHaveLength(1)
  })

  test('a list may be repeated, one value may not', () => {
    expect(
      runOf(['scan', 'a', '--skip-paths', 'x', '--skip-paths', 'y']).config.scan.skipPaths,
    ).toEqual(['x', 'y'])
    expect(faultsOf(() => commandOf(['scan', 'a', '--mode=report', '--mode=report']))).toEqual([
      expect.stringContaining('--mode: is given 2 times'),
    ])
  })

  test.each([
    [['--fail-on'], '--fail-on: has no value'],
    [['--fail-on='], '--fail-on: has no value'],
    [['--fail-on', ''], '--fail-on: has no value'],
    [['--fail-on', '--only-fixable'], '--fail-on: has no value'],
    [['--report'], '--report: has no value'],
    [['--max-high', '-1'], '--max-high: "-1" is not allowed'],
    [['--no-summary'], 'allowed is --summary=false'],
    [['--summary=off'], '--summary: "off" is neither'],
    [['--fial-on', 'high'], 'did you mean --fail-on?'],
    [['--reprot', 'json=a'], 'did you mean --report?'],
    [['--severity', 'HIGH'], 'did you mean --fail-on?'],
    [['--FAIL-ON=high'], 'did you mean --fail-on?'],
    [['-f', 'high'], '-f: is no flag'],
    [['-fhigh'], '-f: is no flag'],
    [['--__proto__=x'], '--__proto__: is no flag'],
    [['--color', 'red'], '--color: "red" is not known'],
    [['--color'], '--color: is not known'],
    [['--color=never', '--color=never'], '--color: "never" is given 2 times'],
  ])('%j is refused: %s', (args, words) => {
    expect(faultsOf(() => commandOf(['scan', 'a', ...args]))).toEqual([
      expect.stringContaining(words),
    ])
  })

  test('a flag of another command is refused with the commands that have it', () => {
    expect(faultsOf(() => commandOf(['demo', '--mode', 'report']))).toEqual([
      '--mode: is not a flag of demo: allowed is it with scan, evaluate, policy explain',
    ])
    expect(faultsOf(() => commandOf(['db', 'status', '--update-db']))).toEqual([
      '--update-db: is not a flag of db status: allowed is it with scan, evaluate, install',
    ])
  })

  test('colour is the terminal’s own choice unless a flag says otherwise', () => {
    expect(runOf(['demo']).color).toBe('auto')
    expect(runOf(['demo', '--color', 'always']).color).toBe('always')
  })

  test('all faults are told at once', () => {
    const args = [
      'scan',
      '--fail-on',
      'hgih',
      '--foo',
      '--timeout=5',
      '--comment=x',
      '--registry',
      'r',
    ]
    const names = faultsOf(() => commandOf(args)).map((line) => line.split(':')[0])
    expect(names.sort()).toEqual([
      '--comment',
      '--fail-on',
      '--foo',
      '--registry-password',
      '--registry-username',
      '--timeout',
      '<image>',
    ])
  })

  test('wrong flags are told even when there is no command', () => {
    expect(
      faultsOf(() => commandOf(['--foo=1', 'scna'])).map((line) => line.split(':')[0]),
    ).toEqual(['command', '--foo'])
  })
})

describe('secrets', () => {
  const LOGIN = ['--registry', 'ghcr.io', '--registry-username', 'u']
  const SECRET = { PLIMSOLL_REGISTRY_PASSWORD: 'hunter2' }

  test('come from the environment', () => {
    const run = runOf(['scan', 'a', ...LOGIN], SECRET)
    expect(run.config.registry.credentials?.password).toBe('hunter2')
    expect(run.warnings).toEqual([])
  })

  test('of a flag are taken with a warning that does not repeat them', () => {
    const run = runOf(['scan', 'a', ...LOGIN, '--registry-password', 'fromflag'], SECRET)
    expect(run.config.registry.credentials?.password).toBe('fromflag')
    expect(run.warnings).toEqual([expect.stringContaining('PLIMSOLL_REGISTRY_PASSWORD')])
    expect(run.warnings.join()).not.toContain('fromflag')
  })

  test('that nobody uses are said to be unused', () => {
    const run = runOf(['scan', 'a'], SECRET)
    expect(run.config.registry.credentials).toBeNull()
    expect(run.warnings).toEqual([expect.stringContaining('not used')])
  })

  test.each([
    [['scan', 'a', '--registry-pasword', 'hunter2']],
    [['scan', 'a', '--registry-pasword=hunter2']],
    [['--registry-pasword', 'hunter2', 'scan', 'a']],
    [['--registry-pasword', 'hunter2']],
    [['install', '--registry-pasword', 'hunter2']],
    [['install', '--token', 'hunter2']],
    [['install', '--registry-username', '--registry-password', 'hunter2']],
    [['demo', '--registry-password', 'hunter2']],
    [['scan', 'a', '--registry-password', 'hunter2', '--registry-password', 'hunter2']],
    [['scan', 'a', '--registry-password', 'hunter2']],
    [['scan', 'a', '--registry-password', 'hunter2\u0007']],
    [['-phunter2', 'scan', 'a']],
  ])('never stand in a message: %j', (args) => {
    const error = errorOf(() => commandOf(args))
    expect(`${error.message} ${error.hint}`).not.toContain('hunter2')
  })

  test('whose flag is mistyped do not make the image look missing', () => {
    expect(faultsOf(() => commandOf(['scan', '--registry-pasword', 'hunter2']))).toHaveLength(1)
  })
})
