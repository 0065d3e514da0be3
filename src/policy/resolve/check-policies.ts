import type { DocumentFault } from '../document/node.ts'
import { buildPolicySet } from './build-policy-set.ts'
import { loadDocuments } from './load-documents.ts'
import type { ReadPlace } from './load-documents.ts'
import type { PolicySettings } from './policy-set.ts'
import { ANY_IMAGE, resolvePolicy } from './resolve-policy.ts'

export type PolicyCheck = {
  readonly faults: readonly DocumentFault[]
  /** Sentences about what is allowed and hardly meant. */
  readonly warnings: readonly string[]
}

const NO_SETTINGS: PolicySettings = {
  files: [],
  waivers: [],
  vex: [],
  standards: [],
  stage: 'build',
}

/** What is wrong with policy files, and when nothing is, what is odd about them together. Asks no network. */
export async function checkPolicies(
  paths: readonly string[],
  { read, today }: { readonly read: ReadPlace; readonly today: string },
): Promise<PolicyCheck> {
  const loaded = await loadDocuments(paths, read, { follows: () => false, governedBy: null })
  const absent = loaded.missing.map((path) => ({ path, line: 1, column: 1, text: ABSENT }))
  const faults = [...absent, ...loaded.faults]
  const unread = loaded.notFollowed.map(
    (name) => `extends names ${name}: what stands there is not looked at here`,
  )
  if (faults.length > 0) return { faults, warnings: unread }
  const set = buildPolicySet({
    loaded,
    today,
    settings: NO_SETTINGS,
    inputs: { values: {}, names: new Map() },
    mode: 'enforce',
    trust: { origin: 'workspace', commit: null, words: 'the files of this machine' },
    notices: [],
  })
  const refused = resolvePolicy(set, { imageName: ANY_IMAGE }).notices
  const told = [...set.notices, ...refused].map(({ text }) => text)
  return { faults, warnings: [...told, ...unread] }
}

const ABSENT = 'The file is not there'
