import { readFileSync, writeFileSync } from 'node:fs'
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

/*
 * The most of this program's own memory. What getrusage(2) tells counts that of the process it was forked
 * from as well.
 */
function readPeakBytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  return Number(kibibytes) * 1024
}

process.once('exit', () => {
  const peakBytes = readPeakBytes()
  writeFileSync(process.env.BENCH_WATCH, JSON.stringify({ urls, peakBytes }))
})
