import type { Check } from '../../domain/check.ts'
import type { Finding, FindingKind } from '../../domain/finding.ts'
import type { Coverage, Image, OperatingSystem } from '../../domain/image.ts'
import type { CheckParameters } from '../../image/rules/parameters.ts'
import type { InventoryPackage } from '../../domain/report.ts'
import type { ScanRecord } from '../../domain/verdict.ts'
import type { Circumstances, Policy } from '../policy.ts'

/** Everything that the rules of the gate may look at, for one image. */
export type Evidence = {
  readonly policy: Policy
  readonly circumstances: Circumstances
  /** The stable name of the image. */
  readonly name: string
  /** As the user, or the report, names it. */
  readonly reference: string
  /** Null when nobody opened it and no report describes it. */
  readonly image: Image | null
  readonly os: OperatingSystem | null
  readonly findings: readonly Finding[]
  /** Kinds of finding that this run looked for. */
  readonly kinds: readonly FindingKind[]
  /** Why nobody could say of some findings whether they are known to be exploited; null when somebody could. */
  readonly exploitationGap: string | null
  readonly packages: readonly InventoryPackage[]
  readonly isInventoryWhole: boolean
  readonly scans: readonly ScanRecord[]
  readonly coverage: Coverage
  /** Sentences: why the verdict rests on less than was asked for. */
  readonly degraded: readonly string[]
  /** Sentences: what inputs left out of what could have been looked at. */
  readonly narrowings: readonly string[]
  /** Sentences: what of the image no scanner could assess. */
  readonly gaps: readonly string[]
  /** The rules about the image itself; none where nobody could look at it. */
  readonly checks: (parameters: CheckParameters) => readonly Check[]
  /** ISO time: the clock of this run. */
  readonly asOf: string
}
