import { PlimsollError } from '../domain/errors.ts'
import type { Files, Log } from '../ports.ts'
import { PLACES } from './scanner.ts'
import type { Command, Place } from './scanner.ts'

/** The folders of one run, fresh and empty, and what the names of places stand for in it. */
export type Workspace = {
  readonly places: Readonly<Record<Place, string>>
  /** Where the scanner is started: it looks there for configuration that an image's author could leave. */
  readonly emptyFolder: string
  /** What `$OUT` stands for, as an absolute path. */
  readonly outFolder: string
  /** To be removed when the run is over. */
  readonly folders: readonly string[]
}

export type WorkspacePlan = {
  readonly scanner: string
  readonly image: string
  readonly cache: string
  /** The text of the user's file, or null. */
  readonly secretRules: string | null
  readonly files: Command['files']
}

/** Rules for secrets are a page or two. */
export const MAX_RULES_BYTES = 1024 * 1024

const IMAGE = 'image'
const SECRET_RULES = 'secret-rules.yaml'

/** Makes the folders; removes them again when one of them, or a file, cannot be made. */
export async function createWorkspace(files: Files, plan: WorkspacePlan): Promise<Workspace> {
  const folders: string[] = []
  async function makeFolder(purpose: string): Promise<string> {
    const folder = await files.makeFolder(`${plan.scanner}-${purpose}-`)
    folders.push(folder)
    return folder
  }
  try {
    const outFolder = await makeFolder('out')
    const home = await makeFolder('home')
    const temporary = await makeFolder('tmp')
    const emptyFolder = await makeFolder('empty')
    await fillOutFolder(files, outFolder, plan)
    const out = toRelative(emptyFolder, outFolder)
    const places = {
      $IMAGE: `${out}/${IMAGE}`,
      $CACHE: plan.cache,
      $OUT: out,
      $HOME: home,
      $TMP: temporary,
      $SECRET_RULES: `${out}/${SECRET_RULES}`,
    }
    return { places, emptyFolder, outFolder, folders }
  } catch (thrown) {
    for (const folder of folders) await files.remove(folder).catch(() => undefined)
    throw thrown
  }
}

/** A folder that cannot be removed is told, and changes nothing. */
export async function removeWorkspace(
  workspace: Workspace,
  { files, log }: { readonly files: Pick<Files, 'remove'>; readonly log: Pick<Log, 'warn'> },
): Promise<void> {
  for (const folder of workspace.folders) {
    await files.remove(folder).catch((thrown: unknown) => {
      const reason = thrown instanceof Error ? thrown.message : String(thrown)
      log.warn(`A temporary folder could not be removed: ${reason}`)
    })
  }
}

async function fillOutFolder(files: Files, folder: string, plan: WorkspacePlan): Promise<void> {
  // A link, since the image's own path may hold what a scanner does not take for part of a path.
  await files.link(plan.image, `${folder}/${IMAGE}`)
  if (plan.secretRules !== null) {
    await files.writeText(`${folder}/${SECRET_RULES}`, plan.secretRules)
  }
  for (const { name, text } of plan.files) await files.writeText(`${folder}/${name}`, text)
}

/**
 * The path of a folder as its neighbour sees it. Trivy takes `:` and `@` in the path of a layout for a tag
 * and a digest, Grype a comma in the path of its configuration for a second one; names of ours have none.
 */
function toRelative(from: string, to: string): string {
  const parent = from.slice(0, from.lastIndexOf('/') + 1)
  const name = to.slice(parent.length)
  return to.startsWith(parent) && !name.includes('/') ? `../${name}` : to
}

/** A text of ours, with paths for the names of places. */
export function toConcrete(text: string, workspace: Workspace): string {
  return text.replace(/\$[A-Z_]+/g, (name) => {
    const place = PLACES.find((known) => known === name)
    if (place === undefined) throw new RangeError(`${name} is no place`)
    return workspace.places[place]
  })
}

/** A scanner's text, with names of places for the paths of this run. */
export function toNamed(text: string, { places, emptyFolder, outFolder }: Workspace): string {
  const known: (readonly [string, string])[] = [
    ...PLACES.map((name) => [places[name], name] as const),
    [`${outFolder}/${IMAGE}`, '$IMAGE'],
    [outFolder, '$OUT'],
    [emptyFolder, '$EMPTY'],
  ]
  return known
    .sort(([a], [b]) => b.length - a.length)
    .reduce((named, [path, name]) => named.replaceAll(path, name), text)
}

/** The same error, without the paths of this run. */
export function withNames(error: PlimsollError, workspace: Workspace): PlimsollError {
  return new PlimsollError({
    code: error.code,
    message: toNamed(error.message, workspace),
    hint: error.hint,
    cause: error,
  })
}
