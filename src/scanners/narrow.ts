import type { ScanSettings } from '../config/config.ts'
import type { Package } from '../domain/finding.ts'
import type { ScannerReport } from '../domain/observation.ts'
import { isSystemType } from '../domain/package-type.ts'

type Narrowing = Pick<ScanSettings, 'kinds' | 'packageClasses'>

/** Leaves out what was not asked for: Grype always prints everything that it knows. */
export function narrowReport(report: ScannerReport, settings: Narrowing): ScannerReport {
  const isWanted = (found: Package): boolean =>
    settings.packageClasses.includes(isSystemType(found.type) ? 'os' : 'library')
  return {
    ...report,
    packages: report.packages.filter(isWanted),
    observations: report.observations.filter(
      (one) =>
        settings.kinds.some((kind) => kind === one.kind) &&
        (one.package === null || isWanted(one.package)),
    ),
  }
}
