import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { ensureScanners } from '../../__tests__/ground/scanners.ts'
import type { Ground } from './ground.ts'

/** The real scanners, for the product and bare. */
export type ScannerPrograms = {
  readonly trivy: string
  readonly grype: string
  /** A PLIMSOLL_CACHE of the benchmark's own that holds the programs and no database. */
  readonly cache: string
}

/** Installs them where they are missing, which may mean minutes of building. */
export async function prepareScanners(ground: Ground): Promise<ScannerPrograms> {
  const { trivy, grype, cacheFolder } = await ensureScanners()
  const cache = join(ground.folder, 'cache')
  const programs = join(cache, 'scanners')
  mkdirSync(cache, { recursive: true })
  if (!existsSync(programs)) symlinkSync(join(cacheFolder, 'scanners'), programs)
  return { trivy, grype, cache }
}
