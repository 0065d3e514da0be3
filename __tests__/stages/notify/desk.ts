import { expect } from '@jest/globals'
import type { Message, SentMessage, Told } from '../../../src/domain/message.ts'
import type { Channel } from '../../../src/domain/notify.ts'
import type { Messenger } from '../../../src/ports.ts'

/** A message as it left, with its channel. */
export type Left = { readonly channel: Channel; readonly message: Message }

export type FakeMessenger = Messenger & {
  readonly left: Left[]
  readonly records: string[]
  /** Names of the channels that were made ready. */
  readonly warmed: string[]
  /** What was remembered last; null: nothing was. */
  readonly kept: () => Told | null
}

export type FakeOptions = {
  readonly told?: Told | null
  readonly answer?: (left: Left) => Promise<SentMessage> | SentMessage
}

const DELIVERED: SentMessage = { state: 'delivered', detail: '200' }

/** Takes what the port promises to be given, and nothing else. */
export function createFakeMessenger({
  told = { entries: {} },
  answer = () => DELIVERED,
}: FakeOptions = {}): FakeMessenger {
  const left: Left[] = []
  const records: string[] = []
  const warmed: string[] = []
  let kept: Told | null = null
  return {
    left,
    records,
    warmed,
    kept: () => kept,
    warm: (channels) => {
      warmed.push(...channels.map(({ name }) => name))
      return Promise.resolve()
    },
    send: async (channel, message) => {
      checkMessage(channel, message)
      left.push({ channel, message })
      return answer({ channel, message })
    },
    sendRecord: (channel, record) => {
      expect(channel.kind).toBe('webhook')
      JSON.parse(record)
      records.push(`${channel.name} ${record}`)
      return Promise.resolve(DELIVERED)
    },
    recall: () => Promise.resolve(told),
    remember: (next) => {
      kept = next
      return Promise.resolve()
    },
  }
}

const ids = new Set<string>()

/** What src/domain/message.ts says of every message. */
function checkMessage(channel: Channel, message: Message): void {
  const { images, title, id, isVerdictOnly } = message
  expect(id).toMatch(/^msg_[0-9a-z]{26}$/)
  expect(ids).not.toContain(id)
  ids.add(id)
  expect(title).toMatch(/^[^\p{Cc}]+$/u)
  expect(Array.from(title).length).toBeLessThanOrEqual(150)
  expect(images.length).toBeGreaterThanOrEqual(1)
  expect(images.length).toBeLessThanOrEqual(20)
  expect(message.subjectKey).toMatch(/^[0-9a-f]{64}$/)
  if (channel.kind === 'pagerduty' || channel.kind === 'github-issue') {
    expect(images.length + message.moreImages).toBe(1)
  } else {
    expect(message.kind).not.toBe('resolved')
  }
  for (const image of images) checkImage(image, isVerdictOnly)
}

function checkImage(image: Message['images'][number], isVerdictOnly: boolean): void {
  const { findings, reasons, reference, counts } = image
  expect(findings.length).toBeLessThanOrEqual(50)
  expect(reasons.length).toBeLessThanOrEqual(10)
  expect(image.more).toBeGreaterThanOrEqual(0)
  expect(JSON.stringify(image)).not.toMatch(/\\u00[01]|[\u202a-\u202e\u2066-\u2069]/u)
  if (!isVerdictOnly) return
  expect({ findings, reasons, reference }).toEqual({ findings: [], reasons: [], reference: '' })
  expect(new Set(Object.values(counts))).toEqual(new Set([0]))
}
