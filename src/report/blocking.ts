import type { Finding } from '../domain/finding.ts'
import type { ImageReport } from '../domain/report.ts'

/** Ids of the findings that a broken rule of the gate counts. */
export function blockingIds(image: ImageReport): ReadonlySet<string> {
  return new Set(image.verdict.reasons.flatMap((reason) => reason.findings))
}

/** Findings by id, to follow what reasons point to. */
export function findingsById(image: ImageReport): ReadonlyMap<string, Finding> {
  return new Map(image.findings.map((finding) => [finding.id, finding]))
}
