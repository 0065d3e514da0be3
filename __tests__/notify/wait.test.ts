import { expect, test } from '@jest/globals'
import { wait } from '../../src/notify/wait.ts'

test('it ends after its time, and listens no more', async () => {
  const controller = new AbortController()
  await wait(1, controller.signal)
  controller.abort(new Error('too late to matter'))
})

test.each(['before', 'meanwhile'])('a cancelled run ends it: %s', async (when) => {
  const controller = new AbortController()
  const reason = new Error('cancelled by SIGTERM')
  if (when === 'before') controller.abort(reason)
  const waiting = wait(60_000, controller.signal)
  controller.abort(reason)
  await expect(waiting).rejects.toBe(reason)
})
