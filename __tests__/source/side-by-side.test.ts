import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { sideBySide } from '../../src/source/side-by-side.ts'
import { failureOf } from '../ground/registry-client.ts'

const items = Array.from({ length: 10 }, (_, at) => at)

const calm = { limit: 3, onFailure: (): void => undefined }

describe('work side by side', () => {
  test('keeps the order of the items and the limit', async () => {
    let running = 0
    let most = 0
    const results = await sideBySide(items, calm, async (item) => {
      running += 1
      most = Math.max(most, running)
      await wait(10 - item)
      running -= 1
      return item * 2
    })
    expect(results).toEqual(items.map((item) => item * 2))
    expect(most).toBe(3)
  })

  test('of nothing is nothing', async () => {
    expect(await sideBySide([], calm, () => Promise.reject(new Error('called')))).toEqual([])
  })

  test('begins nothing more after a failure, tells it, and waits for what runs', async () => {
    const begun: number[] = []
    const ended: number[] = []
    let hurried = 0
    const options = { limit: 3, onFailure: () => void (hurried += 1) }
    const failure = await failureOf(
      sideBySide(items, options, async (item) => {
        begun.push(item)
        if (item === 1) throw new Error('the first')
        await wait(20)
        ended.push(item)
        if (item === 2) throw new Error('the second')
      }),
    )
    expect(failure.message).toBe('the first')
    expect(begun).toEqual([0, 1, 2])
    expect(ended).toEqual([0, 2])
    expect(hurried).toBe(2)
  })
})
