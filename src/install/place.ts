import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScannerId } from '../domain/finding.ts'
import { explainFileErrors } from './file-errors.ts'

/**
 * Where a program is kept: the layout of the runner's tool cache (`tool/version/architecture` and beside
 * it a file `architecture.complete`). The tool's name is our own, since other actions keep theirs as
 * `grype` and `trivy`, and two owners of one folder would take turns in throwing it away.
 */
export type Place = {
  readonly parent: string
  readonly folder: string
  readonly marker: string
  readonly record: string
  readonly program: string
}

const STAGING_PREFIX = '.staging-'
const STALE_MS = 24 * 60 * 60 * 1000

export function toPlace(
  cacheFolder: string,
  kept: { readonly scanner: ScannerId; readonly version: string; readonly architecture: string },
): Place {
  const parent = join(cacheFolder, `plimsoll-${kept.scanner}`, kept.version)
  const folder = join(parent, kept.architecture)
  return {
    parent,
    folder,
    marker: `${folder}.complete`,
    record: join(folder, 'plimsoll.json'),
    program: join(folder, kept.scanner),
  }
}

/**
 * Gives `work` a fresh folder on the disk of the place, and removes it afterwards. What runs that were
 * killed have left there is removed after a day.
 */
export async function withStaging<T>(
  place: Place,
  now: Date,
  work: (staging: string) => Promise<T>,
): Promise<T> {
  const staging = await explainFileErrors(place.parent, async () => {
    await mkdir(place.parent, { recursive: true })
    await removeStale(place.parent, now)
    return mkdtemp(join(place.parent, STAGING_PREFIX))
  })
  try {
    return await explainFileErrors(place.parent, () => work(staging))
  } finally {
    // What cannot be removed now hides no result of ours; it is tried again when it is stale.
    await rm(staging, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function removeStale(parent: string, now: Date): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(STAGING_PREFIX)) continue
    const path = join(parent, name)
    const made = await stat(path).catch(() => null)
    if (made !== null && now.getTime() - made.mtimeMs > STALE_MS) {
      await rm(path, { recursive: true, force: true })
    }
  }
}
