import type { Layer } from '../domain/layer.ts'
import type { ImageConfig } from './config.ts'
import { layerInstructions } from './config.ts'

export type StoredForm = { readonly digest: string | null; readonly size: number | null }

/**
 * The layers of an image as data; `stored` and `lines` have one entry for each diff id. Where they come from is
 * not known before the base is proved: `placeLayers` tells.
 */
export function toLayers(
  config: Pick<ImageConfig, 'diffIds' | 'history'>,
  stored: readonly StoredForm[],
  lines: readonly (number | null)[],
): Layer[] {
  const instructions = layerInstructions(config)
  return stored.map(({ digest, size }, at) => ({
    diffId: config.diffIds[at] ?? '',
    digest,
    size,
    instruction: instructions[at] ?? null,
    line: lines[at] ?? null,
    origin: 'unknown',
  }))
}
