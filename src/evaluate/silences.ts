import type { ScannerReport } from '../domain/observation.ts'
import { isSystemType } from '../domain/package-type.ts'
import type { Notice } from '../domain/report.ts'

/** What the reports on an image leave open by saying nothing, where a reader would take it for good news. */
export function toSilences(name: string, reports: readonly ScannerReport[]): Notice[] {
  const packages = reports.flatMap((report) => report.packages)
  if (packages.length === 0) return []
  const observations = reports.flatMap((report) => report.observations)
  const isSecretFound = observations.some((one) => one.kind === 'secret')
  const isSystemClean =
    packages.some((one) => isSystemType(one.type)) &&
    observations.every((one) => one.kind !== 'vulnerability' || !isSystemType(one.package.type))
  return [
    ...(isSecretFound ? [] : [toNotice('secrets-untold', name, SECRETS)]),
    ...(isSystemClean ? [toNotice('system-untold', name, SYSTEM)] : []),
  ]
}

const SECRETS =
  'no report holds a secret. Whether any was looked for cannot be told, so the rule for secrets is not assessed.'

const SYSTEM =
  'no report holds a vulnerability of a system package. Whether the scanners know this release of the system cannot be told: they say so in their logs alone.'

function toNotice(code: string, name: string, text: string): Notice {
  return { code, text: `${name}: ${text}` }
}
