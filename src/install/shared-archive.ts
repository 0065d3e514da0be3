import { constants } from 'node:fs'
import { copyFile, link, lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { InstalledScanner } from '../ports.ts'
import type { Job } from './job.ts'
import { hashFile } from './program-file.ts'
import type { Release } from './release.ts'
import { toReason } from './words.ts'

const ARCHIVE = 'archive.tar.gz'

/** Shorter than the hash, which is checked in full: keys of GitHub's cache are read by people. */
const HASH_DIGITS = 16

/**
 * Installs a release from the archive that another run kept in the shared cache; null when there is none. Nothing of it is
 * trusted but its hash: another one is told, and the release is fetched.
 */
export async function installShared(
  job: Job,
  release: Release,
  install: (archive: string) => Promise<InstalledScanner>,
): Promise<InstalledScanner | null> {
  const restored = await job.sharedCache?.restore(entryOf(job, release))
  if (restored === null || restored === undefined) return null
  const archive = join(restored.folder, ARCHIVE)
  const found = await hashRegular(job, archive)
  if (found === release.sha256) {
    job.log.info(`${job.label}: its archive is in the shared cache.`)
    return install(archive)
  }
  const what = found === null ? 'holds no archive' : `has the SHA-256 ${found}`
  job.log.warn(
    `What the shared cache keeps as ${job.label} ${what}, not ${release.sha256}: it is not used, and the release is fetched. Delete the entry ${restored.key} there, and find out who wrote it.`,
  )
  return null
}

/** Keeps an archive whose hash was checked, for runs on other machines. Waits only until the file is handed over. */
export async function shareArchive(job: Job, release: Release, archive: string): Promise<void> {
  await job.sharedCache?.keep({
    ...entryOf(job, release),
    fill: (folder) => linkOrCopy(archive, join(folder, ARCHIVE)),
  })
}

function entryOf(
  { scanner, wanted, platform, architecture }: Job,
  { sha256 }: Release,
): { readonly key: string; readonly name: string } {
  const version = wanted.replaceAll(/[^\w.-]/g, '-')
  const build = `${scanner}-${version}-${platform}-${architecture}`
  return {
    key: `plimsoll-scanner-${build}-${sha256.slice(0, HASH_DIGITS)}`,
    name: `scanner-${scanner}`,
  }
}

/** Null for what is no file, or cannot be read. */
async function hashRegular({ signal, log }: Job, path: string): Promise<string | null> {
  const facts = await lstat(path).catch(() => null)
  if (facts?.isFile() !== true) return null
  try {
    return await hashFile(path, signal)
  } catch (error) {
    if (error instanceof PlimsollError) throw error
    log.debug(`${path} cannot be read: ${toReason(error)}`)
    return null
  }
}

/** Nobody writes to it any more, so that both names may lead to the same bytes. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_EXCL))
}
