import type { ImageReport } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { SCANNER_TITLES, formatNumber } from '../words.ts'

/**
 * Why a list of an image's packages is known not to be whole: sentences, without a word of an error, which may name places
 * that are nobody's business. Empty: nothing is known to be missing, which is not the same as complete.
 */
export function describeIncompleteness(image: ImageReport): readonly string[] {
  const failed = image.scans.filter((scan) => scan.state === 'failed')
  const { narrowed, notAssessed } = image.coverage
  return [
    ...(image.image === null ? ['The image could not be opened.'] : []),
    ...failed.map(
      (scan) => `${SCANNER_TITLES[scan.scanner]} failed: what it alone finds is missing.`,
    ),
    ...(image.scans.length === 0 ? ['No scanner looked at the image.'] : []),
    ...(image.isInventoryWhole ? [] : ['Not every scanner listed all the packages that it found.']),
    ...narrowed
      .filter(isOfPackages)
      .map((sentence) => `${cleanLine(sentence, 300).replace(/\.$/, '')}.`),
    ...notAssessed.map(
      ({ count, what }) => `Not assessed: ${formatNumber(count)} ${cleanLine(what, 200)}.`,
    ),
  ]
}

/** Which kinds of findings were looked for says nothing of the list of packages. */
function isOfPackages(sentence: string): boolean {
  return !/^(?:Not looked for|Secrets were looked for)\b/.test(sentence)
}
