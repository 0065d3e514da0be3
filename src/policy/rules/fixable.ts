import type { Finding } from '../../domain/finding.ts'

/** True when a version that fixes it is known, and the package manager or the build can bring it. */
export function isFixable(finding: Finding): boolean {
  return finding.kind === 'vulnerability' && finding.fix.state === 'fixed' && finding.fix.isInPlace
}
