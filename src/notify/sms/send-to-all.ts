import type { SentMessage } from '../../domain/message.ts'
import type { SendTools } from '../send-tools.ts'
import { countOf } from '../text/count-words.ts'

/** What became of the message to one number; null: it was taken. */
export type NumberFault = string | null

/** A message to each costs money. */
const MOST_NUMBERS = 20

/** For all numbers together. */
const MOST_MS = 60_000

/** The same to each number, one after the other: taken if one of them was. */
export async function sendToAll(
  numbers: readonly string[],
  send: (number: string) => Promise<NumberFault>,
  { now }: Pick<SendTools, 'now'>,
): Promise<SentMessage> {
  const end = now().getTime() + MOST_MS
  const faults: string[] = []
  let taken = 0
  for (const [index, number] of numbers.entries()) {
    const fault = index < MOST_NUMBERS && now().getTime() < end ? await send(number) : NOT_TRIED
    if (fault === null) taken += 1
    else if (!faults.includes(fault)) faults.push(fault)
  }
  const why = faults.slice(0, 3).join('; ')
  if (taken === 0) return { state: 'failed', detail: why === '' ? 'there is no number' : why }
  const lost = taken === numbers.length ? '' : ` of ${numbers.length}: ${why}`
  return { state: 'delivered', detail: `taken for ${countOf(taken, 'number')}${lost}` }
}

const NOT_TRIED = 'there are too many numbers for one message'

/** Each message costs money, and nobody wants it twice: once more only where nothing was taken for certain. */
export const SENT_CAREFULLY = { mostTries: 2, retry: 'if-untaken' } as const
