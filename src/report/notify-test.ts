import type { SentMessage } from '../domain/message.ts'
import type { Channel } from '../domain/notify.ts'
import { cleanLine } from './clean.ts'
import { disarmCommands } from './escape.ts'
import { countOf } from './words.ts'

export type TestedChannel = SentMessage & { readonly channel: Pick<Channel, 'name' | 'kind'> }

const MAX_LINE = 1000

/** What `notify test` prints: a line for each channel, and one that sums them up. */
export function renderNotifyTest(tested: readonly TestedChannel[]): string {
  const lines = tested.map(({ channel, state, detail }) => {
    return `${channel.name} (${channel.kind}): ${state}, ${detail}`
  })
  const delivered = tested.filter(({ state }) => state === 'delivered').length
  const total = `${delivered} of ${countOf(tested.length, 'message')} delivered`
  const clean = [...lines, total].map((line) => cleanLine(line, MAX_LINE))
  return disarmCommands(`${clean.join('\n')}\n`)
}
