import { connect } from 'node:net'
import type { LookupFunction, Socket } from 'node:net'
import { createGuardedLookup } from '../transport/guarded-lookup.ts'
import { PRIVATE_HOST, PrivateAddressError, isPrivateHost } from '../transport/private-host.ts'

export type SocketRequest = {
  readonly host: string
  readonly port: number
  readonly allowsPrivate: boolean
  readonly limitMs: number
  /** Ends what connects. */
  readonly signal: AbortSignal
  /** Looks names up; of the system when not told. */
  readonly lookup?: LookupFunction
}

/**
 * A connection to an address that was looked at: the name is looked up once, and its certificate is checked against the
 * name afterwards. Refuses with PrivateAddressError and with what the socket says.
 */
export async function openSocket(request: SocketRequest): Promise<Socket> {
  const { host, port, allowsPrivate, signal } = request
  signal.throwIfAborted()
  if (!allowsPrivate && isPrivateHost(host)) throw new PrivateAddressError(PRIVATE_HOST)
  const guarded = request.lookup ?? (allowsPrivate ? undefined : createGuardedLookup())
  const socket = connect({ host, port, ...(guarded === undefined ? {} : { lookup: guarded }) })
  const end = (): void => {
    socket.destroy()
  }
  signal.addEventListener('abort', end, { once: true })
  try {
    await connected(socket, request.limitMs)
  } finally {
    // From here on it belongs to whoever asked: below TLS, a socket must not be pulled away.
    signal.removeEventListener('abort', end)
  }
  return socket
}

async function connected(socket: Socket, limitMs: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.destroy(toTimeout())
    }, limitMs)
    socket.once('connect', resolve)
    socket.once('error', reject)
    socket.once('close', () => {
      clearTimeout(timer)
      reject(toTimeout())
    })
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.removeListener('error', reject)
      // Whoever takes the socket over hears its faults; a fault in between must not end the program.
      socket.on('error', () => undefined)
    })
  })
}

function toTimeout(): Error {
  return Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' })
}
