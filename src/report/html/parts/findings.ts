import { FINDING_KINDS } from '../../../domain/finding.ts'
import type { ImageReport } from '../../../domain/report.ts'
import { SEVERITIES } from '../../../domain/severity.ts'
import { cleanLine } from '../../clean.ts'
import { capitalise } from '../../verdict-words.ts'
import { countOf, formatNumber } from '../../words.ts'
import type { PlacedView } from '../findings/order.ts'
import type { StaticTable } from '../findings/static-table.ts'
import { markup } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'

/** The table of all findings with its filters, which are of use only where the script runs. */
export function toFindingsPart(
  placed: readonly PlacedView[],
  images: readonly ImageReport[],
  { table, rows }: StaticTable,
): Markup {
  if (placed.length === 0)
    return markup`<section id="findings"><h2>Findings</h2><p>None.</p></section>\n`
  return markup`<section id="findings"><h2>Findings</h2>
${toTools(placed, images)}
<p id="shown" role="status" class="note">${describeStatic(rows, placed.length)}</p>
${table}
<nav id="pager" aria-label="Pages of the findings" hidden><button type="button" id="before">← Before</button><span id="page"></span><button type="button" id="next">Next →</button></nav>
</section>
`
}

function describeStatic(rows: number, all: number): string {
  if (rows >= all) return `${countOf(all, 'finding')}.`
  return `The ${formatNumber(rows)} most urgent of ${countOf(all, 'finding')} are listed. The rest is in this file as well: allow its script, which also filters and sorts; or read the JSON or CSV report.`
}

type Option = readonly [value: string, word: string]

function toTools(placed: readonly PlacedView[], images: readonly ImageReport[]): Markup {
  const isCompared = images.some(({ comparison }) => comparison !== null)
  return markup`<div id="tools" class="tools" hidden>
<label class="find">Find<input type="search" id="f-text" placeholder="id, package, version, path …" autocomplete="off" spellcheck="false" maxlength="200"></label>
${toSeverities(placed)}
${images.length < 2 ? null : select('image', 'Image', toImageOptions(images))}
${select('kind', 'Kind', toKindOptions(placed))}
${select('scanner', 'Seen by', SCANNERS)}
${select('status', 'State', STATES)}
${select('fix', 'Fix', FIXES)}
${isCompared ? select('new', 'Change', CHANGES) : null}
<button type="button" id="reset">Reset</button>
</div>`
}

const SCANNERS: readonly Option[] = [
  ['', 'anybody'],
  ['both', 'both scanners'],
  ['only-grype', 'only Grype'],
  ['only-trivy', 'only Trivy'],
  ['grype', 'Grype'],
  ['trivy', 'Trivy'],
  ['plimsoll', 'Plimsoll’s rules'],
]

const STATES: readonly Option[] = [
  ['', 'any'],
  ['blocks', 'blocks'],
  ['0', 'open'],
  ['1', 'waived'],
  ['2', 'not affected'],
  ['3', 'off the gate'],
]

const FIXES: readonly Option[] = [
  ['', 'any'],
  ['yes', 'fixable'],
  ['no', 'not fixable'],
]

const CHANGES: readonly Option[] = [
  ['', 'any'],
  ['yes', 'new since the baseline'],
  ['no', 'there before'],
]

function select(name: string, label: string, options: readonly Option[]): Content {
  const all = options.map(([value, word]) => markup`<option value="${value}">${word}</option>`)
  return markup`<label>${label}<select id="f-${name}">${all}</select></label>`
}

const MOST_IMAGES = 500

function toImageOptions(images: readonly ImageReport[]): Option[] {
  const names = images.slice(0, MOST_IMAGES).map(({ name }) => cleanLine(name, 80))
  return [['', 'all'], ...names.map((name, at) => [String(at), name] as const)]
}

function toKindOptions(placed: readonly PlacedView[]): Option[] {
  const known = new Set(placed.map(({ view }) => view.finding.kind))
  const kinds = FINDING_KINDS.map((kind, at) => [kind, String(at)] as const)
  const some = kinds.filter(([kind]) => known.has(kind))
  return [['', 'any'], ...some.map(([kind, value]) => [value, kind] as const)]
}

function toSeverities(placed: readonly PlacedView[]): Markup {
  const counts = new Map<string, number>()
  for (const { view } of placed) {
    const { severity } = view.finding
    counts.set(severity, (counts.get(severity) ?? 0) + 1)
  }
  const boxes = SEVERITIES.flatMap((severity, at) => {
    const count = counts.get(severity)
    if (count === undefined) return []
    return [
      markup`<label class="chip"><input type="checkbox" name="severity" value="${at}" checked><span class="sev ${severity}">${capitalise(severity)}</span> ${formatNumber(count)}</label>`,
    ]
  })
  return markup`<fieldset><legend>Severity</legend>${boxes}</fieldset>`
}
