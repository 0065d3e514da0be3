import type { Notice } from '../../domain/report.ts'
import type { Collected } from './collect-waivers.ts'
import { isLocked, locksOfOthers } from './locks.ts'
import type { FilePlace, LoadedDocument, PolicySet, PolicySettings } from './policy-set.ts'

/** VEX documents of all files together, and the authors that the last one trusts which has a word on it. */
export function collectVex(
  documents: readonly LoadedDocument[],
  settings: PolicySettings,
): Collected<PolicySet['vex']> {
  const notices: Notice[] = []
  const files: FilePlace[] = []
  let trustedAuthors: readonly string[] | null = null
  for (const document of documents) {
    const { vex, elsewhere, path } = document
    if (vex === null) continue
    const locked = locksOfOthers(documents, document)
    if (isLocked(locked, 'vex')) {
      notices.push(toNotice(`The VEX documents and authors of ${path}`))
      continue
    }
    files.push(...vex.files.map((file) => ({ path: file, elsewhere })))
    if (!isLocked(locked, 'vex.trusted_authors')) {
      trustedAuthors = vex.trustedAuthors ?? trustedAuthors
    }
  }
  const given = settings.vex.map((path) => ({
    path: path.replace(/^(?:\.\/)+/u, ''),
    elsewhere: null,
  }))
  if (documents.length === 0) return { value: { files: given, trustedAuthors }, notices }
  const strange = given.filter((one) => !files.some((file) => file.path === one.path))
  notices.push(...strange.map((one) => toNotice(`${one.path} of the input vex`)))
  return { value: { files, trustedAuthors }, notices }
}

function toNotice(what: string): Notice {
  return {
    code: 'policy-only-tightens',
    text: `${what} would loosen the policy and are not read: only the policy itself can name them`,
  }
}
