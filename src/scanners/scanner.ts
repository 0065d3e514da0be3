import type { ScannerId } from '../domain/finding.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { Notice } from '../domain/report.ts'
import type { DatabaseName } from '../domain/verdict.ts'
import type { ScanSettings } from '../config/config.ts'
import type { ImageLocation } from '../ports.ts'
import type { FailureRule, LogLine, LogRule } from './log.ts'

/** A scanner as data and pure functions; `scan.ts` runs any of them. */
export type Scanner = {
  readonly id: ScannerId
  readonly title: string
  /** The database whose record stands beside the scan. */
  readonly database: DatabaseName
  /** Names of the files that a run leaves in `$OUT`. */
  readonly outputs: { readonly report: string; readonly packages: string | null }
  readonly toCommand: (wishes: Wishes) => Command
  /** Throws `scanner-output-invalid` with the path of the first wrong field. */
  readonly parse: (documents: Documents) => ParsedReport
  /** The documents without what nobody may keep: values of the environment, lines of the build, what surrounds a secret. */
  readonly scrub: (documents: Documents) => Documents
  /** Takes back what the log says cannot be relied on. */
  readonly review: (report: ScannerReport, notices: readonly Notice[]) => ScannerReport
  /** Null for a line that is not the beginning of a log entry. */
  readonly parseLogLine: (line: string) => LogLine | null
  readonly logRules: readonly LogRule[]
  readonly failureRules: readonly FailureRule[]
}

export type Wishes = {
  readonly form: ImageLocation['form']
  readonly settings: Pick<ScanSettings, 'kinds' | 'packageClasses' | 'skipPaths' | 'secretRules'>
  /** Paths without leading slash: files of weights, which are not searched for secrets. */
  readonly weightPaths: readonly string[]
  readonly timeoutMs: number
}

/**
 * What to run. Arguments, values of the environment and texts name places (`$IMAGE`, `$OUT`) instead of
 * paths, so that the same scan is described by the same words on every machine.
 */
export type Command = {
  readonly arguments: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** Written into `$OUT` before the run. */
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

export const PLACES = ['$IMAGE', '$CACHE', '$OUT', '$HOME', '$TMP', '$SECRET_RULES'] as const

export type Place = (typeof PLACES)[number]

/** Parsed JSON of one run; `packages` is undefined where the scanner lists none, or none was kept. */
export type Documents = { readonly report: unknown; readonly packages?: unknown }

export type ParsedReport = { readonly report: ScannerReport; readonly notices: readonly Notice[] }
