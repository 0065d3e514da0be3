import { createPlaces } from '../document/places.ts'
import type { DocumentFault, YamlNode } from '../document/node.ts'
import { readYaml } from '../document/read-yaml.ts'
import { findUnreadable } from '../document/unreadable-text.ts'
import type { Drafts } from './foreign/drafts.ts'
import { readDrafts } from './foreign/drafts.ts'
import { readGrypeIgnore } from './foreign/grype.ts'
import { readPlainList, readYamlList } from './foreign/lists.ts'
import { readOsvScanner } from './foreign/osv-scanner.ts'
import { readSafetyPolicy } from './foreign/safety.ts'
import { readSnyk } from './foreign/snyk.ts'
import { parseToml } from './foreign/toml.ts'
import { readTrivyignoreYaml } from './foreign/trivyignore-yaml.ts'
import { readTrivyignore } from './foreign/trivyignore.ts'
import { formatOfContent, formatOfName } from './recognise.ts'
import { readWaivers } from './read-waivers.ts'
import type { Waiver, WaiverFormat } from './waiver.ts'

export type WaiverFile = {
  /** Null: nobody's form is recognised, which is a fault too. */
  readonly format: WaiverFormat | null
  readonly waivers: readonly Waiver[]
  readonly faults: readonly DocumentFault[]
  /** Sentences: which entries do not count, and what a foreign form lacks. */
  readonly notices: readonly string[]
}

/** A file of waivers in our own form or another tool's, told by its name, else by what is in it. */
export function readWaiverFile(file: File): WaiverFile {
  const { path, text } = file
  const format = formatOfName(path) ?? formatOfContent(text, path)
  return format === null ? refuseUnknown(file) : READERS[format](file)
}

const READERS: Readonly<Record<WaiverFormat, (file: File) => WaiverFile>> = {
  plimsoll: ({ path, text }) => ({ format: 'plimsoll', notices: [], ...readWaivers(text, path) }),
  trivyignore: (file) => readLines(file, 'trivyignore', readTrivyignore),
  'trivyignore-yaml': (file) => readDocument(file, 'trivyignore-yaml', readTrivyignoreYaml),
  grype: (file) => readDocument(file, 'grype', readGrypeIgnore),
  'osv-scanner': readToml,
  snyk: (file) => readDocument(file, 'snyk', readSnyk),
  safety: (file) => readDocument(file, 'safety', readSafetyPolicy),
  list: (file) =>
    isYamlList(file)
      ? readDocument(file, 'list', readYamlList)
      : readLines(file, 'list', readPlainList),
}

function isYamlList({ path, text }: File): boolean {
  const { node } = readYaml(text, path)
  return node !== null && node.kind !== 'scalar'
}

/** A broken YAML file is told by its fault: nobody could tell whose form it was to be. */
function refuseUnknown({ path, text }: File): WaiverFile {
  const { faults } = readYaml(text, path)
  const isYaml = /\.(?:ya?ml|json)$/i.test(path)
  if (isYaml && faults.length > 0) return { format: null, waivers: [], faults, notices: [] }
  return refuse(null, { path, line: 1, column: 1, text: UNKNOWN })
}

type File = { readonly path: string; readonly text: string }

function readLines(
  { path, text }: File,
  format: WaiverFormat,
  read: (text: string, drafts: Drafts) => void,
): WaiverFile {
  const unreadable = findUnreadable(text)
  if (unreadable !== null) {
    const place = createPlaces(text)(unreadable.offset)
    return refuse(format, { path, ...place, text: unreadable.text })
  }
  const { waivers, notices } = readDrafts({ path, format }, (drafts) => {
    read(text.replace(/^\ufeff/, ''), drafts)
  })
  return { format, waivers, faults: [], notices }
}

function readToml({ path, text }: File): WaiverFile {
  const format = 'osv-scanner'
  const parsed = parseToml(text, path)
  if (!parsed.ok) return refuse(format, parsed.fault)
  const drafted = readDrafts({ path, format }, (drafts) => {
    readOsvScanner(text, parsed.table, drafts)
  })
  return { format, ...drafted, faults: [] }
}

function readDocument(
  { path, text }: File,
  format: WaiverFormat,
  read: (node: YamlNode, drafts: Drafts) => void,
): WaiverFile {
  const { node, faults } = readYaml(text, path)
  if (node === null || faults.length > 0) return { format, waivers: [], faults, notices: [] }
  const drafted = readDrafts({ path, format }, (drafts) => {
    read(node, drafts)
  })
  return { format, ...drafted, faults: [] }
}

const UNKNOWN =
  'This is no list of waivers in a form known here: begin with the key waivers, or see the documentation for the forms of other tools'

function refuse(format: WaiverFormat | null, fault: DocumentFault): WaiverFile {
  return { format, waivers: [], faults: [fault], notices: [] }
}
