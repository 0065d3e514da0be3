import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScannerId } from '../../src/domain/finding.ts'
import { SCANNERS } from '../../src/scanners/index.ts'
import type { Documents, ParsedReport } from '../../src/scanners/scanner.ts'

/* What the real scanners wrote about the images of __tests__/fixtures/scanners. */

export const RECORDED_IMAGES = [
  'debian',
  'alpine',
  'end-of-life',
  'unknown-system',
  'unknown-version',
  'no-database',
  'data',
] as const

export type RecordedImage = (typeof RECORDED_IMAGES)[number]

const FOLDER = join(import.meta.dirname, '../fixtures/scanners')

export function recordedPath(image: RecordedImage, file: string): string {
  return join(FOLDER, image, file)
}

export function readRecorded(image: RecordedImage, scanner: ScannerId): Documents {
  const { report, packages } = SCANNERS[scanner].outputs
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(recordedPath(image, file), 'utf8'))
  return packages === null
    ? { report: read(report) }
    : { report: read(report), packages: read(packages) }
}

export function parseRecorded(image: RecordedImage, scanner: ScannerId): ParsedReport {
  return SCANNERS[scanner].parse(readRecorded(image, scanner))
}

export function readRecordedLog(image: RecordedImage, scanner: ScannerId): string[] {
  const path = recordedPath(image, `${scanner}.log`)
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
}
