import { PlimsollError } from '../../domain/errors.ts'
import type { Notice, PolicyFileRecord } from '../../domain/report.ts'
import type { PolicySet } from '../../policy/resolve/policy-set.ts'
import { isFilePath } from '../../policy/document/values.ts'
import { toStandardChoice } from '../../policy/resolve/resolve-policy.ts'
import type { StandardChoice } from '../../policy/resolve/resolve-policy.ts'
import type { Standard } from '../../policy/standards/standard.ts'
import type { PolicyFiles } from '../../ports.ts'
import { standardKey } from './loaded-policy.ts'
import { explainMissing, toFileRecord } from './named-text.ts'
import type { ReadText } from './named-text.ts'

export type LoadedStandards = {
  readonly standards: ReadonlyMap<string, Standard>
  readonly files: readonly PolicyFileRecord[]
  readonly notices: readonly Notice[]
}

const MAX_BYTES = 1024 * 1024

/** Every standard that the policy names for any image, ours or the user's own; throws `standard-invalid`. */
export async function loadStandards(
  set: PolicySet,
  read: ReadText,
  files: PolicyFiles,
): Promise<LoadedStandards> {
  const standards = new Map<string, Standard>()
  const records: PolicyFileRecord[] = []
  const notices: Notice[] = []
  for (const choice of namedStandards(set)) {
    const own = await findOurs(choice.name)
    if (own !== null) {
      standards.set(standardKey(choice), own)
      continue
    }
    const place = { path: choice.name, elsewhere: choice.elsewhere }
    const found = isFilePath(choice.name)
      ? await read(place, MAX_BYTES)
      : await refuseName(choice.name)
    if (found === null) {
      const request = { place, code: 'standard-invalid', what: 'The standard', files } as const
      notices.push(await explainMissing(request, MAX_BYTES))
      continue
    }
    const standard = await parseStandard(found.text, found.path)
    refuseTwin(standard, { path: found.path, others: [...standards.values()] })
    standards.set(standardKey(choice), standard)
    records.push(toFileRecord(found))
  }
  return { standards, files: records, notices }
}

/** Rules and outputs are named after the id: of two standards of one id nobody could tell which has failed. */
function refuseTwin(
  { id, title }: Standard,
  { path, others }: { readonly path: string; readonly others: readonly Standard[] },
): void {
  const twin = others.find((one) => one.id === id)
  if (twin === undefined) return
  throw new PlimsollError({
    code: 'standard-invalid',
    message: `The standard ${path} (${title}) has the id ${id}, which another standard in force has already (${twin.title}).`,
    hint: 'Give each standard an id of its own, and name each once.',
  })
}

/** Each once, whichever image it is for; ours first, so that no file takes the id of one. */
function namedStandards({ documents, settings }: PolicySet): readonly StandardChoice[] {
  const named = [
    ...documents.flatMap(({ standards, images, elsewhere }) =>
      [...standards, ...images.flatMap((image) => image.standards)].map((name) =>
        toStandardChoice(name, elsewhere),
      ),
    ),
    ...settings.standards.map((name) => toStandardChoice(name, null)),
  ]
  const each = [...new Map(named.map((one) => [standardKey(one), one])).values()]
  return [
    ...each.filter(({ name }) => !isFilePath(name)),
    ...each.filter(({ name }) => isFilePath(name)),
  ]
}

/** The packs are loaded when somebody asks for one. */
async function findOurs(name: string): Promise<Standard | null> {
  const { PACKS } = await import('../../policy/standards/packs.generated.ts')
  const text = PACKS.get(name)
  return text === undefined ? null : parseStandard(text, `standards/${name}.yml`)
}

async function parseStandard(text: string, path: string): Promise<Standard> {
  const { readStandard } = await import('../../policy/standards/read-standard.ts')
  const { standard, faults } = readStandard(text, path)
  if (standard !== null) return standard
  const lines = faults.map((fault) => `- ${path}:${fault.line}:${fault.column}: ${fault.text}`)
  throw new PlimsollError({
    code: 'standard-invalid',
    message: [`The standard ${path} cannot be used:`, ...lines].join('\n'),
    hint: 'Correct what is named; docs/standards.md describes the form.',
  })
}

async function refuseName(name: string): Promise<never> {
  const { PACKS } = await import('../../policy/standards/packs.generated.ts')
  const { findNearestKey } = await import('../../policy/document/nearest-key.ts')
  const known = [...PACKS.keys()]
  const nearest = findNearestKey(name, known)
  throw new PlimsollError({
    code: 'standard-invalid',
    message: `There is no standard ${JSON.stringify(name)}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    hint: `Name one of ${known.join(', ')}, or the path of a file of your own.`,
  })
}
