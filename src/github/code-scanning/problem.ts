import type { Delivery, Notice } from '../../domain/report.ts'
import { toPlainText } from '../plain-text.ts'

/** Why findings did not become alerts, or not all of them. */
export type Problem = {
  readonly code: `alerts-${string}`
  /** `skipped`: as was to be expected here. */
  readonly state: 'failed' | 'skipped'
  /** A clause, after "No alerts for NAME: ". */
  readonly why: string
  /** Whole sentences. */
  readonly advice: string
  /** True: the next image would meet it as well. */
  readonly isForAll: boolean
}

export function toDelivery(image: string, { state, why }: Problem): Delivery {
  return { to: 'code scanning', state, detail: `${toPlainText(image)}: ${why}` }
}

/** One notice for each kind of problem, whichever number of images has it. */
export function toNotices(
  met: readonly { readonly image: string; readonly problem: Problem }[],
): Notice[] {
  const groups = new Map<string, { readonly problem: Problem; readonly images: string[] }>()
  for (const { image, problem } of met) {
    const key = `${problem.code} ${problem.why}`
    const group = groups.get(key) ?? { problem, images: [] }
    group.images.push(image)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ problem: { code, why, advice }, images }) => ({
    code,
    text: `No alerts for ${nameImages(images)}: ${why}. ${advice}`,
  }))
}

/** `acme/api, acme/web and 3 more images`. */
export function nameImages(images: readonly string[]): string {
  const named = images.slice(0, 3).map((image) => toPlainText(image))
  const more = images.length - named.length
  if (more > 0) return `${named.join(', ')} and ${more} more ${more === 1 ? 'image' : 'images'}`
  const last = named.pop() ?? ''
  return named.length === 0 ? last : `${named.join(', ')} and ${last}`
}
