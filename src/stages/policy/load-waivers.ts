import type { Notice, PolicyFileRecord } from '../../domain/report.ts'
import type { DocumentFault } from '../../policy/document/node.ts'
import type { PolicySet, WaiverSource } from '../../policy/resolve/policy-set.ts'
import { readWaiverFile, readWaivers, refuseWaivers } from '../../policy/waivers/index.ts'
import type { Waiver } from '../../policy/waivers/index.ts'
import type { PolicyFiles } from '../../ports.ts'
import { explainMissing, toFileRecord } from './named-text.ts'
import type { ReadText } from './named-text.ts'

export type LoadedWaivers = {
  readonly waivers: readonly Waiver[]
  readonly files: readonly PolicyFileRecord[]
  readonly notices: readonly Notice[]
}

/** A thousand waivers take a third of this. */
const MAX_BYTES = 4 * 1024 * 1024

type Part = LoadedWaivers & { readonly faults: readonly DocumentFault[] }

/** Every list of waivers that the policy names; throws `waivers-invalid` with the faults of all of them. */
export async function loadWaivers(
  { waivers: { sources } }: PolicySet,
  read: ReadText,
  files: PolicyFiles,
): Promise<LoadedWaivers> {
  const parts: Part[] = []
  for (const source of sources) parts.push(await loadSource(source, read, files))
  const faults = parts.flatMap((part) => part.faults)
  if (faults.length > 0) throw refuseWaivers(faults)
  return {
    waivers: parts.flatMap((part) => part.waivers),
    files: parts.flatMap((part) => part.files),
    notices: parts.flatMap((part) => part.notices),
  }
}

async function loadSource(source: WaiverSource, read: ReadText, files: PolicyFiles): Promise<Part> {
  if (source.kind === 'inline') {
    return { files: [], notices: [], ...readWaivers(source.node, source.path) }
  }
  const found = await read(source, MAX_BYTES)
  if (found === null) {
    const nothing = { waivers: [], faults: [], files: [] }
    if (source.isOptional) return { ...nothing, notices: [] }
    const request = { place: source, code: 'waivers-invalid', what: 'The list of waivers' } as const
    return { ...nothing, notices: [await explainMissing({ ...request, files }, MAX_BYTES)] }
  }
  const { waivers, faults, notices } = readWaiverFile({ path: found.path, text: found.text })
  return {
    waivers,
    faults,
    files: [toFileRecord(found)],
    notices: notices.map((text) => ({ code: 'waivers-partly-read', text })),
  }
}
