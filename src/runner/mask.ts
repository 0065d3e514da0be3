const WITHHELD = '(withheld)'

/** Digests, and ids of vulnerabilities as their authorities write them. */
const DETAILS = [
  /\bsha256:[0-9a-f]{6,64}…?/gi,
  /\b(?:CVE|GHSA|DSA|DLA|USN|RHSA|ELSA|ALAS|GO|PYSEC|RUSTSEC|MAL|OSV|TEMP)-[\w-]{4,}/g,
]

/** Takes names and what looks like a detail out of a line that is otherwise ours. */
export function createMask(names: readonly string[]): (text: string) => string {
  // The longest first: a part of a name must not spoil the whole one.
  const ordered = [...new Set(names)]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return (text) => {
    const unnamed = ordered.reduce((masked, name) => masked.replaceAll(name, WITHHELD), text)
    return DETAILS.reduce((masked, pattern) => masked.replace(pattern, WITHHELD), unnamed)
  }
}
