/*
 * A value with a canary in the place of every text that is not the word of a list of ours:
 *
 *   const poisoned = poison(report)
 *   expect(JSON.stringify(toPublicReport(poisoned))).not.toContain(CANARY)
 *
 * A field that is added later is poisoned without anybody thinking of it.
 */

export const CANARY = 'canary'

/** Words of closed lists, times, ids of our own rules, and the name under which people know an image. */
const WORDS = [
  ...['kind', 'state', 'outcome', 'severity', 'status', 'class', 'scope', 'wanted', 'level'],
  ...['scanner', 'seenBy', 'code', 'stage', 'platform', 'change', 'origin', 'source', 'form'],
  ...['asOf', 'built', 'created', 'published', 'expires', 'date', 'since', 'added', 'firstSeen'],
  ...['evidence', 'transport', 'confidence', 'sinceKind', 'tool', 'version', 'notScanned'],
]

/** `origin` and `version` are free texts in these. */
const FREE = ['database', 'provenance', 'rules', 'reasons', 'package', 'standards', 'feeds', 'os']

/** Where these stand they are ours: ids and titles of rules, what a rule counts, kinds of content. */
const OURS = [
  /^images\.\d+\.rules\.\d+\.(?:id|title)$/,
  /reasons\.\d+\.rule$/,
  /^images\.\d+\.name$/,
  /^images\.\d+\.scans\.\d+\.version$/,
  /^images\.\d+\.coverage\.notAssessed\.\d+\.what$/,
  /^images\.\d+\.image\.(?:platform|notScanned\.\d+|name)$/,
  /^images\.\d+\.scans\.\d+\.database\.name$/,
  /^tool\./,
]

export function poison<T>(value: T, path = ''): T {
  if (typeof value === 'string') return (isWord(path) ? value : `${CANARY} ${path}`) as T
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => poison(one, join(path, String(index)))) as T
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as object).map(([key, one]): [string, unknown] => [
    key,
    poison(one as unknown, join(path, key)),
  ])
  return Object.fromEntries(entries) as T
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

function isWord(path: string): boolean {
  if (OURS.some((pattern) => pattern.test(path))) return true
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part))
  const [last = '', before = ''] = parts.reverse()
  if (/^(?:origin|version)$/.test(last) && FREE.includes(before)) return false
  return WORDS.includes(last)
}
