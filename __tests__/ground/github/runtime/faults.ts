import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TwirpAnswer } from './twirp.ts'

/**
 * What may go wrong: the connection is reset, at once or in the middle of the upload or download; a web page comes
 * in place of the answer; nothing comes at all, or late; another answer comes.
 */
export type RuntimeFault =
  | 'reset'
  | 'reset-in-upload'
  | 'reset-in-download'
  | 'page'
  | 'silent'
  | { readonly waitMs: number }
  | TwirpAnswer

export type Plan = { readonly part: string; readonly fault: RuntimeFault; left: number }

/** The next fault that is planned for this request; it is used up. */
export function takeFault(plans: readonly Plan[], request: string): RuntimeFault | null {
  const plan = plans.find(({ part, left }) => left > 0 && request.includes(part))
  if (plan === undefined) return null
  plan.left -= 1
  return plan.fault
}

/** The body; null when the connection is to be cut after its first bytes, which is done. */
export async function readBody(
  request: IncomingMessage,
  fault: RuntimeFault | null,
): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
    if (fault !== 'reset-in-upload') continue
    request.socket.resetAndDestroy()
    return null
  }
  return Buffer.concat(chunks)
}

const PAGE = '<!doctype html>\n<html><title>Log in to the network</title></html>\n'

/** Answers as the fault wants it; false: the right answer is still to be given. */
export async function spoil(
  fault: RuntimeFault | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  switch (fault) {
    case null:
    case 'reset-in-download':
      return false
    case 'reset':
    case 'reset-in-upload':
      request.socket.resetAndDestroy()
      return true
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      return true
    case 'silent':
      return true
    default:
      return spoilWith(fault, response)
  }
}

async function spoilWith(
  fault: { readonly waitMs: number } | TwirpAnswer,
  response: ServerResponse,
): Promise<boolean> {
  if ('waitMs' in fault) {
    await new Promise((resolve) => setTimeout(resolve, fault.waitMs).unref())
    return false
  }
  response.writeHead(fault.status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(fault.body))
  return true
}
