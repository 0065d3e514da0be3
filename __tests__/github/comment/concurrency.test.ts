import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { bodyOf, composeSection, deliver } from './job.ts'
import { createThread } from './thread.ts'

/* Many jobs on one comment in a time of their own: nothing is left to the speed of this machine. */

type World = {
  readonly now: () => number
  readonly later: (ms: number) => Promise<void>
  /** Lets time pass until nothing is planned any more. */
  readonly run: () => Promise<void>
}

function createWorld(): World {
  const planned: { readonly at: number; readonly wake: () => void }[] = []
  let now = 0
  const later = (ms: number): Promise<void> =>
    new Promise((wake) => {
      planned.push({ at: now + ms, wake })
    })
  const run = async (): Promise<void> => {
    for (;;) {
      // What was woken plans its next step before time goes on.
      await new Promise((resolve) => setImmediate(resolve))
      planned.sort((a, b) => a.at - b.at)
      const next = planned.shift()
      if (next === undefined) return
      now = next.at
      next.wake()
    }
  }
  return { now: () => now, later, run }
}

/**
 * When a job begins, how long its requests take to GitHub and back, and its luck with waits. From reading to writing
 * it takes less than the shortest wait, as it does on GitHub: that is what the order rests on.
 */
const JOB = fc.record({
  start: fc.integer({ min: 0, max: 3000 }),
  latencies: fc.array(fc.integer({ min: 1, max: 450 }), { minLength: 1, maxLength: 7 }),
  random: fc.double({ min: 0, max: 0.999, noNaN: true }),
})

test('whatever the times and luck, who is told that its part is there finds it in the one comment', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(JOB, { minLength: 2, maxLength: 6 }),
      fc.boolean(),
      async (jobs, isThere) => {
        const world = createWorld()
        const thread = createThread()
        if (isThere) thread.add(bodyOf({}))
        const done = jobs.map(async ({ start, latencies, random }, index) => {
          let count = 0
          const wait = (): Promise<void> => world.later(latencies[count++ % latencies.length] ?? 1)
          const { client } = thread
          await world.later(start)
          const name = `job${index}`
          return deliver({
            client: {
              hasToken: true,
              ask: async (...asked) => {
                await wait()
                const answer = await client.ask(...asked)
                await wait()
                return answer
              },
              askGraphQL: client.askGraphQL,
            },
            request: { compose: composeSection(name, 'here') },
            options: { clock: world.now, random: () => random, sleep: world.later },
          })
        })
        await world.run()
        const posted = await Promise.all(done)
        const believed = posted.flatMap(({ notices }, index) =>
          notices.length === 0 ? [`[job${index}] here`] : [],
        )
        expect(thread.comments).toHaveLength(1)
        expect(thread.comments[0]?.body.split('\n')).toEqual(expect.arrayContaining(believed))
        // The last to write cannot be overwritten.
        expect(believed).not.toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
