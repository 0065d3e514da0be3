/** What a reference names: ids, an advisory of the Node.js working group, a report at HackerOne. */
export function marksIn(reference: string): string[] {
  const node = nodeAdvisory(reference)
  if (node !== undefined) return [`node ${node}`]
  const report = hackerOneReport(reference)
  return report === undefined ? idsIn(reference) : [`hackerone ${report}`]
}

/** `https://nodesecurity.io/advisories/17`, later `https://www.npmjs.com/advisories/17` */
function nodeAdvisory(reference: string): string | undefined {
  const address = /^https?:\/\/(?:www\.)?(?:nodesecurity\.io|npmjs\.com)\/advisories\/(\d{1,6})\/?$/
  return address.exec(reference)?.[1]
}

function hackerOneReport(reference: string): string | undefined {
  const address = /^https?:\/\/(?:www\.)?hackerone\.com\/reports\/(\d{1,9})\/?$/
  return address.exec(reference)?.[1]
}

const MOST_CHARACTERS = 2000

const IDS =
  /\b(?:CVE-\d{4}-\d{4,12}|GHSA(?:-[0-9a-z]{4}){3}|(?:GO|PYSEC|RUSTSEC|GMS)-\d{4}-\d{1,6})\b/g

function idsIn(reference: string): string[] {
  return reference.slice(0, MOST_CHARACTERS).match(IDS) ?? []
}
