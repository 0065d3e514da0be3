import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files, RunProgram } from '../ports.ts'
import { createRunGit } from './git-program.ts'
import type { GitObjects } from './git-objects.ts'
import { createLocalObjects } from './local-objects.ts'

export type CheckoutOptions = {
  readonly runProgram: RunProgram
  readonly files: Pick<Files, 'makeFolder' | 'remove'>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute. */
  readonly workspace: string
}

/** The objects of the checkout in the workspace; null where there is none, or it is no plain clone. */
export async function findCheckout(
  options: CheckoutOptions,
  idLength: number,
): Promise<GitObjects | null> {
  const objectFolder = join(options.workspace, '.git', 'objects')
  const facts = await lstat(objectFolder).catch(() => null)
  if (facts?.isDirectory() !== true) return null
  return createLocalObjects(createRunGit({ ...options, objectFolder, idLength }))
}
