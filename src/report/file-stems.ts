import type { ImageReport } from '../domain/report.ts'

const LONGEST_STEM = 100

/** A file name without extension for each image, in order: plain characters only, all different. */
export function toFileStems(images: readonly ImageReport[]): string[] {
  const taken = new Set<string>()
  return images.map((image) => {
    const platform = image.image?.platform ?? ''
    const plain = toPlain(image.name)
    const candidates = [plain, toPlain(`${image.name}-${platform}`)]
    const stem = candidates.find((candidate) => !taken.has(candidate)) ?? numbered(plain, taken)
    taken.add(stem)
    return stem
  })
}

function toPlain(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST_STEM)
  return plain === '' ? 'image' : plain
}

function numbered(stem: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
