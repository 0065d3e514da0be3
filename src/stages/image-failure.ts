import type { PlimsollError } from '../domain/errors.ts'
import type { Image } from '../domain/image.ts'
import { NOTHING_SEEN } from '../domain/nothing-seen.ts'
import type { ImageReport } from '../domain/report.ts'
import { parseImageSource, toImageName } from '../image/image-source.ts'
import { countFindings } from '../policy/counts.ts'
import type { ImageRequest } from '../ports.ts'
import { NOTHING_JUDGED } from './judging.ts'

/** The report on an image that there is no trustworthy answer about; `image` as far as it was opened. */
export function toFailedImage(
  request: ImageRequest,
  error: PlimsollError,
  image: Image | null,
): ImageReport {
  const verdict = { outcome: 'scan-failed', degraded: [], reasons: [] } as const
  return {
    reference: request.reference,
    name: image?.name ?? request.name ?? guessName(request),
    image,
    ...NOTHING_SEEN,
    os: null,
    coverage: { narrowed: [], notAssessed: [] },
    scans: [],
    rules: [],
    comparison: null,
    history: [],
    judged: NOTHING_JUDGED,
    counts: countFindings([], verdict),
    verdict,
    error: { code: error.code, message: error.message, hint: error.hint },
  }
}

/** As it would be called had it been opened: its part of the comment is that one's, and no registry is named. */
function guessName({ reference }: ImageRequest): string {
  return toImageName(parseImageSource(reference))
}
