/*
 * Makes what is derived from standards/*.yml: src/policy/standards/packs.generated.ts, so that the bundle holds
 * them, and the tables of docs/standards.md between markers. `--check` writes nothing and ends with 1 when
 * something is out of date.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { readStandard } from '../src/policy/standards/read-standard.ts'
import type { Control, Standard } from '../src/policy/standards/standard.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const PACKS_PATH = 'src/policy/standards/packs.generated.ts'
export const DOCS_PATH = 'docs/standards.md'

/** Standards are listed as the documentation introduces them; what is new comes last. */
const ORDER = [
  'baseline',
  'cis-docker-1.6.0',
  'nist-sp-800-190',
  'disa-container-image',
  'pci-dss-4.0.1',
  'cisa-bod-26-04',
  'eu-cra',
  'fedramp-2026',
  'fedramp-legacy',
  'docker-scout',
  'soc2',
  'iso-27001-2022',
  'hipaa',
]

export type Pack = { readonly id: string; readonly text: string; readonly standard: Standard }

/** Every pack of the folder; throws on the first that has a fault or is named otherwise than its id. */
export async function readPacks(folder: string): Promise<Pack[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yml'))
  const packs = await Promise.all(names.map((name) => readPack(folder, name)))
  const rank = ({ id }: Pack): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)
  return packs.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

async function readPack(folder: string, name: string): Promise<Pack> {
  const text = await readFile(join(folder, name), 'utf8')
  const { standard, faults } = readStandard(text, `standards/${name}`)
  const [fault] = faults
  if (fault !== undefined || standard === null) {
    throw new Error(`standards/${name}:${fault?.line}:${fault?.column}: ${fault?.text}`)
  }
  if (`${standard.id}.yml` !== name) throw new Error(`standards/${name} has the id ${standard.id}`)
  return { id: standard.id, text, standard }
}

/** The module that holds the packs as texts: one reader reads ours and those of users. */
export function renderPacks(packs: readonly Pack[]): string {
  const entries = packs.map(({ id, text }) => `[${JSON.stringify(id)}, ${JSON.stringify(text)}],`)
  return [
    '// Made from standards/*.yml by `npm run standards:embed`. Change those files, not this one.',
    '',
    '/** The standards that come with Plimsoll, as YAML, by their id. */',
    `export const PACKS: ReadonlyMap<string, string> = new Map([${entries.join('\n')}])`,
    '',
  ].join('\n')
}

/** The page with its tables made anew; text outside the markers is left as it is. */
export function renderDocs(page: string, packs: readonly Pack[]): string {
  const [start, end] = ['<!-- standards:start -->', '<!-- standards:end -->']
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${DOCS_PATH} has no ${start} … ${end}`)
  const tables = packs.map(({ standard }) => renderTable(standard)).join('\n\n')
  return `${page.slice(0, from + start.length)}\n\n${tables}\n\n${page.slice(to)}`
}

function renderTable({ id, title, version, reference, controls }: Standard): string {
  const rows = controls.map((control) =>
    toRow([control.id, control.title, control.kind, control.level, describeDemands(control)]),
  )
  const source = reference.startsWith('http') ? `<${reference}>` : `[${reference}](standards.md)`
  return [
    `### \`${id}\``,
    `${title}, version ${version} (${source}).`,
    [
      toRow(['control', 'title', 'decided', 'failure', 'by']),
      toRow(Array(5).fill('---')),
      ...rows,
    ].join('\n'),
  ].join('\n\n')
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function describeDemands({ requires, uses, open, why }: Control): string {
  const demands = Object.entries(requires).map(
    ([key, value]) => `\`${key}: ${JSON.stringify(value).replaceAll('"', '')}\``,
  )
  const asked = uses.map((key) => `\`${key}\` of the policy`)
  return [
    ...demands,
    ...asked,
    ...(open === null ? [] : [`open: ${open}`]),
    ...(why === null ? [] : [why]),
  ].join('; ')
}

async function prettify(path: string, text: string): Promise<string> {
  const options = await resolveConfig(join(ROOT, path))
  return format(text, { ...options, filepath: path })
}

export async function makeAll(): Promise<ReadonlyMap<string, string>> {
  const packs = await readPacks(join(ROOT, 'standards'))
  const page = await readFile(join(ROOT, DOCS_PATH), 'utf8')
  return new Map([
    [PACKS_PATH, await prettify(PACKS_PATH, renderPacks(packs))],
    [DOCS_PATH, await prettify(DOCS_PATH, renderDocs(page, packs))],
  ])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await makeAll()) {
    const kept = await readFile(join(ROOT, path), 'utf8').catch(() => null)
    if (kept === text) continue
    if (process.argv.includes('--check')) {
      process.stderr.write(`${path} is out of date: run npm run standards:embed\n`)
      process.exitCode = 1
    } else await writeFile(join(ROOT, path), text)
  }
}
