import type { IncomingMessage, ServerResponse } from 'node:http'
import { refusal } from './answers.ts'
import type { FakeAnswer } from './state.ts'

/*
 * How a request can go wrong on its way. `interrupt`: the connection is reset while the request is still sent. `reset`:
 * when it has arrived, and nothing is done. `lost` and `cut`: it is done, but the answer is lost, or ends in the middle.
 * `slow`: GitHub gives up after its ten seconds, which are not waited for here. `page`: a portal answers. `silent`:
 * nobody does.
 */
export type Fault = 'interrupt' | 'reset' | 'lost' | 'cut' | 'slow' | 'page' | 'silent' | FakeAnswer

export type Plan = { readonly part: string; readonly fault: Fault; left: number }

/** The fault of a request, `POST /repos/…?…`, and one time less of it. */
export function takeFault(plans: readonly Plan[], text: string): Fault | null {
  const plan = plans.find(({ part, left }) => left > 0 && text.includes(part))
  if (plan === undefined) return null
  plan.left -= 1
  return plan.fault
}

const PAGE = '<!doctype html>\n<html><title>Log in to the network</title></html>\n'

/** What is answered without doing anything; null: it is done all the same. */
export function answerOf(fault: Fault): FakeAnswer | null {
  if (typeof fault === 'object') return fault
  if (fault === 'page') return { status: 200, type: 'text/html', body: PAGE }
  if (fault === 'slow') return refusal(502, 'Server Error')
  return null
}

export function reset({ socket }: IncomingMessage): void {
  socket.resetAndDestroy()
}

/** The first half of an answer, and then the end of the connection. */
export function cut(response: ServerResponse, text: string): void {
  response.setHeader('content-length', Buffer.byteLength(text))
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy())
}
