import { FinalFailure } from './final-failure.ts'
import { PRIVATE_HOST, isPrivateHost } from './private-host.ts'

/** Longer ones are no addresses of a service. */
const LONGEST_URL = 4000

/** An address that messages may go to. Throws FinalFailure, whose words hold nothing of the address. */
export function requireUrl(text: string, allowsPrivate: boolean): URL {
  if (text.length > LONGEST_URL || !URL.canParse(text)) {
    throw new FinalFailure('its address is not an address of the web')
  }
  const url = new URL(text)
  if (url.protocol !== 'https:') throw new FinalFailure('its address does not begin with https://')
  if (url.username !== '' || url.password !== '') {
    throw new FinalFailure('its address holds a user name or a password, which are not sent')
  }
  // A proxy looks names up itself: then the name is all that can be judged.
  if (!allowsPrivate && isPrivateHost(url.hostname)) throw new FinalFailure(PRIVATE_HOST)
  url.hash = ''
  return url
}
