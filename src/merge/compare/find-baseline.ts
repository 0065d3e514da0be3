import type { ImageReport, Report } from '../../domain/report.ts'
import { compareText } from '../unite.ts'
import { platformOf } from './pair-images.ts'
import { quote } from './quote.ts'
import { isAnalysed } from './side.ts'

export type WantedImage = { readonly name: string; readonly platform: string | null }

/** Why a report cannot be the baseline of an image: one sentence, and what to do. */
export type NoBaseline = { readonly problem: string }

/**
 * The image of a report that another one is compared with: the same name and platform (or one that is not
 * known), and looked at by at least one scanner.
 */
export function findBaseline(report: Report, wanted: WantedImage): ImageReport | NoBaseline {
  const named = report.images.filter((image) => image.name === wanted.name)
  const fitting = named.filter((image) => isPlatform(image, wanted.platform))
  const exact = fitting.filter((image) => platformOf(image) === wanted.platform)
  const candidates = exact.length > 0 ? exact : fitting
  if (candidates.length === 0) return { problem: describeMissing(report, wanted) }
  if (candidates.length > 1) {
    return {
      problem: `The baseline has ${String(candidates.length)} images named ${quote(wanted.name)}: give each image a name of its own.`,
    }
  }
  const [found] = candidates
  if (found !== undefined && isAnalysed(found)) return found
  return { problem: describeUnanalysed(found, wanted) }
}

function describeUnanalysed(found: ImageReport | undefined, { name }: WantedImage): string {
  const error = found?.error ?? null
  return error === null
    ? `No scanner recognised anything in the baseline's image ${quote(name)}: make the baseline again.`
    : `The baseline's image ${quote(name)} could not be judged (${error.code}): ${quote(error.message)}`
}

function isPlatform(image: ImageReport, platform: string | null): boolean {
  const own = platformOf(image)
  return own === null || platform === null || own === platform
}

const MOST_NAMES = 10

function describeMissing({ images }: Report, { name, platform }: WantedImage): string {
  const wanted = platform === null ? quote(name) : `${quote(name)} for ${quote(platform)}`
  if (images.length === 0) return `The baseline holds no image, and none named ${wanted}.`
  const names = [...new Set(images.map(describeImage))].sort(compareText)
  const left = names.length - MOST_NAMES
  const more = left > 0 ? ` and ${String(left)} more` : ''
  const list = `${names.slice(0, MOST_NAMES).join(', ')}${more}`
  return `The baseline has no image named ${wanted}; it has ${list}. Give the image the same name in both runs.`
}

function describeImage(image: ImageReport): string {
  const platform = platformOf(image)
  return platform === null ? quote(image.name) : `${quote(image.name)} for ${quote(platform)}`
}
