import type { Config } from '../config/config.ts'
import { PlimsollError } from '../domain/errors.ts'
import { MAX_DOCUMENT_LENGTH } from '../policy/document/unreadable-text.ts'
import { checkPolicies } from '../policy/resolve/check-policies.ts'
import { renderPolicyCheck } from '../report/policy-check.ts'
import { createFiles } from '../runner/files.ts'
import type { Terminal } from './terminal.ts'

export type PolicyCheckRequest = { readonly config: Config; readonly files: readonly string[] }

/** A character of UTF-8 takes up to four bytes. */
const MAX_BYTES = 4 * MAX_DOCUMENT_LENGTH

/** `policy check`: every fault of the files at once; 0 when there is none, 3 otherwise. */
export async function policyCheckCommand(
  { config, files: paths }: PolicyCheckRequest,
  terminal: Terminal,
): Promise<number> {
  const files = createFiles(config.workFolder)
  const now = config.asOf ?? new Date()
  const check = await checkPolicies(paths, {
    today: now.toISOString().slice(0, 'YYYY-MM-DD'.length),
    read: async ({ path }) => {
      const text = await files.readText(path, MAX_BYTES).catch(orMissing)
      return text === null ? null : { path, text, origin: 'workspace', commit: null }
    },
  })
  await terminal.print(renderPolicyCheck(check, paths.length))
  return check.faults.length === 0 ? 0 : 3
}

/** A file that is not there is a fault among the others; one that cannot be read ends the command. */
function orMissing(thrown: unknown): null {
  const cause: unknown = thrown instanceof PlimsollError ? thrown.cause : null
  const isMissing = typeof cause === 'object' && cause !== null && 'code' in cause
  if (isMissing && cause.code === 'ENOENT') return null
  throw thrown
}
