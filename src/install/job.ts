import type { SupplySettings } from '../config/config.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { Provenance } from '../domain/verdict.ts'
import type { Fetch, InstalledScanner, Log, RunProgram, SharedCache } from '../ports.ts'
import type { Wait } from './download.ts'
import { renewStamp } from './keep.ts'
import type { Kept, KeptRecord } from './keep.ts'
import type { Pin } from './pins.ts'
import type { Place } from './place.ts'
import { readVersion } from './probe.ts'
import { checkVersion } from './version-rules.ts'
import { SCANNER_NAMES, toPlainText } from './words.ts'

/** A module that requires one scanner in one version, and the hashes of everything it is made of. */
export type GoModule = { readonly goMod: string; readonly goSum: string }

export type InstallOptions = {
  readonly fetch: Fetch
  readonly log: Log
  readonly runProgram: RunProgram
  /** Where programs are kept: the runner's tool cache, or a folder of the user's cache. */
  readonly cacheFolder: string
  readonly supply: SupplySettings
  /** The environment of this process. Scanners get none of it, the Go toolchain its own settings. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** As `process.platform` and `process.arch` say it. */
  readonly platform: string
  readonly architecture: string
  /** In a step of a workflow nothing is built unless it is asked for. */
  readonly door: 'terminal' | 'step'
  /** The module files from which a scanner is built. */
  readonly goModules: (scanner: ScannerId) => Promise<GoModule>
  readonly pins: readonly Pin[]
  /** Asked for archives that are not on this machine; left out: there is none. */
  readonly sharedCache?: SharedCache
  readonly now: () => Date
  readonly wait: Wait
}

/** One scanner to be installed. */
export type Job = InstallOptions & {
  readonly scanner: ScannerId
  /** `Trivy 0.74.0`, for people. */
  readonly label: string
  readonly wanted: string
  readonly signal: AbortSignal
}

/** Asks the program for its version and holds it against the wanted one and the rules for all. */
export async function checkProgram(job: Job, program: string): Promise<string> {
  const version = await readVersion({ ...job, program })
  checkVersion(job.scanner, version)
  checkWanted(job, version)
  return version
}

function checkWanted(job: Job, version: string): void {
  if (version === job.wanted) return
  throw new PlimsollError({
    code: 'scanner-refused',
    message: `The program that came as ${job.label} says that it is ${toPlainText(version, 60)}.`,
    hint: 'It was not kept and is not used. Check the version and the hash that you gave, or the mirror that it came from.',
  })
}

/** A kept program as an installed one. What was written to since is asked for its version again. */
export async function useKept(
  job: Job,
  place: Place,
  kept: Kept & Pick<Provenance, 'origin' | 'archiveSha256'>,
): Promise<InstalledScanner> {
  const { record } = kept
  checkVersion(job.scanner, record.version)
  if (kept.untouched) checkWanted(job, record.version)
  else {
    await checkProgram(job, place.program)
    await renewStamp(place, record, job.log)
  }
  const { origin, archiveSha256 } = kept
  return { ...toInstalled(job, place, { ...record, origin, archiveSha256 }), kept: true }
}

export function toInstalled(
  job: Job,
  place: Place,
  made: KeptRecord & Pick<Provenance, 'origin' | 'archiveSha256'>,
): InstalledScanner {
  const { version, origin, archiveSha256, programSha256, from } = made
  return {
    scanner: job.scanner,
    version,
    program: place.program,
    provenance: { origin, archiveSha256, programSha256, from },
    kept: false,
  }
}

/** `Trivy 0.74.0`. */
export function toLabel(scanner: ScannerId, version: string): string {
  return `${SCANNER_NAMES[scanner]} ${toPlainText(version, 60)}`
}
