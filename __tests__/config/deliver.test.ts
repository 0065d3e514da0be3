import { describe, expect, test } from '@jest/globals'
import { configOf } from './doors.ts'

describe('what is delivered to the code host', () => {
  test('is by default what makes sense', () => {
    const { deliver, judge, cache } = configOf({ image: 'a' })
    expect(deliver).toMatchObject({
      uploadSarif: 'auto',
      alerts: 'actionable',
      category: null,
      comment: 'auto',
      uploadReport: 'auto',
    })
    expect([judge, cache]).toEqual(['auto', 'auto'])
  })
})

describe('a Dockerfile', () => {
  test('is known by its path in the repository', () => {
    const { images } = configOf({
      image: 'a\nb',
      dockerfile: 'build/Dockerfile\n/elsewhere/Dockerfile',
    })
    expect(images.map((image) => image.dockerfilePath)).toEqual(['build/Dockerfile', null])
  })
})
