import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { measureCacheTransport } from './bench/cache-transport.ts'
import { measureEncryption } from './bench/encryption.ts'
import { countFaults } from './bench/faults.ts'
import { measureDeepInspection } from './bench/deep-inspection.ts'
import { measureFetching } from './bench/fetching.ts'
import type { Figure } from './bench/figure.ts'
import { countGitHubRequests } from './bench/github-requests.ts'
import { measureGitHubShare } from './bench/github-share.ts'
import { ROOT, closeGround, describeMachine, openGround } from './bench/ground.ts'
import type { Ground } from './bench/ground.ts'
import { measureImmediate } from './bench/immediate.ts'
import { measureLoadedBytes } from './bench/loaded-bytes.ts'
import { measureManyFindings } from './bench/many-findings.ts'
import { measureOwnMemory } from './bench/own-memory.ts'
import { measureSameImage } from './bench/same-image.ts'
import { measureScanShare } from './bench/scan-share.ts'
import { measureReportFormats } from './bench/report-formats.ts'
import { measureStartUp } from './bench/start-up.ts'
import { measureStubShare } from './bench/stub-share.ts'
import { renderMarkdown, renderText, replaceFigures } from './bench/tables.ts'
import { measureWaivers } from './bench/waivers.ts'

/*
 * `npm run bench [-- NAME…] [-- --markdown]`: measures the figures of the design, each beside what it is
 * compared with. Without names all of them. With --markdown docs/benchmarks.md is written anew.
 */

const FIGURES = {
  'scan-share': measureScanShare,
  'stub-share': measureStubShare,
  'many-findings': measureManyFindings,
  'report-formats': measureReportFormats,
  encryption: measureEncryption,
  immediate: measureImmediate,
  waivers: measureWaivers,
  'start-up': measureStartUp,
  'loaded-bytes': measureLoadedBytes,
  fetching: measureFetching,
  'own-memory': measureOwnMemory,
  'deep-inspection': measureDeepInspection,
  'same-image': measureSameImage,
  'cache-transport': measureCacheTransport,
  'github-requests': countGitHubRequests,
  'github-share': measureGitHubShare,
  faults: countFaults,
} as const satisfies Record<string, (ground: Ground) => Promise<Figure>>

type Name = keyof typeof FIGURES

const DOCUMENT = join(ROOT, 'docs/benchmarks.md')

function parseNames(args: readonly string[]): Name[] {
  const known = Object.keys(FIGURES) as Name[]
  const wanted = args.filter((arg) => arg !== '--markdown')
  const unknown = wanted.filter((arg) => !known.some((name) => name === arg))
  if (unknown.length > 0) {
    throw new Error(`unknown: ${unknown.join(', ')}; known are ${known.join(', ')} and --markdown`)
  }
  return wanted.length === 0 ? known : known.filter((name) => wanted.includes(name))
}

/** Measures one after the other; a figure that cannot be measured is told and does not stop the rest. */
async function measure(names: readonly Name[], ground: Ground): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const name of names) {
    try {
      const figure = await FIGURES[name](ground)
      figures.push(figure)
      console.log(`\n${renderText(figure)}`)
    } catch (error) {
      process.exitCode = 1
      console.error(
        `\n${name} was not measured: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  }
  return figures
}

async function writeDocument(figures: readonly Figure[]): Promise<void> {
  const machine = `Measured on: ${describeMachine()}.`
  const text = [machine, ...figures.map(renderMarkdown)].join('\n\n')
  const document = replaceFigures(readFileSync(DOCUMENT, 'utf8'), text)
  const options = { ...(await resolveConfig(DOCUMENT)), filepath: DOCUMENT }
  writeFileSync(DOCUMENT, await format(document, options))
}

async function main(args: readonly string[]): Promise<void> {
  const names = parseNames(args)
  const ground = openGround()
  process.once('SIGINT', () => {
    closeGround(ground)
    process.exit(130)
  })
  try {
    console.log(`Measured on: ${describeMachine()}.`)
    const figures = await measure(names, ground)
    if (args.includes('--markdown')) await writeDocument(figures)
  } finally {
    closeGround(ground)
  }
}

await main(process.argv.slice(2))
