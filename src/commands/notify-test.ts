import { assemblePorts } from '../assemble/ports.ts'
import type { Config } from '../config/config.ts'
import type { NotifySettings } from '../domain/notify.ts'
import { loadPolicySet } from '../policy/resolve/load-policy-set.ts'
import type { Ports } from '../ports.ts'
import { renderNotifyTest } from '../report/notify-test.ts'
import { randomBytes } from '../stages/notify/message-id.ts'
import { sendSamples } from '../stages/notify/send-samples.ts'
import { createTerminalDeliver } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/**
 * `notify test`: a message that is marked as a test to every channel of the policy in force. 0 when none failed, 2 when one
 * did, 3 without any channel. Throws `policy-invalid` and `policy-unreadable`.
 */
export async function notifyTestCommand(config: Config, terminal: Terminal): Promise<number> {
  const deliver = createTerminalDeliver(terminal)
  const ports = await assemblePorts({ config, door: { ...terminal, kind: 'terminal', deliver } })
  const { channels } = await readSettings(config, ports)
  // A test holds no details, and remembers nothing.
  const messenger = await ports.openMessenger?.('public', ports.signal)
  if (channels.length === 0 || messenger === undefined) {
    await terminal.print(NO_CHANNELS)
    return 3
  }
  const asOf = ports.now().toISOString()
  const sent = await sendSamples({ channels, messenger, asOf, random: randomBytes })
  await terminal.print(renderNotifyTest(sent))
  // An issue is not opened for a test, and a run for a fork has no secrets: nobody has to mend that.
  return sent.some(({ state }) => state === 'failed') ? 2 : 0
}

const NO_CHANNELS =
  'The policy has no channels below notify: there is nobody to tell. docs/notifications.md shows how to write them.\n'

async function readSettings(config: Config, ports: Ports): Promise<NotifySettings> {
  const files = await ports.openPolicyFiles()
  const today = ports.now().toISOString().slice(0, 'YYYY-MM-DD'.length)
  const { inputs, mode, policy: settings } = config
  const { notify } = await loadPolicySet({ settings, inputs, mode, today }, files)
  return notify
}
