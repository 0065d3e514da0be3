import { createHash } from 'node:crypto'
import type { PolicyFileRecord } from '../../domain/report.ts'
import type { SourcedText } from '../../ports.ts'
import type { DocumentFault } from '../document/node.ts'
import type { ExtendsTarget } from '../document/policy-document.ts'
import { readPolicy } from '../document/read-policy.ts'
import type { FilePlace, LoadedDocument } from './policy-set.ts'

/** Reads a text where the place says; null: it is not there. */
export type ReadPlace = (place: FilePlace) => Promise<SourcedText | null>

export type LoadedDocuments = {
  /** What a file builds on stands before it. */
  readonly documents: readonly LoadedDocument[]
  readonly files: readonly PolicyFileRecord[]
  readonly faults: readonly DocumentFault[]
  /** Named files that are not there. */
  readonly missing: readonly string[]
  /** Policies of other repositories that were not asked for. */
  readonly notFollowed: readonly string[]
  /** Of all files, those of other repositories as `owner/name/path@ref`. */
  readonly names: readonly string[]
}

const MAX_DEPTH = 5
const MAX_DOCUMENTS = 30

export type LoadOptions = {
  /** Whether a policy of another repository may be read, by `owner/name/path@ref`. */
  readonly follows: (name: string) => boolean
  /** The path to which all others are added; null: the files stand on one level. */
  readonly governedBy: string | null
}

const ANYTHING: LoadOptions = { follows: () => true, governedBy: null }

type State = {
  readonly read: ReadPlace
  readonly options: LoadOptions
  readonly documents: LoadedDocument[]
  readonly files: PolicyFileRecord[]
  readonly faults: DocumentFault[]
  readonly missing: string[]
  readonly notFollowed: string[]
  readonly loaded: Set<string>
}

/** Files by their paths, each behind what it extends; a file that is named twice counts once. */
export async function loadDocuments(
  paths: readonly string[],
  read: ReadPlace,
  options: LoadOptions = ANYTHING,
): Promise<LoadedDocuments> {
  const state: State = {
    read,
    options,
    documents: [],
    files: [],
    faults: [],
    missing: [],
    notFollowed: [],
    loaded: new Set(),
  }
  for (const path of paths) {
    const place = { path: path.replace(/^(?:\.\/)+/u, ''), elsewhere: null }
    const isAdded = options.governedBy !== null && place.path !== options.governedBy
    await load(state, { place, chain: [], from: null, isAdded })
  }
  const { documents, files, faults, missing, notFollowed, loaded } = state
  return { documents, files, faults: inOrder(faults), missing, notFollowed, names: [...loaded] }
}

/** File by file, and in each by line. */
function inOrder(faults: readonly DocumentFault[]): readonly DocumentFault[] {
  const paths = [...new Set(faults.map(({ path }) => path))]
  return paths.flatMap((path) =>
    faults
      .filter((fault) => fault.path === path)
      .sort((a, b) => a.line - b.line || a.column - b.column),
  )
}

type Wanted = {
  readonly place: FilePlace
  /** Names of the files that led here. */
  readonly chain: readonly string[]
  readonly from: DocumentFault | null
  readonly isAdded: boolean
}

async function load(state: State, { place, chain, from, isAdded }: Wanted): Promise<void> {
  const name = nameOf(place)
  const problem = findProblem(state, name, chain)
  if (problem !== null && from !== null) state.faults.push({ ...from, text: problem })
  if (problem !== null || state.loaded.has(name)) return
  if (place.elsewhere !== null && !state.options.follows(name)) {
    state.notFollowed.push(name)
    return
  }
  const source = await state.read(place)
  if (source === null) {
    if (from === null) state.missing.push(place.path)
    else state.faults.push({ ...from, text: `extends names ${name}, which is not there` })
    return
  }
  state.loaded.add(name)
  await keep(state, source, { place, chain: [...chain, name], from, isAdded })
}

async function keep(
  state: State,
  source: SourcedText,
  { place, chain, isAdded }: Wanted,
): Promise<void> {
  const { document, faults } = readPolicy(source.text, source.path)
  state.faults.push(...faults)
  const { elsewhere } = pinned(place, source)
  for (const target of document.extends) {
    const from = { path: source.path, line: target.line, column: 1, text: '' }
    await load(state, { place: toPlace(target, elsewhere), chain, from, isAdded })
  }
  state.documents.push({ ...document, elsewhere, isAdded })
  state.files.push({ path: source.path, commit: source.commit, digest: toDigest(source.text) })
}

function findProblem(state: State, name: string, chain: readonly string[]): string | null {
  if (chain.includes(name)) return `extends goes round: ${[...chain, name].join(' → ')}`
  if (chain.length > MAX_DEPTH) return `extends goes deeper than ${MAX_DEPTH} files`
  const isFull = state.loaded.size >= MAX_DOCUMENTS
  return isFull ? `more than ${MAX_DOCUMENTS} policy files belong together here` : null
}

/** Another repository's own files are read at the commit that its policy was read at. */
function pinned(place: FilePlace, source: SourcedText): FilePlace {
  if (place.elsewhere === null) return place
  const { repository, ref } = place.elsewhere
  return { path: place.path, elsewhere: { repository, ref: source.commit ?? ref } }
}

function toPlace(target: ExtendsTarget, elsewhere: FilePlace['elsewhere']): FilePlace {
  const { path } = target
  if (target.kind === 'path') return { path, elsewhere }
  return { path, elsewhere: { repository: target.repository, ref: target.ref } }
}

function nameOf({ path, elsewhere }: FilePlace): string {
  return elsewhere === null ? path : `${elsewhere.repository}/${path}@${elsewhere.ref}`
}

/** `sha256:…` of a file's text. */
export function toDigest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
