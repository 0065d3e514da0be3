import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { policyCheckCommand } from '../../src/commands/policy-check.ts'
import { policyExplainCommand } from '../../src/commands/policy-explain.ts'
import type { Terminal } from '../../src/commands/terminal.ts'
import { waiversConvertCommand } from '../../src/commands/waivers-convert.ts'
import type { Command } from '../../src/config/arguments.ts'
import { createTerminalLog } from '../../src/runner/terminal-log.ts'
import { commandOf } from '../config/doors.ts'
import { DESIGN_EXAMPLE } from '../policy/design-example.ts'

const LEAVING = `
notify:
  channels:
    chat: { type: slack, url_env: SLACK_URL }
    siem: { type: webhook, url: 'https://hooks.example/token-in-a-path' }
  rules:
    - name: exploited
      to: [chat, siem]
      when:
        { severity: high, known_exploited: true, new: false, branch: [main, 'release/*'] }
      immediate: true
    - { name: all, to: chat, digest: 1d, quiet: { from: '22:00', to: '07:00', days: [sat, sun], zone: Europe/Berlin } }
  audit: siem
reports:
  profile: public
  encrypt:
    recipients: age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
    required: true
    only: true
`

type Printed = { readonly code: number; readonly text: string; readonly log: string }

describe('the commands of the policy', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plimsoll-policy-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  async function write(name: string, text: string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  async function run(args: readonly string[], width = 100): Promise<Printed> {
    const printed = { text: '', log: '' }
    const terminal: Terminal = {
      env: { GITHUB_WORKSPACE: folder },
      log: createTerminalLog({
        write: (text) => {
          printed.log += text
          return true
        },
        isTerminal: false,
        debug: false,
        colour: false,
      }),
      signal: new AbortController().signal,
      print: (text) => {
        printed.text += String(text)
        return Promise.resolve()
      },
      colour: false,
      width,
    }
    const code = await perform(commandOf([...args, '--as-of', '2026-11-21']), terminal)
    return { ...printed, code }
  }

  function perform(command: Command, terminal: Terminal): Promise<number> {
    if (command.kind === 'policy-check') return policyCheckCommand(command, terminal)
    if (command.kind === 'waivers-convert') return waiversConvertCommand(command, terminal)
    if (command.kind !== 'policy-explain') throw new Error(`it is ${command.kind}`)
    const config = { ...command.config, workFolder: folder }
    return policyExplainCommand({ ...command, config }, terminal)
  }

  test('check: a policy without a fault ends with 0', async () => {
    const path = await write('a.yml', DESIGN_EXAMPLE)
    expect(await run(['policy', 'check', path])).toEqual({
      code: 0,
      text: 'Nothing is wrong in 1 policy file\n',
      log: '',
    })
  })

  test('check: every fault of every file has a line, and it ends with 3', async () => {
    const one = await write('a.yml', 'mod: x\nstage: now\n')
    const other = await write('b.yml', 'a: b: c')
    const gone = join(folder, 'gone.yml')
    const { code, text } = await run(['policy', 'check', one, other, gone])
    expect(code).toBe(3)
    expect(text.split('\n')).toEqual([
      `${gone}:1:1: The file is not there`,
      `${one}:1:1: mod is not a key that is known here; did you mean mode?`,
      `${one}:2:8: stage has to be one of build, deploy, monitor; it is the text "now"`,
      `${other}:1:5: This is not YAML: bad indentation of a mapping entry`,
      '4 faults in 3 policy files',
      '',
    ])
  })

  test('check: a policy that can never pass is allowed, and a warning says why', async () => {
    const path = await write('a.yml', 'security_gates: { base: { approved: [] } }')
    const { code, text } = await run(['policy', 'check', path])
    expect(code).toBe(0)
    expect(text).toContain('warning: No image can pass this policy: base.approved allows no base')
    expect(text).toContain('Nothing is wrong in 1 policy file, 1 warning')
  })

  test('check: what stands in another repository is not fetched, and said so', async () => {
    const path = await write('a.yml', 'extends: example/security/base.yml@v1')
    const { code, text } = await run(['policy', 'check', path])
    expect(code).toBe(0)
    expect(text).toContain('example/security/base.yml@v1: what stands there is not looked at here')
  })

  test('check: bytes that are no UTF-8, ten megabytes and a folder are refused', async () => {
    const path = join(folder, 'latin.yml')
    await writeFile(path, Buffer.from([0x61, 0x3a, 0x20, 0xe4]))
    expect((await run(['policy', 'check', path])).text).toContain(':1:4: This is no character of')
    const utf16 = join(folder, 'utf16.yml')
    await writeFile(utf16, Buffer.from('\ufeffa: 1', 'utf16le'))
    expect((await run(['policy', 'check', utf16])).code).toBe(3)
    const large = await write('large.yml', '#'.repeat(10_000_000))
    await expect(run(['policy', 'check', large])).rejects.toBeExplained('config-invalid')
    await expect(run(['policy', 'check', folder])).rejects.toBeExplained('config-invalid')
  })

  test('explain: each value stands beside where it came from', async () => {
    await write('.plimsoll.yml', DESIGN_EXAMPLE)
    const { code, text } = await run(['policy', 'explain', '--max-high', '3', '--max-medium', '99'])
    expect(code).toBe(0)
    expect(text).toMatch(/^vulnerabilities\.high\.max +3 +input max-high$/m)
    expect(text).toMatch(/^vulnerabilities\.medium\.max +20 +\.plimsoll\.yml:2$/m)
    expect(text).toMatch(/^secrets\.severity +high +the default$/m)
    expect(text).toMatch(/^file +\.plimsoll\.yml sha256:[0-9a-f]{12}$/m)
    expect(text.replaceAll('\n', ' ')).toContain(
      'Note: input max-medium sets vulnerabilities.medium.max to 99, which would loosen the policy',
    )
  })

  test('explain: for an image of a name, in the width of the terminal', async () => {
    const text = `images: [{ name: 'shop/*', mode: report-only, security_gates: { secrets: 7 } }]`
    await write('.plimsoll.yml', text)
    const shop = await run(['policy', 'explain', '--name', 'shop/web'], 70)
    expect(shop.text).toMatch(/^secrets\.max +7 +\.plimsoll\.yml:1$/m)
    expect(shop.text).toMatch(/^mode +report-only$/m)
    expect(shop.text.split('\n').filter((line) => line.length > 70)).toEqual([])
    expect((await run(['policy', 'explain'])).text).toMatch(/^secrets\.max +0 +the default$/m)
  })

  test('explain: who is told, and what is shown, with where it stands and no address', async () => {
    await write('.plimsoll.yml', LEAVING)
    const { text } = await run(['policy', 'explain'], 1000)
    const lines = text.slice(text.indexOf('WHAT LEAVES')).split('\n')
    expect(lines.slice(1, 10)).toEqual([
      'channel chat: slack (.plimsoll.yml:4)',
      'channel siem: webhook (.plimsoll.yml:5)',
      'rule exploited: tells chat, siem when: severity high or higher, known exploited, not new, branch main or release/*; at once (.plimsoll.yml:7)',
      'rule all: tells chat when: an image does not pass; at most one message in 1d; quiet from 22:00 to 07:00 and on sat, sun (Europe/Berlin) (.plimsoll.yml:12)',
      'audit record of every run: to siem (.plimsoll.yml:13)',
      'profile: public (.plimsoll.yml:15)',
      'reports are encrypted for 1 recipient (.plimsoll.yml:17)',
      'encryption is required (.plimsoll.yml:18)',
      'nothing but the outcome leaves in plain text (.plimsoll.yml:19)',
    ])
    expect(text).not.toMatch(/SLACK_URL|hooks\.example|token-in-a-path/)
  })

  test('explain: of two files, each line is of the one that says so; in the width of the terminal', async () => {
    await write('base.yml', LEAVING)
    await write(
      '.plimsoll.yml',
      'extends: base.yml\nnotify:\n  channels:\n    chat: { type: teams, url_env: T }',
    )
    const { text } = await run(['policy', 'explain'], 70)
    expect(text).toMatch(/^channel chat: teams \(\.plimsoll\.yml:4\)$/m)
    expect(text).toMatch(/^channel siem: webhook \(base\.yml:5\)$/m)
    expect(text.split('\n').filter((line) => line.length > 70)).toEqual([])
  })

  test('explain: without a policy it is the default gate', async () => {
    const { text } = await run(['policy', 'explain'])
    expect(text).toContain('Policy in general: the default gate')
    expect(text).toContain('.plimsoll-waivers.yml (where it is there)')
  })

  test('explain: a faulty policy is refused with every fault', async () => {
    await mkdir(join(folder, 'policies'))
    await write('policies/own.yml', 'mod: x\nstage: now')
    const work = run(['policy', 'explain', '--policy', 'policies/own.yml'])
    await expect(work).rejects.toBeExplained('policy-invalid')
  })

  test('convert: waivers of another tool are written in our form, in which the last day counts', async () => {
    const path = await write('.trivyignore', 'CVE-2026-0001 exp:2027-01-31\n')
    const { code, text } = await run(['waivers', 'convert', path, '--to', 'plimsoll'])
    expect(code).toBe(0)
    expect(text).toContain('CVE-2026-0001')
    expect(text).toContain("expires: '2027-01-30'")
  })
})
