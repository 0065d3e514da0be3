import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { InstalledScanner } from '../ports.ts'
import { BUILD_PLANS, toBuildHash } from './build-plan.ts'
import type { BuildPlan } from './build-plan.ts'
import { checkProgram, toInstalled, useKept } from './job.ts'
import type { GoModule, Job } from './job.ts'
import { findKept, keep } from './keep.ts'
import { PINNED_VERSIONS } from './pins.ts'
import { toPlace, withStaging } from './place.ts'
import type { Place } from './place.ts'
import { hashFile } from './program-file.ts'
import { getArchitecture, getPlatform } from './release-address.ts'
import type { Target } from './release-address.ts'
import { findInPath } from './search-path.ts'
import { openToolchain } from './toolchain.ts'

/** A build as it can be done here. */
export type Build = {
  readonly plan: BuildPlan
  readonly module: GoModule
  readonly target: Target
  readonly inputSha256: string
  readonly place: Place
}

/** The module files are those of the pinned version; no other can be built. */
export function isBuildable(job: Job): boolean {
  const { version, sha256 } = job.supply.versions[job.scanner]
  return version === PINNED_VERSIONS[job.scanner] && sha256 === null
}

/** Throws `config-invalid` for a version that cannot be built. */
export async function getBuild(job: Job): Promise<Build> {
  if (!isBuildable(job)) {
    throw new PlimsollError({
      code: 'config-invalid',
      message: `${job.label} cannot be built from source: Plimsoll has the module files of ${PINNED_VERSIONS[job.scanner]} only.`,
      hint: `Leave ${job.scanner}-version out, or set scanner-source to release.`,
    })
  }
  const plan = BUILD_PLANS[job.scanner]
  const module = await job.goModules(job.scanner)
  const architecture = getArchitecture(job.scanner, job.architecture)
  const target = { platform: getPlatform(job.platform), architecture }
  const version = `${job.wanted}-build`
  const place = toPlace(job.cacheFolder, { scanner: job.scanner, version, architecture })
  const inputSha256 = toBuildHash(plan, job.wanted, { ...module, ...target })
  return { plan, module, target, inputSha256, place }
}

export async function findKeptBuild(job: Job, build: Build): Promise<InstalledScanner | null> {
  const kept = await findKept(build.place, { ...job, inputSha256: build.inputSha256 })
  return kept === null
    ? null
    : useKept(job, build.place, { ...kept, origin: 'build', archiveSha256: null })
}

/** The Go toolchain of PATH, or null. */
export function findGo(job: Job): Promise<string | null> {
  return findInPath('go', job.env['PATH'])
}

/** Builds in a fresh folder from nothing but the module files. Throws `scanner-build-failed`. */
export async function buildScanner(job: Job, build: Build, go: string): Promise<InstalledScanner> {
  return withStaging(build.place, job.now(), async (staging) => {
    const staged = join(staging, 'built')
    const program = join(staged, job.scanner)
    await mkdir(staged)
    const toolchain = await openToolchain(job, build, { go, staging })
    await toolchain.compile(program)
    const version = await checkProgram(job, program)
    const programSha256 = await hashFile(program, job.signal)
    const from = `${build.plan.module}@v${job.wanted}, built with ${toolchain.version}`
    const { inputSha256, place } = build
    const record = { version, from, inputSha256, programSha256 }
    const kept = await keep(place, { ...job, inputSha256, record, staged })
    return toInstalled(job, place, { ...kept.record, origin: 'build', archiveSha256: null })
  })
}
