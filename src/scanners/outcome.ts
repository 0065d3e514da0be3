import type { ScanSettings } from '../config/config.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { Contents } from '../domain/image.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { Notice } from '../domain/report.ts'
import type { ScanRecord, ScanState } from '../domain/verdict.ts'
import type { ImageLocation, InstalledScanner, KeptKey, ReadyDatabase } from '../ports.ts'
import type { Scanner } from './scanner.ts'
import { isSystemError } from './system-error.ts'

export type ScanRequest = {
  readonly scanner: ScannerId
  readonly installed: InstalledScanner
  readonly form: ImageLocation['form']
  /** Asked only when the scanner is really run. */
  readonly locate: () => Promise<ImageLocation>
  /** Digest of the image's config: the scanner must have seen this image. */
  readonly imageId: string
  /** Of the manifest; null where there is none. */
  readonly digest: string | null
  readonly settings: ScanSettings
  readonly databases: readonly ReadyDatabase[]
  /** Where the scanner finds its databases: `db/` and `java-db/` for Trivy, `6/` for Grype. */
  readonly cacheFolder: string
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Where known: weight files are not searched for secrets. */
  readonly contents?: Pick<Contents, 'weightPaths'> | null
  /** What Go's collector is asked to stay below; null or absent: no limit of ours. */
  readonly memoryBytes?: number | null
}

export type ScanOutcome = {
  readonly record: ScanRecord
  /** Null when the scan failed. */
  readonly report: ScannerReport | null
  readonly notices: readonly Notice[]
  /** Where the raw report is kept, and whether it came from there; null or absent: it is not kept. */
  readonly kept?: Kept | null
}

export type Kept = { readonly key: KeptKey; readonly isReplay: boolean }

/** What a run gave: a report or an error. */
export type Result = {
  readonly exitCode: number | null
  readonly notices: readonly Notice[]
  readonly report?: ScannerReport
  readonly error?: PlimsollError
  readonly kept?: Kept
}

type Run = {
  readonly scanner: Scanner
  readonly request: ScanRequest
  /** As the report shows them: with names of places. */
  readonly arguments: readonly string[]
}

/** The record of a run, for better or worse. */
export function toOutcome(run: Run, result: Result): ScanOutcome {
  const { request, scanner } = run
  const { report, error } = result
  const database = request.databases.find((one) => one.record.name === scanner.database)
  return {
    record: {
      scanner: scanner.id,
      version: request.installed.version,
      provenance: request.installed.provenance,
      arguments: run.arguments,
      exitCode: result.exitCode,
      database: database?.record ?? null,
      state: report === undefined ? 'failed' : toState(report, request.settings),
      packages: report?.packages.length ?? 0,
      error:
        error === undefined ? null : { code: error.code, message: error.message, hint: error.hint },
    },
    report: report ?? null,
    notices: result.notices,
    kept: result.kept ?? null,
  }
}

/** Without a package nothing was compared with advisories; files are searched in any image. */
function toState(report: ScannerReport, settings: ScanSettings): ScanState {
  const needsPackages = settings.kinds.some(
    (kind) => kind === 'vulnerability' || kind === 'licence',
  )
  return report.packages.length > 0 || !needsPackages ? 'analysed' : 'nothing-analysed'
}

/** Errors of the system (a full disk, a folder that is gone) are the world's; anything else is a bug. */
export function toFailure(scanner: Scanner, thrown: unknown): PlimsollError {
  if (thrown instanceof PlimsollError) return thrown
  if (!isSystemError(thrown)) throw thrown
  const isFull = thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT'
  return new PlimsollError({
    code: isFull ? 'no-space' : 'scanner-failed',
    message: `The scan with ${scanner.title} could not be prepared or read: ${thrown.message}.`,
    hint: isFull
      ? 'Free space, or point the `work-dir` input at a disk with room for the unpacked image.'
      : 'Check that the folder of the `work-dir` input exists and may be written to.',
    cause: thrown,
  })
}
