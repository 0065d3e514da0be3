import type { Report } from '../domain/report.ts'
import { NO_BASELINE, readBaseline } from './baseline.ts'
import type { BaselineFor } from './baseline.ts'
import { reportOnImage } from './image.ts'
import type { ImageResult, ImageStage } from './image.ts'
import { openBaselines } from './open-baselines.ts'
import { toRunReport } from './run-report.ts'

export type BaselineStage = Omit<ImageStage, 'request' | 'baselineFor'>

/**
 * What each image is compared with. What an input names is read before anything is scanned, or scanned with the same
 * databases as the images; what the code host keeps is asked for when an image is open, beside its scan.
 */
export async function prepareBaseline(stage: BaselineStage): Promise<BaselineFor> {
  return openBaselines({ ...stage, given: await prepareGiven(stage) })
}

async function prepareGiven(stage: BaselineStage): Promise<Report | null> {
  const { config, policies, ports } = stage
  if (config.baseline?.kind !== 'image') return readBaseline(config, ports.files)
  const { reference } = config.baseline
  // The name that the user gave is the image's through time; a guess would be another one.
  const { name = null, platform = null } = config.images[0] ?? {}
  const request = { reference, name, platform, dockerfile: null }
  const baselineFor: BaselineFor = () => Promise.resolve(NO_BASELINE)
  const scan = (): Promise<ImageResult> => reportOnImage({ ...stage, request, baselineFor })
  const result = await ports.log.group(`Baseline ${reference}`, scan)
  return toRunReport({ results: [result], policies, asOf: ports.now().toISOString() })
}
