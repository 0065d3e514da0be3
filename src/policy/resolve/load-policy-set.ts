import { PlimsollError } from '../../domain/errors.ts'
import type { Notice } from '../../domain/report.ts'
import type { PolicyFiles, SourcedText } from '../../ports.ts'
import type { DocumentFault } from '../document/node.ts'
import type { Mode } from '../document/policy-document.ts'
import { MAX_DOCUMENT_LENGTH } from '../document/unreadable-text.ts'
import { buildPolicySet } from './build-policy-set.ts'
import { loadDocuments } from './load-documents.ts'
import type { LoadOptions, LoadedDocuments, ReadPlace } from './load-documents.ts'
import type {
  FilePlace,
  InputLayer,
  PolicySet,
  PolicySettings,
  ProposedPolicy,
} from './policy-set.ts'

export const DEFAULT_POLICY_FILE = '.plimsoll.yml'

export type PolicyRequest = {
  readonly settings: PolicySettings
  readonly inputs: InputLayer
  readonly mode: Mode
  /** ISO date of the run: what has expired by then is said. */
  readonly today: string
}

/**
 * The policy of a run from where a pull request cannot change it; throws `policy-invalid` with every fault of
 * every file, and `policy-unreadable` when a file cannot be reached.
 */
export async function loadPolicySet(
  request: PolicyRequest,
  files: PolicyFiles,
): Promise<PolicySet> {
  const readTrusted = toReader(files, (path) => files.read(path, MAX_BYTES))
  const { paths, governedBy } = await findPaths(request.settings, readTrusted, files)
  const options: LoadOptions = { follows: () => true, governedBy }
  const loaded = await loadDocuments(paths, readTrusted, options)
  const absent = await findAbsent(loaded.missing, files)
  throwFaults([...loaded.faults, ...absent.faults])
  const set = buildPolicySet({ ...request, loaded, trust: files.trust, notices: absent.notices })
  const proposed = await loadProposed(request, files, { paths, governedBy, loaded })
  return { ...set, proposed }
}

/** A character of UTF-8 takes up to four bytes. */
const MAX_BYTES = 4 * MAX_DOCUMENT_LENGTH

function toReader(
  files: PolicyFiles,
  readHere: (path: string) => Promise<SourcedText | null>,
): ReadPlace {
  return ({ path, elsewhere }: FilePlace) =>
    elsewhere === null ? readHere(path) : files.readElsewhere({ ...elsewhere, path }, MAX_BYTES)
}

type Paths = { readonly paths: readonly string[]; readonly governedBy: string | null }

/**
 * The default file where no other is named. A pull request brings its workflow with it: the files that it names
 * beside the default file of the base may only tighten that, and cannot replace it.
 */
async function findPaths(
  settings: PolicySettings,
  read: ReadPlace,
  { trust }: PolicyFiles,
): Promise<Paths> {
  const isNamed = settings.files.length > 0
  if (isNamed && trust.origin !== 'base') return { paths: settings.files, governedBy: null }
  const present = await read({ path: DEFAULT_POLICY_FILE, elsewhere: null })
  if (present === null) {
    if (!isNamed) await refuseLookalikes(read)
    return { paths: settings.files, governedBy: null }
  }
  const others = settings.files.filter((path) => toPlainPath(path) !== DEFAULT_POLICY_FILE)
  return {
    paths: [DEFAULT_POLICY_FILE, ...others],
    governedBy: isNamed ? DEFAULT_POLICY_FILE : null,
  }
}

function toPlainPath(path: string): string {
  return path.replace(/^(?:\.\/)+/u, '')
}

/** Names that people give the default file when they mean it. */
const LOOKALIKES = ['.plimsoll.yaml', 'plimsoll.yml', 'plimsoll.yaml']

/** Somebody believes in a gate that would not be there. */
async function refuseLookalikes(read: ReadPlace): Promise<void> {
  const faults: DocumentFault[] = []
  for (const path of LOOKALIKES) {
    const found = await read({ path, elsewhere: null })
    const text = `The file is not read under this name; did you mean ${DEFAULT_POLICY_FILE}?`
    if (found !== null) faults.push({ path, line: 1, column: 1, text })
  }
  throwFaults(faults)
}

type Absent = { readonly faults: readonly DocumentFault[]; readonly notices: readonly Notice[] }

/** A file that is named and not there is a fault, unless this very pull request brings it. */
async function findAbsent(missing: readonly string[], files: PolicyFiles): Promise<Absent> {
  const faults: DocumentFault[] = []
  const notices: Notice[] = []
  for (const path of missing) {
    const proposed = await files.readProposed(path, MAX_BYTES)
    const where = files.trust.words
    if (proposed !== null && files.trust.origin === 'base') {
      const text = `${path} is not in ${where}: it is new in this pull request and holds once it is merged`
      notices.push({ code: 'policy-not-on-base', text })
    } else {
      faults.push({ path, line: 1, column: 1, text: `The file is not there (${where})` })
    }
  }
  return { faults, notices }
}

type Trusted = Paths & { readonly loaded: LoadedDocuments }

/** What the pull request makes of the policy; null when it leaves the policy as it is. */
async function loadProposed(
  request: PolicyRequest,
  files: PolicyFiles,
  { paths, governedBy, loaded: trusted }: Trusted,
): Promise<ProposedPolicy | null> {
  if (files.trust.origin !== 'base') return null
  const read = toReader(files, (path) => files.readProposed(path, MAX_BYTES))
  const wanted = paths.length > 0 ? paths : [DEFAULT_POLICY_FILE]
  // Before somebody approves it, a change does not make this run read other repositories than the base does.
  const follows = (name: string): boolean => trusted.names.includes(name)
  const loaded = await loadDocuments(wanted, read, { follows, governedBy }).catch(toUnreadable)
  if (loaded instanceof PlimsollError) {
    const [path = DEFAULT_POLICY_FILE] = wanted
    return { kind: 'faulty', faults: [{ path, line: 1, column: 1, text: loaded.message }] }
  }
  if (isSame(loaded, trusted)) return null
  const faults = [
    ...loaded.faults,
    ...findTakenAway(loaded, request.settings),
    ...findNotFollowed(loaded),
  ]
  if (faults.length > 0) return { kind: 'faulty', faults }
  const set = buildPolicySet({ ...request, loaded, trust: PROPOSED, notices: [] })
  return { kind: 'policy', set }
}

/** Files that inputs name, and that would be there no more. */
function findTakenAway({ missing }: LoadedDocuments, { files }: PolicySettings): DocumentFault[] {
  const named = missing.filter((path) => path !== DEFAULT_POLICY_FILE || files.includes(path))
  const text = 'The file is named by an input, and the pull request takes it away'
  return named.map((path) => ({ path, line: 1, column: 1, text }))
}

function findNotFollowed({ notFollowed, files }: LoadedDocuments): DocumentFault[] {
  const [first] = files
  const text = (name: string): string =>
    `extends names ${name}, which is read once the change is merged and not before`
  return notFollowed.map((name) => {
    return { path: first?.path ?? DEFAULT_POLICY_FILE, line: 1, column: 1, text: text(name) }
  })
}

/** A link in place of a file, or a repository that nobody can read: no fault of those who judge by the base. */
function toUnreadable(thrown: unknown): PlimsollError {
  if (thrown instanceof PlimsollError && thrown.code === 'policy-unreadable') return thrown
  throw thrown
}

const PROPOSED: PolicyFiles['trust'] = {
  origin: 'workspace',
  commit: null,
  words: 'this pull request itself',
}

function isSame(one: LoadedDocuments, other: LoadedDocuments): boolean {
  const digests = ({ files }: LoadedDocuments): string =>
    files.map(({ path, digest }) => `${path} ${digest}`).join('\n')
  return one.faults.length === 0 && digests(one) === digests(other)
}

const MAX_SHOWN = 100

/** Throws `policy-invalid` with every fault, a line each: `path:line:column: text`. */
export function throwFaults(faults: readonly DocumentFault[]): void {
  if (faults.length === 0) return
  const lines = faults.slice(0, MAX_SHOWN).map((fault) => `- ${renderFault(fault)}`)
  const rest = faults.length > MAX_SHOWN ? [`- and ${faults.length - MAX_SHOWN} more`] : []
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`
  throw new PlimsollError({
    code: 'policy-invalid',
    message: [`${count} in the policy:`, ...lines, ...rest].join('\n'),
    hint: 'Correct them; `plimsoll policy check FILE` checks a policy without a scan, and docs/policy.md lists every setting.',
  })
}

export function renderFault({ path, line, column, text }: DocumentFault): string {
  return `${path}:${line}:${column}: ${text}`
}
