import { PlimsollError } from '../domain/errors.ts'
import { isCertificateTrouble } from './failure.ts'
import type { Subject } from './failure.ts'
import type { Ask } from './reply.ts'
import { hostOf, isLoopback } from './repository.ts'

/** Whether a registry is spoken to in HTTPS or in plain HTTP: its address, ending in a slash. */
export type FindOrigin = (subject: Subject, signal: AbortSignal) => Promise<URL>

/**
 * HTTPS, always, except on this machine itself and with `allow-http`: there HTTPS is tried first, as Docker
 * does for its insecure registries, and plain HTTP when nobody speaks TLS. A certificate that is not
 * trusted is told: it must not be got round.
 */
export function createFindOrigin(options: {
  /** Waits only briefly: a server that does not know TLS may well say nothing. */
  readonly probe: Ask
  readonly allowHttp: boolean
}): FindOrigin {
  const known = new Map<string, Promise<URL>>()
  return (subject, signal) => {
    const host = hostOf(subject.registry)
    const secure = new URL(`https://${host}/`)
    if (!options.allowHttp && !isLoopback(secure.hostname)) return Promise.resolve(secure)
    const found = known.get(host) ?? probeOrigin({ secure, subject, signal, probe: options.probe })
    known.set(host, found)
    found.catch(() => known.delete(host))
    return found
  }
}

async function probeOrigin(request: {
  secure: URL
  subject: Subject
  signal: AbortSignal
  probe: Ask
}): Promise<URL> {
  const { secure, subject, signal, probe } = request
  try {
    const reply = await probe({ url: new URL('v2/', secure), headers: {}, subject, signal })
    await reply.discard()
    return secure
  } catch (error) {
    const isCancel = error instanceof PlimsollError && error.code === 'cancelled'
    if (isCancel || signal.aborted || isCertificateTrouble(error)) throw error
    return new URL(`http://${secure.host}/`)
  }
}
