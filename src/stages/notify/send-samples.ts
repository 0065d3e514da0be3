import type { SentMessage } from '../../domain/message.ts'
import type { Channel } from '../../domain/notify.ts'
import type { Messenger } from '../../ports.ts'
import type { RandomBytes } from './message-id.ts'
import { toSampleMessage } from './sample-message.ts'
import { SIDE_BY_SIDE } from './send-all.ts'
import { sideBySide } from './within.ts'

export type SamplesRequest = {
  readonly channels: readonly Channel[]
  readonly messenger: Pick<Messenger, 'send'>
  /** ISO time. */
  readonly asOf: string
  readonly random: RandomBytes
}

export type SentSample = SentMessage & { readonly channel: Channel }

/** A message of kind `test` to every channel; what became of each, in the order of the channels. */
export async function sendSamples(request: SamplesRequest): Promise<readonly SentSample[]> {
  const { channels, messenger, asOf, random } = request
  const sent = new Map<Channel, SentMessage>()
  const works = channels.map((channel) => async () => {
    sent.set(channel, await messenger.send(channel, toSampleMessage(asOf, random)))
  })
  await sideBySide(works, SIDE_BY_SIDE)
  return channels.flatMap((channel) => {
    const one = sent.get(channel)
    return one === undefined ? [] : [{ ...one, channel }]
  })
}
