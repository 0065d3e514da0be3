import { Webhook } from 'standardwebhooks'
import { parseObject, startService } from './service.ts'
import type { Certificate } from '../certificates.ts'
import type { Received, Reply, Service } from './service.ts'

export const WEBHOOK_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

const MOST_BYTES = 4 * 1024 * 1024

/** Somebody's own receiver, which takes what the library of Standard Webhooks finds to be signed. */
export function startWebhook(certificate?: Certificate): Promise<Service> {
  return startService(answerWebhook, certificate)
}

function answerWebhook({ headers, body }: Received): Reply {
  if (headers['content-type'] !== 'application/json' || parseObject(body) === null)
    return { status: 400 }
  if (Buffer.byteLength(body) > MOST_BYTES) return { status: 413 }
  try {
    new Webhook(WEBHOOK_SECRET).verify(body, headers as Record<string, string>)
    return { status: 204 }
  } catch {
    return { status: 401 }
  }
}
