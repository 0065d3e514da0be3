import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/*
 * Watches a process from within: `node --import watch.js PROGRAM` with BENCH_WATCH=FILE in its environment.
 * When the process ends, FILE holds the addresses of every module it loaded and the most memory that it,
 * without the programs it started, ever held. Plain JavaScript, so that watching loads no compiler.
 */

const urls = []

registerHooks({
  load(url, context, next) {
    urls.push(url)
    return next(url, context)
  },
})

process.once('exit', () => {
  const peakBytes = process.resourceUsage().maxRSS * 1024
  writeFileSync(process.env.BENCH_WATCH, JSON.stringify({ urls, peakBytes }))
})
