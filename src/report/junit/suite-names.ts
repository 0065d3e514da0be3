import type { ImageReport } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'

const LONGEST_NAME = 250

/**
 * A name for each image, in order, all different, in a class too, where dots become lines (test-case.ts): its own, with
 * the platform or a number where others have it.
 */
export function toSuiteNames(images: readonly ImageReport[]): string[] {
  const taken = new Set<string>()
  return images.map((image) => {
    const plain = toName(image.name)
    const withPlatform = toName(`${image.name} (${image.image?.platform ?? 'no platform'})`)
    const free =
      [plain, withPlatform].find((one) => !taken.has(toKey(one))) ?? numbered(plain, taken)
    taken.add(toKey(free))
    return free
  })
}

function toName(text: string): string {
  const name = cleanLine(text, LONGEST_NAME).trim()
  return name === '' ? 'image' : name
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(toKey(`${name} (${number})`))) number += 1
  return `${name} (${number})`
}

function toKey(name: string): string {
  return name.replaceAll('.', '_')
}
