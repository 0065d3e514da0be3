import type { ImageReport, Notice, Report } from '../domain/report.ts'
import { OUTCOMES } from '../domain/verdict.ts'

/** An image of a report of ours. */
export type OwnImage = {
  /** The short name of the file. */
  readonly label: string
  /** ISO time of the run that judged it. */
  readonly asOf: string
  readonly image: ImageReport
}

export type JoinedOwn = {
  readonly images: readonly OwnImage[]
  readonly notices: readonly Notice[]
}

type OwnReport = { readonly label: string; readonly report: Report }

/**
 * The images of several runs. The same image of two runs counts once, as the younger run has it, which is
 * told: the same name and platform, and the same reference or bytes. Others of one name all count.
 */
export function joinOwn(own: readonly OwnReport[]): JoinedOwn {
  const youngestFirst = [...own].sort(
    (a, b) => Date.parse(b.report.asOf) - Date.parse(a.report.asOf) || compareTies(a, b),
  )
  const images: OwnImage[] = []
  const notices: Notice[] = []
  for (const { label, report } of youngestFirst) {
    const own = report.images.map((image) => ({ label, asOf: report.asOf, image }))
    // Within one run nothing is older than the rest.
    const before = [...images]
    for (const one of own) {
      const younger = before.find((other) => isSameImage(other.image, one.image))
      if (younger === undefined) images.push(one)
      else notices.push(toReplaced(one, younger))
    }
  }
  return { images, notices }
}

function isSameImage(a: ImageReport, b: ImageReport): boolean {
  const isNamesake = a.name === b.name && platformOf(a) === platformOf(b)
  const isSameBytes = a.image !== null && a.image.imageId === b.image?.imageId
  return isNamesake && (a.reference === b.reference || isSameBytes)
}

function platformOf({ image }: ImageReport): string | null {
  return image?.platform ?? null
}

/** Of two runs of the same time the worse one first, then any order that is always the same. */
function compareTies(a: OwnReport, b: OwnReport): number {
  const [one, other] = [a, b].map(({ report }) => OUTCOMES.indexOf(report.verdict.outcome))
  return (
    (one ?? 0) - (other ?? 0) ||
    compareText(JSON.stringify(a.report), JSON.stringify(b.report)) ||
    compareText(a.label, b.label)
  )
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function toReplaced({ image, label, asOf }: OwnImage, younger: OwnImage): Notice {
  const text = `${image.name} stands in ${younger.label} (${younger.asOf}) and in ${label} (${asOf}): the younger run counts.`
  return { code: 'image-replaced', text }
}
