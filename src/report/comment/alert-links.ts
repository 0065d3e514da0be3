import type { AlertLink } from '../../domain/code-host.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { MOST_RESULTS } from '../sarif/groups.ts'
import { listAlerts } from '../sarif.ts'

/** The address at which the host shows a finding; null where it does not, or where that cannot be told for sure. */
export type FindAlert = (finding: Finding) => string | null

/** By rule and path. Of several that share both, as flaws of one Dockerfile may, none is linked: it may be the wrong one. */
export function createFindAlert(image: ImageReport, links: readonly AlertLink[]): FindAlert {
  if (links.length === 0) return () => null
  const urls = toUnique(links.map(({ ruleId, path, url }) => [toKey(ruleId, path), url]))
  const alerts = listAlerts(image, { mostResults: MOST_RESULTS })
  const findings = toUnique(alerts.map((one) => [toKey(one.ruleId, one.path), one.findings]))
  const byFinding = new Map<string, string>()
  for (const [key, ids] of findings) {
    const url = urls.get(key)
    if (url !== undefined) for (const id of ids) byFinding.set(id, url)
  }
  return ({ id }) => byFinding.get(id) ?? null
}

function toKey(ruleId: string, path: string): string {
  return JSON.stringify([ruleId, path])
}

function toUnique<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const unique = new Map<string, T>()
  const doubled = new Set<string>()
  for (const [key, value] of entries) {
    if (unique.has(key)) doubled.add(key)
    unique.set(key, value)
  }
  for (const key of doubled) unique.delete(key)
  return unique
}
