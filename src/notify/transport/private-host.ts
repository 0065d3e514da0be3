import { isIP } from 'node:net'
import { isPrivateAddress } from './private-address.ts'

/** A clause for people, without the host. */
export const PRIVATE_HOST =
  'its host is in a private network or on this machine, which needs allow_private: true at the channel'

/** The connection was not begun. */
export class PrivateAddressError extends Error {
  readonly code = 'EPLIMSOLLPRIVATE'
}

/** Names of this machine, of home and company networks, and of clouds (RFC 6761, 6762, 8375; ICANN's `internal`). */
const INSIDE = /(?:^|\.)(?:localhost|localdomain|local|svc|internal|home\.arpa|lan|corp|intranet)$/

/**
 * True for a host that is private as it is written: an address, or a name that only private networks know. `hostname`
 * as the URL standard writes it, which turns `0x7f.1` and `2130706433` into 127.0.0.1.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '')
  if (isIP(name) !== 0) return isPrivateAddress(name)
  return !name.includes('.') || INSIDE.test(name)
}
