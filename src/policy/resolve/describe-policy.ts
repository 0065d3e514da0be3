import type { PolicyFileRecord } from '../../domain/report.ts'
import type { PolicyFiles } from '../../ports.ts'
import type { InputLayer } from './policy-set.ts'

export type DescribeRequest = {
  readonly files: readonly PolicyFileRecord[]
  readonly inputs: InputLayer
  readonly trust: PolicyFiles['trust']
}

/** The policy in a few words: `.plimsoll.yml of the base commit 1a2b3c4, inputs max-high`. */
export function describePolicy({ files, inputs, trust }: DescribeRequest): string {
  const names = [...new Set(inputs.names.values())]
  const set =
    names.length === 0 ? [] : [`${names.length === 1 ? 'input' : 'inputs'} ${names.join(', ')}`]
  if (files.length === 0) return ['the default gate', ...set].join(' with ')
  return [...files.map((file) => describeFile(file, trust)), ...set].join(', ')
}

/** A file of the repository that is judged comes from one place; one of another repository names its commit. */
function describeFile({ path, commit }: PolicyFileRecord, trust: PolicyFiles['trust']): string {
  if (commit !== null && commit !== trust.commit) return `${path} at ${commit.slice(0, 12)}`
  return trust.origin === 'workspace' && trust.commit === null ? path : `${path} of ${trust.words}`
}
