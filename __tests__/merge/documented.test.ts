import { describe, expect, test } from '@jest/globals'
import { assessExample } from './documented/assess-example.ts'
import { readExamples } from './documented/read-examples.ts'
import type { Example, Line } from './documented/read-examples.ts'
import { ACTION_WORDS, FINDING_WORDS, IMAGE_WORDS } from './documented/words.ts'
import type { Outcomes, Words } from './documented/words.ts'

/*
 * The worked examples of docs/merging.md, run: a block of JSON, which is what the scanners wrote, and the block
 * below it, which is what becomes of it. What stands in no line is not claimed.
 */

const EXAMPLES = readExamples()

/** What the page promises an example for. */
const SECTIONS = [
  'What is counted',
  'Which vulnerability',
  'Which package',
  'Key and id',
  'Severity',
  'CVSS',
  'Fix',
  'Confidence',
  'Known exploited, likely exploited',
  'Risk',
  'Place',
  'Advice',
  'Where the scanners disagree',
  'What a scanner set aside',
]

test('every section has a worked example', () => {
  const headings = new Set(EXAMPLES.map((one) => one.heading))
  expect([...headings].sort()).toEqual([...SECTIONS].sort())
})

describe.each(EXAMPLES)('$heading', (example) => {
  test('comes out as the page says', async () => {
    expect(await tellAsWritten(example)).toEqual(example.outcome)
  })

  test('comes out the same whatever the order of the rows', async () => {
    const reports = { ...example.reports }
    for (const key of ['trivy', 'grype'] as const) {
      const rows = reports[key]
      if (rows !== undefined) Object.assign(reports, { [key]: [...rows].reverse() })
    }
    const [one, other] = await Promise.all([assessExample(example.reports), assessExample(reports)])
    expect(other.findings.map(({ id }) => id)).toEqual(one.findings.map(({ id }) => id))
  })
})

async function assessAll({ reports }: Example): Promise<Outcomes> {
  return {
    vendor: await assessExample(reports),
    nvd: await assessExample(reports, 'nvd'),
    highest: await assessExample(reports, 'highest'),
  }
}

type Paragraph = readonly Line[]

/** The outcome in the lines of the page: as many findings and actions as there are, with the labels it uses. */
async function tellAsWritten(example: Example): Promise<readonly Paragraph[]> {
  const outcomes = await assessAll(example)
  const { findings, actions } = outcomes.vendor
  const written = example.outcome
  const about = (label: string): readonly Paragraph[] =>
    written.filter(([first]) => first?.label === label)
  const told = [
    ...tellEach({ all: findings, paragraphs: about('finding'), words: FINDING_WORDS, outcomes }),
    ...tellEach({ all: actions, paragraphs: about('action'), words: ACTION_WORDS, outcomes }),
  ]
  const rest = written.filter(([first]) => !['finding', 'action'].includes(first?.label ?? ''))
  return [...told, ...rest.map((paragraph) => tellImage(paragraph, outcomes))]
}

type Telling<T> = {
  readonly all: readonly T[]
  readonly paragraphs: readonly Paragraph[]
  readonly words: Words<T>
  readonly outcomes: Outcomes
}

/** None where the page has no paragraph about them. */
function tellEach<T>({ all, paragraphs, words, outcomes }: Telling<T>): Paragraph[] {
  if (paragraphs.length === 0) return []
  return all.map((one, at) => {
    const labels = (paragraphs[at] ?? paragraphs[0] ?? []).map(({ label }) => label)
    return labels.map((label) => ({ label, value: require(words, label)(one, outcomes) }))
  })
}

function tellImage(paragraph: Paragraph, { vendor }: Outcomes): Paragraph {
  const labels = [...new Set(paragraph.map(({ label }) => label))]
  return labels.flatMap((label) =>
    require(IMAGE_WORDS, label)(vendor).map((value) => ({ label, value })),
  )
}

function require<T>(words: Readonly<Record<string, T>>, label: string): T {
  const found = words[label]
  if (found === undefined) throw new Error(`no outcome has a word for "${label}"`)
  return found
}
