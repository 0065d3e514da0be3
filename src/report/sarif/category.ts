import { createHash } from 'node:crypto'
import type { ImageReport } from '../../domain/report.ts'
import { toUriPath } from './place.ts'

type CategoryRequest = {
  /** The name of the driver. */
  readonly tool: string
  /** What the input asks for; null: it is made of the names. */
  readonly wanted: string | null
}

/**
 * The category of each image, in order, all different: a later upload of the same one replaces this one, so neither tag
 * nor digest may be in it, or alerts stay open for ever. It ends with `/`, since GitHub reads what follows the last one as
 * the id of a single run. A category that the user names stands as it is for one image, and above the names of several.
 */
export function toCategories(
  images: readonly ImageReport[],
  { tool, wanted }: CategoryRequest,
): readonly string[] {
  const taken = new Set<string>()
  return images.map((image) => {
    const own = wanted !== null && images.length === 1 ? [] : toSegments(image)
    const segments = [...(wanted ?? tool).split('/'), ...own]
    const category = findFree(segments, image, taken)
    taken.add(category)
    return category
  })
}

function toSegments({ name, image }: ImageReport): string[] {
  return [...name.split('/'), ...(image?.platform ?? '').split('/')]
}

/**
 * Different names may be written alike as paths: those after the first carry a hash of name and platform. Two images of
 * one name and platform, such as two tags, are told apart by their turn, which no release changes.
 */
function findFree(
  segments: readonly string[],
  image: ImageReport,
  taken: ReadonlySet<string>,
): string {
  const plain = `${toUriPath(segments)}/`
  if (!taken.has(plain)) return plain
  const hash = shortHash(image.name, image.image?.platform ?? '')
  let category = `${plain}${hash}/`
  for (let turn = 2; taken.has(category); turn += 1) category = `${plain}${hash}-${turn}/`
  return category
}

function shortHash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)
}
