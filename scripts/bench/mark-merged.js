import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { performance } from 'node:perf_hooks'

/*
 * Tells when a run knew its list: `node --import mark-merged.js PROGRAM` with BENCH_MARK=FILE in its environment. When
 * the process ends, FILE holds the milliseconds since 1970 at which the reports of both scanners were merged. The program
 * itself has no clock there, so one is put behind that line of its text. Plain JavaScript, so that watching loads no
 * compiler.
 */

const LINE = /const merged = \S*mergeReports\)?\(reports, \{ imageName, severityChoice \}\);?/

let at = null

globalThis.benchMarkMerged = () => {
  at = performance.timeOrigin + performance.now()
}

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith('.index.js')) return loaded
    const source = String(loaded.source)
    const marked = source.replace(LINE, (line) => `${line};globalThis.benchMarkMerged();`)
    return { ...loaded, source: marked }
  },
})

process.once('exit', () => {
  writeFileSync(process.env.BENCH_MARK, JSON.stringify(at))
})
