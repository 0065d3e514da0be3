import type { Image, Layer } from '../domain/image.ts'
import type { ScannedSubject, ScannerReport } from '../domain/observation.ts'
import type { Notice } from '../domain/report.ts'
import { isDigest } from '../image/reference.ts'
import { findAppellation, isImageId, toDigests } from './subject.ts'

/** An image as reports describe it. */
export type ReportedImage = {
  readonly reference: string
  readonly name: string
  readonly layers: readonly Layer[]
  /** Null where no report names it by an id: then nothing proves which image it is. */
  readonly image: Image | null
  readonly notices: readonly Notice[]
}

/** `name`: as it was given; null: it is guessed. The order of the reports does not matter where they agree. */
export function toReportedImage(
  reports: readonly ScannerReport[],
  given: string | null,
): ReportedImage {
  const subjects = reports.map((report) => report.subject)
  const imageId = reports.map((report) => report.imageId).find(isImageId) ?? null
  const found = findAppellation(subjects)
  const { reference, name } = found ?? { reference: imageId ?? UNNAMED, name: UNNAMED }
  const layers = subjects.map(toLayers).find((list) => list.length > 0) ?? []
  const known = { reference, name: given ?? name, layers }
  return {
    ...known,
    image: imageId === null ? null : toImage(subjects, { ...known, imageId }),
    notices: given === null && found === null ? [NO_NAME] : [],
  }
}

/** All or none: a list that somebody cut into tells nothing of where a layer stands. */
function toLayers({ layers }: ScannedSubject): readonly Layer[] {
  if (!layers.every((layer) => isDigest(layer.diffId))) return []
  return layers.map((layer) => ({
    ...layer,
    digest: layer.digest !== null && isDigest(layer.digest) ? layer.digest : null,
  }))
}

const UNNAMED = 'image'

const NO_NAME: Notice = {
  code: 'image-unnamed',
  text: `The reports do not name their image, so it is called "${UNNAMED}"; --name gives it a name of its own.`,
}

type Known = Pick<Image, 'reference' | 'name' | 'imageId' | 'layers'>

function toImage(subjects: readonly ScannedSubject[], known: Known): Image {
  const digests = new Set(subjects.flatMap(toDigests).map((one) => one.digest))
  const [digest, ...others] = digests
  return {
    ...known,
    source: 'report',
    // Of several, nobody can tell which is the platform's and which is the index's.
    digest: digest === undefined || others.length > 0 ? null : digest,
    indexDigest: null,
    platform: subjects.find((one) => one.platform !== null)?.platform ?? 'unknown/unknown',
    notScanned: [],
    created: subjects.find((one) => one.created !== null)?.created ?? null,
    transport: null,
  }
}
