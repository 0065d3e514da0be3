import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { OWN_ACTION, ROOT, partsOf, usesOf } from './workflow-files.ts'

/** What an action.yml declares; only what is used here. */
export type Declared = {
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
}

const STAND_INS = join(import.meta.dirname, 'stand-ins')

/** The inputs and outputs of what `uses:` names: ours, or the stand-in's. Throws when there is none. */
export function readDeclared(uses: string): Declared {
  const raw = load(readFileSync(join(folderOf(uses), 'action.yml'), 'utf8')) as {
    readonly inputs?: object
    readonly outputs?: object
  }
  return { inputs: Object.keys(raw.inputs ?? {}), outputs: Object.keys(raw.outputs ?? {}) }
}

export function isOwn(uses: string): boolean {
  return uses === './' || uses === OWN_ACTION
}

function folderOf(uses: string): string {
  if (isOwn(uses)) return ROOT
  const { repository, path } = partsOf(uses)
  const folder = join(STAND_INS, repository, path)
  if (!existsSync(folder)) throw new Error(`no stand-in for ${uses}; stand-ins/README.md tells how`)
  return folder
}

/** For act: each pinned repository of these workflows → the folder of its stand-in; our own → `ownAction`. */
export function standInsFor(workflow: string, ownAction: string): Record<string, string> {
  const pairs = usesOf(workflow)
    .filter(({ uses }) => !uses.startsWith('./'))
    .map(({ uses }) => {
      const { repository, ref } = partsOf(uses)
      const folder = isOwn(uses) ? ownAction : join(STAND_INS, repository)
      return [`${repository}@${ref}`, folder] as const
    })
  return Object.fromEntries(pairs)
}
