import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { notifyTestCommand } from '../../src/commands/notify-test.ts'
import type { Terminal } from '../../src/commands/terminal.ts'
import { renderNotifyTest } from '../../src/report/notify-test.ts'
import { randomBytes } from '../../src/stages/notify/message-id.ts'
import { sendSamples } from '../../src/stages/notify/send-samples.ts'
import { commandOf } from '../config/doors.ts'
import { createRecordedLog } from '../ground/registry-client.ts'
import { settingsOf, WHOLE } from '../policy/notify/settings.ts'
import { createFakeMessenger } from '../stages/notify/desk.ts'

describe('notify test', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plimsoll-notify-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  async function run(policy: string): Promise<{ readonly code: number; readonly text: string }> {
    await writeFile(join(folder, '.plimsoll.yml'), policy)
    let text = ''
    const terminal: Terminal = {
      env: { GITHUB_WORKSPACE: folder, PLIMSOLL_CACHE: folder },
      log: createRecordedLog(),
      signal: new AbortController().signal,
      print: (content) => {
        text += String(content)
        return Promise.resolve()
      },
      ...{ colour: false, width: 100 },
    }
    const command = commandOf(['notify', 'test'])
    if (command.kind !== 'notify-test') throw new Error(`it is ${command.kind}`)
    const code = await notifyTestCommand({ ...command.config, workFolder: folder }, terminal)
    return { code, text }
  }

  test('ends with 3 where there is nobody to tell', async () => {
    const { code, text } = await run('mode: enforce')
    expect(code).toBe(3)
    expect(text).toContain('has no channels below notify')
  })

  test('ends with the fault of a policy that is wrong', async () => {
    await expect(run('notify: { chanels: {} }')).rejects.toBeExplained('policy-invalid')
  })

  test('ends with 2 where a secret is missing, and names its variable', async () => {
    const rules = 'rules: [{ name: r, to: chat, digest: 1d }]'
    const { code, text } = await run(
      `notify: { channels: { chat: { type: slack, url_env: NOBODY_SET_THIS } }, ${rules} }`,
    )
    expect(code).toBe(2)
    expect(text).toMatch(/^chat \(slack\): failed, .*NOBODY_SET_THIS/)
    expect(text).toContain('0 of 1 message delivered')
  })

  test('ends with 0 where a channel has nothing to try: no run of GitHub keeps issues here', async () => {
    const rules = 'rules: [{ name: r, to: tracker, digest: 1d }]'
    const { code, text } = await run(
      `notify: { channels: { tracker: { type: github-issue } }, ${rules} }`,
    )
    expect([code, text]).toEqual([0, expect.stringMatching(/^tracker \(github-issue\): skipped, /)])
  })
})

describe('the samples', () => {
  test('go to every channel, and say of themselves that they are none', async () => {
    const messenger = createFakeMessenger({
      answer: ({ channel }) =>
        channel.name === 'mail'
          ? { state: 'failed', detail: '535\n::error::x' }
          : { state: 'delivered', detail: '200' },
    })
    const { channels } = settingsOf(WHOLE)
    const sent = await sendSamples({
      ...{ channels, messenger, random: randomBytes },
      asOf: '2026-11-21T12:00:00Z',
    })
    expect(messenger.left.map(({ message }) => message.kind)).toEqual(channels.map(() => 'test'))
    for (const { message } of messenger.left) {
      expect(message.title).toContain('samples')
      const findings = message.images.flatMap((image) => image.findings)
      expect(findings.map(({ title }) => title.slice(0, 7))).toEqual(['Sample:', 'Sample:'])
    }
    const lines = renderNotifyTest(sent).trimEnd().split('\n')
    expect(lines).toHaveLength(channels.length + 1)
    expect(lines).toContain('chat (slack): delivered, 200')
    expect(lines).toContain('mail (email): failed, 535 ::error::x')
    expect(lines.at(-1)).toBe(`${channels.length - 1} of ${channels.length} messages delivered`)
  })
})
