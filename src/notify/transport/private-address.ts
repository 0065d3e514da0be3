import { BlockList, isIP } from 'node:net'

/*
 * Addresses that no service on the internet has (IANA's registries of special-purpose addresses for IPv4 and IPv6, and
 * multicast): a message sent there would reach this machine, its network, or the metadata service of its cloud
 * (169.254.169.254, fd00:ec2::254), which are inside the ranges.
 */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  // Multicast, reserved, broadcast.
  '224.0.0.0/3',
]

/** The metadata service of Azure's machines: a public address that only they see. */
const METADATA_V4 = ['168.63.129.16/32']

/** What is not global unicast (2000::/3) is refused as a whole; these are in it: protocols, examples, 6to4 (RFC 3056). */
const PRIVATE_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

/** IPv4 as networks without it see it (RFC 6052): the last 32 bits are the address. */
const TRANSLATED_V6 = '64:ff9b::/96'

/** True for an address of this machine or a private network, and for text that is no address. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return REFUSED_V4.check(address)
  if (version === 6) return isPrivateV6(address)
  return true
}

function isPrivateV6(address: string): boolean {
  // A zone (`%eth0`) belongs to link-local addresses alone.
  if (address.includes('%')) return true
  if (TRANSLATED.check(address, 'ipv6')) return REFUSED_V4.check(toLastFour(address))
  return !GLOBAL_UNICAST.check(address, 'ipv6') || REFUSED_V6.check(address, 'ipv6')
}

/** The last 32 bits with dots; the URL standard writes the whole without any. */
function toLastFour(address: string): string {
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(':')
  const [high = 0, low = 0] = groups.slice(-2).map((group) => parseInt(group || '0', 16))
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

function toBlockList(ranges: readonly string[], version: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    list.addSubnet(address, Number(bits), version)
  }
  return list
}

const REFUSED_V4 = toBlockList([...PRIVATE_V4, ...METADATA_V4], 'ipv4')
const REFUSED_V6 = toBlockList(PRIVATE_V6, 'ipv6')
const GLOBAL_UNICAST = toBlockList(['2000::/3'], 'ipv6')
const TRANSLATED = toBlockList([TRANSLATED_V6], 'ipv6')
