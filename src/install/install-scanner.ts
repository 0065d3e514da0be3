import { resolve } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { InstalledScanner, InstallScanner } from '../ports.ts'
import type { ScannerSource } from '../config/config.ts'
import { buildScanner, findGo, findKeptBuild, getBuild, isBuildable } from './build.ts'
import { installFromPath } from './from-path.ts'
import { toLabel } from './job.ts'
import type { InstallOptions, Job } from './job.ts'
import { fetchRelease, findKeptRelease, getRelease } from './release.ts'
import type { Release } from './release.ts'
import { getPlatform, toPublicAddress } from './release-address.ts'
import { checkVersion } from './version-rules.ts'
import { createCancelled } from './words.ts'

export { PINNED_VERSIONS, PINS } from './pins.ts'
export { checkVersion } from './version-rules.ts'
export { waitForReal } from './download.ts'
export type { GoModule, InstallOptions } from './job.ts'

/**
 * Provides scanner programs from where `scanner-source` says, and checks each whatever its origin. Builds
 * run one after the other: each takes all cores, and the second finds much of its work done.
 */
export function createInstallScanner(options: InstallOptions): InstallScanner {
  const inTurn = createQueue()
  const ways: Readonly<Record<ScannerSource, (job: Job) => Promise<InstalledScanner>>> = {
    release: installRelease,
    path: installFromPath,
    build: (job) => inTurn(() => installBuild(job)),
    auto: (job) => installByAnyWay(job, inTurn),
  }
  return async (scanner, signal) => {
    const job = toJob(options, scanner, signal)
    const installed = await ways[options.supply.scannerSource](job)
    options.log.info(toSentence(installed))
    return installed
  }
}

/** What holds whatever the origin is checked first: the system, and the version that is asked for. */
function toJob(options: InstallOptions, scanner: ScannerId, signal: AbortSignal): Job {
  if (signal.aborted) throw createCancelled()
  getPlatform(options.platform)
  const wanted = options.supply.versions[scanner].version.replace(/^v(?=\d)/, '')
  checkVersion(scanner, wanted)
  const cacheFolder = resolve(options.cacheFolder)
  return { ...options, cacheFolder, scanner, signal, wanted, label: toLabel(scanner, wanted) }
}

async function installRelease(job: Job): Promise<InstalledScanner> {
  const release = getRelease(job)
  const kept = await findKeptRelease(job, release)
  if (kept !== null) return kept
  const fetched = await fetchRelease(job, release)
  if (fetched.kind === 'installed') return fetched.installed
  throw toUnreachable(job, release, fetched.why)
}

async function installBuild(job: Job): Promise<InstalledScanner> {
  const build = await getBuild(job)
  const kept = await findKeptBuild(job, build)
  if (kept !== null) return kept
  const go = await findGo(job)
  if (go !== null) return buildScanner(job, build, go)
  throw new PlimsollError({
    code: 'scanner-build-failed',
    message: `${job.label} cannot be built from source: there is no program called go in PATH.`,
    hint: 'Install Go 1.26.3 or newer (https://go.dev/dl), or leave scanner-source out to use the release.',
  })
}

/**
 * What is kept, else the release, else a build where a person waits for it. Only a host that cannot be
 * reached leads on to the build: a wrong hash or a withdrawn release is a reason to stop.
 */
async function installByAnyWay(job: Job, inTurn: Queue): Promise<InstalledScanner> {
  const release = getRelease(job)
  const mayBuild = job.door === 'terminal' && isBuildable(job)
  const kept = (await findKeptRelease(job, release)) ?? (mayBuild ? await findBuilt(job) : null)
  if (kept !== null) return kept
  const fetched = await fetchRelease(job, release)
  if (fetched.kind === 'installed') return fetched.installed
  if (!mayBuild || (await findGo(job)) === null) throw toUnreachable(job, release, fetched.why)
  job.log.notice(
    `${release.url.host} cannot be reached (${fetched.why}), so ${job.label} is built from source.`,
  )
  return inTurn(() => installBuild(job))
}

async function findBuilt(job: Job): Promise<InstalledScanner | null> {
  return findKeptBuild(job, await getBuild(job))
}

function toUnreachable(job: Job, release: Release, why: string): PlimsollError {
  const { scanner, label } = job
  const ways = [
    `allow access to ${release.url.host}, or set download-mirror to a mirror of it`,
    `put ${scanner} into PATH and set scanner-source to path`,
    ...(isBuildable(job)
      ? [
          `install Go 1.26.3 or newer${job.door === 'step' ? ' and set scanner-source to build' : ''}`,
        ]
      : []),
    `or run "plimsoll install" where the network allows it and bring its cache here`,
  ]
  return new PlimsollError({
    code: 'scanner-download-failed',
    message: `${label} could not be fetched from ${toPublicAddress(release.url)}: ${why}.`,
    hint: `One of these helps: ${ways.join('; ')}.`,
  })
}

const ORIGINS = {
  release: 'fetched, SHA-256 checked',
  path: 'as PATH gives it',
  build: 'built from source',
} as const

function toSentence({ scanner, version, provenance, kept }: InstalledScanner): string {
  const where = kept ? ', kept on this machine' : ''
  return `${toLabel(scanner, version)}: ${ORIGINS[provenance.origin]}${where} (${provenance.from})`
}

type Queue = <T>(work: () => Promise<T>) => Promise<T>

function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next
    return next
  }
}
