import { PlimsollError } from '../../domain/errors.ts'
import type { Notice, PolicyFileRecord } from '../../domain/report.ts'
import type { PolicySet } from '../../policy/resolve/policy-set.ts'
import { MAX_VEX_LENGTH, readVex } from '../../policy/vex/index.ts'
import type { VexStatement } from '../../policy/vex/index.ts'
import type { PolicyFiles } from '../../ports.ts'
import { explainMissing, toFileRecord } from './named-text.ts'
import type { ReadText } from './named-text.ts'

export type LoadedVex = {
  readonly statements: readonly VexStatement[]
  readonly files: readonly PolicyFileRecord[]
  readonly notices: readonly Notice[]
}

/** Every VEX document that the policy names; throws `vex-invalid` with the faults of all of them. */
export async function loadVex(
  { vex }: PolicySet,
  read: ReadText,
  files: PolicyFiles,
): Promise<LoadedVex> {
  const statements: VexStatement[] = []
  const records: PolicyFileRecord[] = []
  const notices: Notice[] = []
  const faults: string[] = []
  for (const place of vex.files) {
    const found = await read(place, MAX_VEX_LENGTH)
    if (found === null) {
      const request = { place, code: 'vex-invalid', what: 'The VEX document', files } as const
      notices.push(await explainMissing(request, MAX_VEX_LENGTH))
      continue
    }
    const document = readVex(found.text, found.path)
    records.push(toFileRecord(found))
    statements.push(...document.statements)
    notices.push(...document.notices)
    faults.push(...document.faults)
  }
  if (faults.length > 0) throw refuseVex(faults)
  return { statements, files: records, notices }
}

function refuseVex(faults: readonly string[]): PlimsollError {
  return new PlimsollError({
    code: 'vex-invalid',
    message: faults.join('\n'),
    hint: 'Give documents of OpenVEX, CycloneDX or CSAF 2 as their authors wrote them; docs/vex.md says what is read.',
  })
}
