import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { unpackFiles } from '../archive/unpack.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { InstalledScanner } from '../ports.ts'
import { download } from './download.ts'
import type { DownloadResult } from './download.ts'
import { checkProgram, toInstalled, useKept } from './job.ts'
import type { Job } from './job.ts'
import { findKept, keep } from './keep.ts'
import { toPlace, withStaging } from './place.ts'
import type { Place } from './place.ts'
import { hashFile } from './program-file.ts'
import {
  getArchitecture,
  getPlatform,
  getReleaseAddress,
  toPublicAddress,
} from './release-address.ts'
import { installShared, shareArchive } from './shared-archive.ts'
import { toPlainText } from './words.ts'

/** Trivy's program, the larger one, has 170 MB. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024

/** A release for this machine, and the hash that its archive must have. */
export type Release = {
  readonly asset: string
  readonly url: URL
  readonly sha256: string
  /** Said when the hash is less sure than others. */
  readonly caution: string | null
  readonly place: Place
}

export type Fetched =
  | { readonly kind: 'installed'; readonly installed: InstalledScanner }
  | { readonly kind: 'unreachable'; readonly why: string }

/** Throws `config-invalid` when nobody vouches for the version: neither our table nor the user. */
export function getRelease(job: Job): Release {
  const { scanner, supply } = job
  const platform = getPlatform(job.platform)
  const architecture = getArchitecture(scanner, job.architecture)
  const { sha256, caution } = getHash(job)
  const release = { scanner, version: job.wanted }
  const address = getReleaseAddress(release, { platform, architecture }, supply.downloadMirror)
  const place = toPlace(job.cacheFolder, { ...release, architecture })
  return { ...address, sha256, caution, place }
}

function getHash(job: Job): { sha256: string; caution: string | null } {
  const own = job.supply.versions[job.scanner].sha256?.toLowerCase() ?? null
  if (own !== null && /^[0-9a-f]{64}$/.test(own)) return { sha256: own, caution: null }
  const pin = job.pins.find(
    (one) =>
      one.scanner === job.scanner &&
      one.version === job.wanted &&
      one.platform === job.platform &&
      one.architecture === job.architecture,
  )
  if (own === null && pin !== undefined) {
    const caution = `The hash of ${job.label} for this system was read in one public place only.`
    return { sha256: pin.sha256, caution: pin.readIn === 'one' ? caution : null }
  }
  throw new PlimsollError({
    code: 'config-invalid',
    message: `Plimsoll knows no SHA-256 of ${job.label} for ${job.platform} on ${job.architecture}.`,
    hint: `Set ${job.scanner}-version to ${job.wanted}@sha256:… with the 64 hexadecimal digits of the archive's hash, or leave it out.`,
  })
}

export async function findKeptRelease(
  job: Job,
  { place, sha256 }: Release,
): Promise<InstalledScanner | null> {
  const kept = await findKept(place, { ...job, inputSha256: sha256 })
  return kept === null
    ? null
    : useKept(job, place, { ...kept, origin: 'release', archiveSha256: sha256 })
}

/**
 * Takes the archive from the shared cache or fetches it, checks, unpacks, asks and keeps it. Only an unreachable host is
 * no error.
 */
export async function fetchRelease(job: Job, release: Release): Promise<Fetched> {
  if (release.caution !== null) job.log.notice(release.caution)
  return withStaging(release.place, job.now(), async (staging) => {
    const from = toPublicAddress(release.url)
    const shared = await installShared(job, release, (archive) =>
      installArchive(job, release, { staging, archive, from }),
    )
    if (shared !== null) return { kind: 'installed', installed: shared }
    const archive = join(staging, 'archive.tar.gz')
    const result = await downloadChecked(job, release, archive)
    if (result.kind === 'unreachable') return result
    if (result.kind === 'refused') throw toRefused(job, release, result.why)
    const installed = await installArchive(job, release, { staging, archive, from })
    await shareArchive(job, release, archive)
    return { kind: 'installed', installed }
  })
}

/** A wrong hash of a file that was put together from several answers gets one more chance. */
async function downloadChecked(job: Job, release: Release, path: string): Promise<DownloadResult> {
  const request = { ...job, url: release.url, path, label: `Downloading ${job.label}` }
  const result = await download(request)
  if (result.kind !== 'downloaded') return result
  if (!result.resumed || (await hashFile(path, job.signal)) === release.sha256) return result
  await rm(path, { force: true })
  return download(request)
}

function toRefused(job: Job, release: Release, why: string): PlimsollError {
  return new PlimsollError({
    code: 'scanner-download-failed',
    message: `${job.label} cannot be had from ${toPublicAddress(release.url)}: ${why}.`,
    hint: `Check ${job.scanner}-version and download-mirror: what stands behind github.com in the address of a release must be found there.`,
  })
}

type Archive = { readonly staging: string; readonly archive: string; readonly from: string }

/** Throws `scanner-hash-mismatch` before anything is unpacked, and deletes the file then. */
export async function installArchive(
  job: Job,
  release: Release,
  { staging, archive, from }: Archive,
): Promise<InstalledScanner> {
  await checkHash(job, release, { archive, from })
  const { scanner, signal } = job
  const staged = join(staging, 'unpacked')
  const program = join(staged, scanner)
  await unpackFiles({
    archive,
    into: staged,
    wanted: [scanner],
    maxBytes: MAX_UNPACKED_BYTES,
    label: `The archive ${release.asset}`,
    signal,
  })
  const version = await checkProgram(job, program)
  const programSha256 = await hashFile(program, signal)
  const record = { version, from, inputSha256: release.sha256, programSha256 }
  const kept = await keep(release.place, { ...job, inputSha256: release.sha256, record, staged })
  const made = { ...kept.record, origin: 'release', archiveSha256: release.sha256 } as const
  return toInstalled(job, release.place, made)
}

async function checkHash(
  job: Job,
  release: Release,
  { archive, from }: { readonly archive: string; readonly from: string },
): Promise<void> {
  const actual = await hashFile(archive, job.signal)
  if (actual === release.sha256) return
  await rm(archive, { force: true })
  throw new PlimsollError({
    code: 'scanner-hash-mismatch',
    message: `The archive of ${job.label} from ${toPlainText(from, 300)} has the SHA-256 ${actual}, not ${release.sha256}.`,
    hint: 'It was deleted and nothing of it was run. A proxy may have answered with a page of its own; if not, the release was changed by somebody: do not use it, and tell its project.',
  })
}
