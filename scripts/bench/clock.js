import diagnostics from 'node:diagnostics_channel'
import { writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

/*
 * Tells how long a program of Node ran that somebody else starts: `NODE_OPTIONS=--import=clock.js` with
 * BENCH_CLOCK=FILE in its environment. When it ends, FILE holds the milliseconds since its start, those of the processors
 * that it had itself, and how long each request of `fetch` waited for its answer. Plain JavaScript, so that watching
 * loads no compiler.
 */

const begun = new WeakMap()
const answers = []

diagnostics.subscribe('undici:request:create', ({ request }) => {
  begun.set(request, performance.now())
})

diagnostics.subscribe('undici:request:headers', ({ request }) => {
  const milliseconds = performance.now() - begun.get(request)
  answers.push({ request: `${request.method} ${request.path}`, milliseconds })
})

process.once('exit', () => {
  const { user, system } = process.cpuUsage()
  const times = { milliseconds: performance.now(), processor: (user + system) / 1000, answers }
  writeFileSync(process.env.BENCH_CLOCK, JSON.stringify(times))
})
