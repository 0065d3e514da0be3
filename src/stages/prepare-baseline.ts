import { readBaseline } from './baseline.ts'
import type { BaselineReport } from './baseline.ts'
import { reportOnImage } from './image.ts'
import type { ImageResult, ImageStage } from './image.ts'
import { toRunReport } from './run-report.ts'

export type BaselineStage = Omit<ImageStage, 'request' | 'baseline'>

/** The baseline is read before anything is scanned, or scanned with the same databases as the images. */
export async function prepareBaseline(stage: BaselineStage): Promise<BaselineReport | null> {
  const { config, policies, ports } = stage
  if (config.baseline?.kind !== 'image') return readBaseline(config, ports.files)
  const { reference } = config.baseline
  // The name that the user gave is the image's through time; a guess would be another one.
  const { name = null, platform = null } = config.images[0] ?? {}
  const request = { reference, name, platform, dockerfile: null }
  const scan = (): Promise<ImageResult> => reportOnImage({ ...stage, request, baseline: null })
  const result = await ports.log.group(`Baseline ${reference}`, scan)
  const asOf = ports.now().toISOString()
  return { report: toRunReport({ results: [result], policies, asOf }), isOfImage: true }
}
