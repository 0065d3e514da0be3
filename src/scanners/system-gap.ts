import type { ScannerReport } from '../domain/observation.ts'
import type { ScanOutcome } from './outcome.ts'
import { isSystemType } from '../domain/package-type.ts'
import { VERSION_UNKNOWN } from './trivy/log.ts'

/**
 * True when packages of the system were listed and no scanner compared them with advisories: none knows the
 * system, or Trivy does not know this release of it and nobody found anything. Grype says nothing of a
 * release that its data lack, so that its silence there is no word for clean.
 */
export function isSystemUnassessed(outcomes: readonly ScanOutcome[]): boolean {
  const trusted = outcomes.filter((one) => one.report !== null)
  const isReleaseUnknown = trusted.some((one) => hasNotice(one, VERSION_UNKNOWN))
  return (
    trusted.length > 0 &&
    trusted.every((one) => leftSystemOut(one) || (isReleaseUnknown && !foundInSystem(one.report)))
  )
}

/** The scanner said that it does not know the system, whose packages it saw and did not assess. */
function leftSystemOut({ notices }: ScanOutcome): boolean {
  return notices.some((notice) => notice.code.endsWith('-system-unknown'))
}

function hasNotice({ notices }: ScanOutcome, code: string): boolean {
  return notices.some((notice) => notice.code === code)
}

function foundInSystem(report: ScannerReport | null): boolean {
  const observations = report?.observations ?? []
  return observations.some((one) => one.kind === 'vulnerability' && isSystemType(one.package.type))
}
