import { expect, test } from '@jest/globals'
import { createStepClock, sumWaits } from '../../scripts/bench/step-clock.ts'
import { closeGround, openGround } from '../../scripts/bench/ground.ts'
import { runProcess } from '../../scripts/bench/processes.ts'

const answer = (request: string, milliseconds: number) => ({ request, milliseconds })

const REPOSITORY = '/repos/octo-org/octo-app'
const POLL = answer(`GET ${REPOSITORY}/code-scanning/sarifs/9af`, 0)

test.each([
  [0, 0],
  [1, 1000],
  [2, 3000],
  [5, 31_000],
  [7, 63_000],
])('%d polls are waited for %d ms', (polls, milliseconds) => {
  expect(sumWaits(Array.from({ length: polls }, () => POLL))).toBe(milliseconds)
})

test('answers to what is delivered after the scan are waited for, and those beside the scan are not', () => {
  const answers = [
    answer(`GET ${REPOSITORY}/actions/artifacts?name=x`, 500),
    answer(`GET ${REPOSITORY}/git/commits/1`, 500),
    answer(`POST ${REPOSITORY}/code-scanning/sarifs`, 40),
    answer(`POST ${REPOSITORY}/issues/7/comments`, 2),
  ]
  expect(sumWaits(answers)).toBe(42)
})

test('the clock tells of a program that somebody else starts', async () => {
  const ground = openGround()
  try {
    const clock = createStepClock(ground)
    const wait = 'await new Promise((resolve) => setTimeout(resolve, 50))'
    await runProcess({
      file: ground.node,
      args: ['--input-type=module', '--eval', wait],
      cwd: ground.folder,
      env: { ...ground.env, ...clock.env },
    })
    const { milliseconds, processor, answers } = clock.read()
    expect(milliseconds).toBeGreaterThanOrEqual(50)
    expect(processor).toBeGreaterThan(0)
    expect(answers).toEqual([])
  } finally {
    closeGround(ground)
  }
})
