/*
 * Makes what is derived: from action.yml src/config/options.generated.ts and the tables of README.md between
 * markers, from the table of settings schema/policy-1.json and the table of docs/policy.md. `--check` writes nothing and ends with 1 when something is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { format, resolveConfig } from 'prettier'
import * as v from 'valibot'

export const GENERATED_PATH = 'src/config/options.generated.ts'
export const README_PATH = 'README.md'

const ActionSchema = v.object({
  inputs: v.record(
    v.string(),
    v.strictObject({
      description: v.string(),
      default: v.string(),
      required: v.optional(v.boolean()),
    }),
  ),
  outputs: v.record(v.string(), v.strictObject({ description: v.string() })),
})

export type Action = v.InferOutput<typeof ActionSchema>

/** The text of action.yml → its inputs and outputs; throws when one has no description or default. */
export function parseAction(yaml: string): Action {
  return v.parse(ActionSchema, load(yaml))
}

/** The source of the module from which the command line knows the same options. */
export function renderOptions(action: Action): string {
  const options = Object.entries(action.inputs).map(([name, input]) => {
    const option = { default: input.default, description: input.description }
    return `${JSON.stringify(name)}: ${JSON.stringify(option)},`
  })
  return [
    '// Made from action.yml by `npm run docs`. Change that file, not this one.',
    '',
    '/** Every option with its default and description, in the order of action.yml. */',
    `export const OPTIONS = {${options.join('\n')}} as const`,
    '',
    'export type OptionName = keyof typeof OPTIONS',
    '',
    '/** Every output of the action. */',
    `export const OUTPUT_NAMES = ${JSON.stringify(Object.keys(action.outputs))} as const`,
    '',
    'export type OutputName = (typeof OUTPUT_NAMES)[number]',
    '',
  ].join('\n')
}

/** The README with its three tables made anew; text outside the markers is left as it is. */
export async function renderReadme(readme: string, action: Action): Promise<string> {
  const tables = {
    inputs: await renderInputs(action),
    outputs: renderOutputs(action),
    'exit-codes': await renderExitCodes(),
  }
  return Object.entries(tables).reduce(
    (text, [name, table]) => replaceBetweenMarkers({ text, name, table }),
    readme,
  )
}

type Replacement = { readonly text: string; readonly name: string; readonly table: string }

export function replaceBetweenMarkers({ text, name, table }: Replacement): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`there is no ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`
}

/** The groups are read when they are needed: their module imports the one that is generated here. */
async function renderInputs(action: Action): Promise<string> {
  const { GROUP_TITLES, OPTION_GROUPS, TRAITS } = await import('../src/config/options.ts')
  const traits: Readonly<Record<string, { readonly group: string }>> = TRAITS
  const sections = OPTION_GROUPS.map((group) => {
    const rows = Object.entries(action.inputs)
      .filter(([name]) => traits[name]?.group === group)
      .map(([name, input]) => [`\`${name}\``, renderDefault(input.default), input.description])
    return `### ${GROUP_TITLES[group]}\n\n${renderTable(['input', 'default', 'meaning'], rows)}`
  })
  return sections.join('\n\n')
}

function renderDefault(text: string): string {
  return text === '' ? '' : `\`${text}\``
}

function renderOutputs(action: Action): string {
  const rows = Object.entries(action.outputs).map(([name, output]) => [
    `\`${name}\``,
    output.description,
  ])
  return renderTable(['output', 'meaning'], rows)
}

async function renderExitCodes(): Promise<string> {
  const { EXIT_CODES } = await import('../src/config/exit-codes.ts')
  const rows = EXIT_CODES.map(({ code, meaning }) => [String(code), meaning])
  return renderTable(['exit code', 'meaning'], rows)
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (row) => `| ${row.map(toCell).join(' | ')} |`,
  )
  return lines.join('\n')
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/gu, ' ').trim()
}

async function prettify(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

/** Path and wanted text of every derived file. The options come first: the tables are made with them. */
async function* deriveFiles(root: URL): AsyncGenerator<{ path: URL; text: string }> {
  const action = parseAction(await readFile(new URL('action.yml', root), 'utf8'))
  const options = new URL(GENERATED_PATH, root)
  yield { path: options, text: await prettify(fileURLToPath(options), renderOptions(action)) }
  const readme = new URL(README_PATH, root)
  const text = await renderReadme(await readFile(readme, 'utf8'), action)
  yield { path: readme, text: await prettify(fileURLToPath(readme), text) }
  yield* derivePolicyFiles(root)
}

/** The published schema of policy files, and the table of their settings. */
async function* derivePolicyFiles(root: URL): AsyncGenerator<{ path: URL; text: string }> {
  const { SCHEMA_PATH, toPolicySchema } = await import('./policy-schema.ts')
  const { POLICY_DOCS_PATH, SETTING_HEAD, toSettingRows } = await import('./policy-docs.ts')
  const schema = new URL(SCHEMA_PATH, root)
  const json = JSON.stringify(toPolicySchema())
  yield { path: schema, text: await prettify(fileURLToPath(schema), json) }
  const docs = new URL(POLICY_DOCS_PATH, root)
  const table = renderTable(SETTING_HEAD, toSettingRows())
  const page = await readFile(docs, 'utf8')
  const text = replaceBetweenMarkers({ text: page, name: 'settings', table })
  yield { path: docs, text: await prettify(fileURLToPath(docs), text) }
}

/** Writes what is out of date, or only names it; returns the names. */
export async function updateDocs(root: URL, isCheck: boolean): Promise<string[]> {
  const stale: string[] = []
  for await (const { path, text } of deriveFiles(root)) {
    const present = await readFile(path, 'utf8').catch(() => '')
    if (present === text) continue
    stale.push(path.pathname.slice(root.pathname.length))
    if (!isCheck) await writeFile(path, text)
  }
  return stale
}

async function main(): Promise<void> {
  const isCheck = process.argv.includes('--check')
  const stale = await updateDocs(new URL('../', import.meta.url), isCheck)
  for (const name of stale) {
    process.stderr.write(
      isCheck ? `${name} is out of date: run npm run docs\n` : `${name} written\n`,
    )
  }
  if (isCheck && stale.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
