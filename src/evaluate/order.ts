import type { ImageReport, Notice } from '../domain/report.ts'

/** An order of images that does not hang on the order of the files. */
export function compareImages(a: ImageReport, b: ImageReport): number {
  return (
    compareText(a.name, b.name) ||
    compareText(platformOf(a), platformOf(b)) ||
    compareText(a.reference, b.reference) ||
    compareText(a.image?.imageId ?? '', b.image?.imageId ?? '') ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}

export function compareNotices(a: Notice, b: Notice): number {
  return compareText(a.code, b.code) || compareText(a.text, b.text)
}

/** Images that go by one name: alerts, waivers and baselines would take them for one. */
export function toNamesakeNotices(images: readonly ImageReport[]): Notice[] {
  const counts = new Map<string, { readonly name: string; count: number }>()
  for (const image of images) {
    const key = JSON.stringify([image.name, platformOf(image)])
    const known = counts.get(key) ?? { name: image.name, count: 0 }
    counts.set(key, { ...known, count: known.count + 1 })
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .map(({ name, count }) => {
      const text = `${String(count)} images are called ${name}; each is judged and counted for itself. --name gives images of Trivy's and Grype's reports names of their own.`
      return { code: 'same-name', text }
    })
}

function platformOf({ image }: ImageReport): string {
  return image?.platform ?? ''
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
