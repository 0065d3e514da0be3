import { PlimsollError } from '../domain/errors.ts'
import type { InstalledScanner } from '../ports.ts'
import { explainFileErrors } from './file-errors.ts'
import type { Job } from './job.ts'
import { readVersion } from './probe.ts'
import { hashFile } from './program-file.ts'
import { findInPath } from './search-path.ts'
import { toShownPath } from './shown-path.ts'
import { checkVersion } from './version-rules.ts'
import { SCANNER_NAMES, toPlainText } from './words.ts'

/** The scanner that PATH gives, in whatever version the rules allow. */
export async function installFromPath(job: Job): Promise<InstalledScanner> {
  const { scanner, signal } = job
  const program = await findInPath(scanner, job.env['PATH'])
  if (program === null) throw toMissing(job)
  const version = await readVersion({ ...job, program })
  checkVersion(scanner, version)
  if (version !== job.wanted) {
    job.log.warn(
      `${toPlainText(program, 300)} is ${SCANNER_NAMES[scanner]} ${version}, while ${job.wanted} is what this Plimsoll is tried with.`,
    )
  }
  const programSha256 = await explainFileErrors(program, () => hashFile(program, signal))
  const from = toShownPath(program, job.env)
  const provenance = { origin: 'path', archiveSha256: null, programSha256, from } as const
  return { scanner, version, program, provenance, kept: true }
}

function toMissing(job: Job): PlimsollError {
  const name = SCANNER_NAMES[job.scanner]
  return new PlimsollError({
    code: 'scanner-missing',
    message: `There is no program called ${job.scanner} in PATH, where scanner-source says to look.`,
    hint: `Install ${name} in a folder that PATH names by its full path, or leave scanner-source out: then Plimsoll fetches ${name} ${job.wanted} itself.`,
  })
}
