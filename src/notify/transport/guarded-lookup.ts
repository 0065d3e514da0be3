import { lookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { PRIVATE_HOST, PrivateAddressError } from './private-host.ts'
import { isPrivateAddress } from './private-address.ts'

/** As the system's resolver answers: every address of a host. */
export type Resolve = (
  hostname: string,
  options: { readonly family: number; readonly hints: number; readonly all: true },
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void

/**
 * For `lookup` of a connection: only addresses that are not private are handed on, so that what was looked at is what is
 * connected to, and a name that changes its address between both gains nothing. Refuses with PrivateAddressError.
 */
export function createGuardedLookup(resolve: Resolve = lookup): LookupFunction {
  return (hostname, { family, hints = 0, all }, done) => {
    resolve(hostname, { family: toFamily(family), hints, all: true }, (error, found) => {
      if (error !== null) {
        done(error, '', 0)
        return
      }
      const open = found.filter(({ address }) => !isPrivateAddress(address))
      const [first] = open
      if (first === undefined) done(new PrivateAddressError(PRIVATE_HOST), '', 0)
      else if (all === true) done(null, open)
      else done(null, first.address, first.family)
    })
  }
}

function toFamily(family: number | 'IPv4' | 'IPv6' | undefined): number {
  if (family === 'IPv4') return 4
  return family === 'IPv6' ? 6 : (family ?? 0)
}
