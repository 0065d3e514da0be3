const LONGEST = 500

/** The address in normal form when people can open it in a browser: https or http, without credentials; else null. */
export function findWebAddress(address: string): string | null {
  if (address.length > LONGEST || !/^https?:\/\//i.test(address)) return null
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.username !== '' || url.password !== '') return null
  return /^[!-~]+$/.test(url.href) && url.href.length <= LONGEST ? url.href : null
}
