import type { Scene } from '../scene.ts'
import { CHANGE } from './change.ts'
import { NO_FINDINGS } from './clean.ts'
import { FAILED_SCAN } from './failed-scan.ts'
import { FINDINGS } from './findings.ts'
import { MATRIX } from './matrix.ts'
import { MENDED } from './mended.ts'

/** In the order of the first page. */
export const SCENES: readonly Scene[] = [
  ...[FINDINGS, NO_FINDINGS, FAILED_SCAN],
  ...[MATRIX, CHANGE, MENDED],
]

/** Those with these ids; all when none is named. Throws for an id that no scene has. */
export function chooseScenes(ids: readonly string[]): readonly Scene[] {
  if (ids.length === 0) return SCENES
  return ids.map((id) => {
    const found = SCENES.find((scene) => scene.id === id)
    if (found !== undefined) return found
    throw new Error(`no scene ${id}: there are ${SCENES.map((scene) => scene.id).join(', ')}`)
  })
}
