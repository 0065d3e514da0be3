import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sha256, toCase } from './rows.ts'
import type { LabelledCase, RawCase } from './rows.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const TRUTH = join(ROOT, '__tests__/merge/truth')
const RECORDED = join(ROOT, '__tests__/fixtures/scanners')

/** Public pairs of reports; they belong to others and lie beside the repository, or are missing. */
const PAIRS = resolve(ROOT, '../shared/samples/pairs')

type Labels = { readonly sha256: string; readonly clusters: number[][] }
type Pair = { readonly trivy: Labels; readonly grype: Labels }
type PairLabels = { readonly labeller: string; readonly pairs: Readonly<Record<string, Pair>> }

/** One case for each row of the catalogue of mismatches. */
export function readCatalogue(): LabelledCase[] {
  const folder = join(TRUTH, 'catalogue')
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const { row, ...raw } = readJson(join(folder, file)) as RawCase & { readonly row: string }
      return toCase({ ...raw, name: row })
    })
}

/** What the real scanners wrote about images that the tests wrote. */
export function readRecorded(): LabelledCase[] {
  const labels = readJson(join(TRUTH, 'recorded.json')) as Record<string, RawCase['truth']>
  return Object.entries(labels).map(([image, truth]) =>
    toCase({
      name: `recorded ${image}`,
      trivy: [readJson(join(RECORDED, image, 'trivy.json'))],
      grype: [readJson(join(RECORDED, image, 'grype.json'))],
      packages: readJson(join(RECORDED, image, 'grype-packages.json')),
      truth,
    }),
  )
}

/** Null when the pairs are not there. Throws when a file is not the one that was labelled. */
export function readPairs(labeller: 'a' | 'b' = 'a'): LabelledCase[] | null {
  if (!existsSync(PAIRS)) return null
  const { pairs } = readJson(join(TRUTH, `labeller-${labeller}.json`)) as PairLabels
  return Object.entries(pairs).map(([name, labels]) =>
    toCase({
      name,
      trivy: [readLabelled(join(PAIRS, name, 'trivy.json'), labels.trivy)],
      grype: [readLabelled(join(PAIRS, name, 'grype.json'), labels.grype)],
      truth: { trivy: labels.trivy.clusters, grype: labels.grype.clusters },
    }),
  )
}

function readLabelled(path: string, labels: Labels): unknown {
  const bytes = readFileSync(path)
  if (sha256(bytes) !== labels.sha256) throw new Error(`${path} is not the file that was labelled`)
  return JSON.parse(bytes.toString('utf8'))
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

export { TRUTH }
