import { LONGEST_LINE } from '../audit/limits.ts'
import { createVerifier } from '../audit/verify.ts'
import type { Verification } from '../audit/verify.ts'
import { readLogLines } from '../runner/log-lines.ts'
import type { Terminal } from './terminal.ts'

export type AuditVerifyRequest = { readonly files: readonly string[] }

/** `audit verify`: whether each line of a log hangs on the line before it; 0 when all do, 1 otherwise. */
export async function auditVerifyCommand(
  { files }: AuditVerifyRequest,
  terminal: Pick<Terminal, 'print'>,
): Promise<number> {
  const [path = ''] = files
  const verifier = createVerifier()
  let isEnded = true
  for await (const line of readLogLines(path, LONGEST_LINE)) {
    verifier.take(line.text)
    isEnded = line.isEnded
  }
  const verification = verifier.conclude(isEnded)
  await terminal.print(`${describe(path, verification)}\n`)
  return verification.state === 'whole' ? 0 : 1
}

function describe(path: string, verification: Verification): string {
  if (verification.state === 'broken') {
    return `${path}: broken at line ${verification.line}: ${verification.reason}.`
  }
  const { lines, lastHash } = verification
  if (lines === 0) return `${path}: empty, so there is nothing to check.`
  const what =
    lines === 1 ? '1 line, which begins the log' : `${lines} lines, each on the one before`
  return `${path}: whole, ${what}. Last hash: ${lastHash} (compare it with one that was kept elsewhere: only that tells whether lines were cut off at the end, or the last one was changed).`
}
