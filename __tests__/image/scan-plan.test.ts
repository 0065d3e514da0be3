import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { planScan } from '../../src/image/scan-plan.ts'

const GB = 1_000_000_000

describe('the order of the scanners', () => {
  test.each([
    ['a small image on a standard runner', 0.2, 7, 'together'],
    ['1 GB on a runner of 16 GB', 1, 15, 'together'],
    ['2 GB on a runner of 7 GB', 2, 6.5, 'in-turn'],
    ['10 GB on a runner of 16 GB', 10, 15, 'in-turn'],
  ])('%s', (_, size, memory, order) => {
    expect(planScan({ size: size * GB, memoryBytes: memory * GB }).order).toBe(order)
  })

  test('one after the other says why', () => {
    const { note } = planScan({ size: 5 * GB, memoryBytes: 7 * GB })
    expect(note).toContain('7.0 GB')
  })
})

describe('too little memory', () => {
  test('ends at once with what is needed and what is there', () => {
    let thrown: unknown
    try {
      planScan({ size: 10 * GB, memoryBytes: 4 * GB })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeExplained('no-memory')
    expect(String(thrown)).toMatch(/5\.3 GB.*4\.0 GB/)
  })
})

test('no image of up to 2 GB is refused where 2 GB are free, and the time grows with the size', () => {
  const sizes = fc.double({ min: 0, max: 2, noNaN: true })
  fc.assert(
    fc.property(sizes, sizes, (one, other) => {
      const [small, large] = [Math.min(one, other), Math.max(one, other)]
      const before = planScan({ size: small * GB, memoryBytes: 2 * GB })
      const after = planScan({ size: large * GB, memoryBytes: 2 * GB })
      expect(after.timeoutMs).toBeGreaterThanOrEqual(before.timeoutMs)
    }),
  )
})
