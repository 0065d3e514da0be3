import { describe, expect, test } from '@jest/globals'
import { findBaseline } from '../../../src/merge/compare/find-baseline.ts'
import { image, imageReport, report } from '../../ground/factories.ts'

function judged(name: string, platform: string) {
  return imageReport({ image: image({ name, platform }) })
}

const AMD = judged('api', 'linux/amd64')
const ARM = judged('api', 'linux/arm64')
const WEB = judged('web', 'linux/amd64')
const GONE = { code: 'image-not-found', message: 'There is no api:1.', hint: '' }

describe('the baseline of an image', () => {
  test('is the image of the same name and platform', () => {
    const all = report({ images: [WEB, ARM, AMD] })
    expect(findBaseline(all, { name: 'api', platform: 'linux/amd64' })).toBe(AMD)
    expect(findBaseline(all, { name: 'api', platform: 'linux/arm64' })).toBe(ARM)
  })

  test('is found without a platform when there is one of that name', () => {
    expect(findBaseline(report({ images: [WEB, ARM] }), { name: 'api', platform: null })).toBe(ARM)
  })

  test.each([
    [
      'another name',
      [WEB, ARM],
      { name: 'db', platform: null },
      /no image named db; it has api for/,
    ],
    ['another platform', [ARM], { name: 'api', platform: 'linux/amd64' }, /for linux\/amd64/],
    ['two of a name', [AMD, ARM], { name: 'api', platform: null }, /2 images named api/],
    ['no images', [], { name: 'api', platform: null }, /holds no image/],
    [
      'an image that no scanner analysed',
      [imageReport({ image: image({ name: 'api' }), scans: [] })],
      { name: 'api', platform: 'linux/amd64' },
      /No scanner recognised anything/,
    ],
    [
      'an image that could not be opened',
      [imageReport({ image: null, name: 'api', scans: [], error: GONE })],
      { name: 'api', platform: 'linux/amd64' },
      /image api could not be judged \(image-not-found\): There is no api:1/,
    ],
  ])('is refused for %s, with the reason', (_, images, wanted, words) => {
    const none = { outcome: 'pass', degraded: [], reasons: [] } as const
    const found = findBaseline(report({ images, verdict: none }), wanted)
    expect(found).toEqual({ problem: expect.stringMatching(words) })
  })
})
