import { NO_CONTEXT, STAGES } from '../../domain/context.ts'
import type { ImageContext, Stage } from '../../domain/context.ts'
import type { Notice } from '../../domain/report.ts'
import type { Mode, Sections } from '../document/policy-document.ts'
import { isFilePath } from '../document/values.ts'
import { createGlob } from '../matching/glob.ts'
import type { AcceptedEmptiness, Circumstances, Policy } from '../policy.ts'
import type { SettingKey } from '../settings.ts'
import { DEFAULTS, GOVERNED_DEFAULTS } from './defaults.ts'
import { isLocked, locksOfOthers } from './locks.ts'
import { mergeLayers } from './merge-layers.ts'
import type { Layer } from './merge-layers.ts'
import type { FilePlace, LoadedDocument, PolicySet } from './policy-set.ts'

export type StandardChoice = {
  /** An id of ours, or a path. */
  readonly name: string
  readonly elsewhere: FilePlace['elsewhere']
}

/** What holds for one image. */
export type ResolvedPolicy = {
  readonly policy: Policy
  readonly circumstances: Circumstances
  readonly mode: Mode
  /** Each once, in the order in which they were named. */
  readonly standards: readonly StandardChoice[]
  readonly notices: readonly Notice[]
}

/** Stands for an image of no name: for it holds what holds in general. */
export const ANY_IMAGE = '\u0000'

/** The policy for an image by its stable name: defaults, files, sections for its name, inputs. */
export function resolvePolicy(
  set: PolicySet,
  { imageName }: { readonly imageName: string },
): ResolvedPolicy {
  const parts = toParts(set.documents, imageName)
  const defaults = set.documents.length > 0 ? GOVERNED_DEFAULTS : DEFAULTS
  const merged = mergeLayers(defaults, [...parts.map(toLayer), toInputLayer(set)])
  const mode = resolveMode(set, parts)
  return {
    policy: { values: merged.values, origins: merged.origins, isDefault: set.isDefault },
    circumstances: {
      stage: resolveStage(set, parts),
      context: resolveContext(parts),
      acceptedEmptiness: set.acceptedEmptiness.filter((one) => isAbout(one, imageName)),
    },
    mode: mode.value,
    standards: resolveStandards(set, parts),
    notices: [...merged.notices, ...mode.notices, ...findLockedContexts(parts)],
  }
}

/** What one document says for the image: in general, or in a section for its name. */
type Part = {
  readonly sections: Sections
  readonly document: LoadedDocument
  /** What other files lock. A file may loosen for one image what it locks itself. */
  readonly locked: readonly string[]
}

function toParts(documents: readonly LoadedDocument[], imageName: string): readonly Part[] {
  const general = documents.map((document) => ({
    sections: document,
    document,
    locked: locksOfOthers(documents, document),
  }))
  const special = general.flatMap(({ document, locked }) =>
    document.images
      .filter((section) => section.matches(imageName))
      .map((sections) => ({ sections, document, locked })),
  )
  return [...general, ...special]
}

function toLayer({ sections, document, locked }: Part): Layer {
  const { values, places } = sections.gates
  return {
    values,
    locked,
    onlyTightens: false,
    origin: (key) => ({ kind: 'file', path: document.path, line: places.get(key)?.line ?? 1 }),
  }
}

function toInputLayer({ inputs, documents }: PolicySet): Layer {
  return {
    values: inputs.values,
    locked: [],
    onlyTightens: documents.length > 0,
    origin: (key: SettingKey) => ({ kind: 'input', name: inputs.names.get(key) ?? key }),
  }
}

type ResolvedMode = { readonly value: Mode; readonly notices: readonly Notice[] }

function resolveMode(set: PolicySet, parts: readonly Part[]): ResolvedMode {
  if (set.documents.length === 0) return { value: set.mode, notices: [] }
  let value: Mode = 'enforce'
  const notices: Notice[] = []
  for (const { sections, document, locked } of parts) {
    const isLoosening = sections.mode === 'report' && value === 'enforce'
    if (isLoosening && isLocked(locked, 'mode')) notices.push(toModeNotice(document.path))
    else value = sections.mode ?? value
  }
  if (set.mode === 'report' && value === 'enforce') notices.push(toModeNotice('input mode'))
  return { value, notices }
}

function toModeNotice(who: string): Notice {
  return {
    code: 'policy-only-tightens',
    text: `${who} asks for a report only, which would loosen the policy: it is enforced`,
  }
}

/** The latest stage that anybody names: the later, the more has to hold. */
function resolveStage(set: PolicySet, parts: readonly Part[]): Stage {
  const named = [set.settings.stage, ...parts.flatMap(({ sections }) => sections.stage ?? [])]
  return STAGES.findLast((stage) => named.includes(stage)) ?? 'build'
}

function resolveContext(parts: readonly Part[]): ImageContext {
  const contexts = parts
    .filter(({ locked }) => !isLocked(locked, 'context'))
    .map(({ sections }) => sections.context)
  return Object.assign({ ...NO_CONTEXT }, ...contexts) as ImageContext
}

/** An image that is less exposed than it is gets later deadlines: a locked context is told, too. */
function findLockedContexts(parts: readonly Part[]): readonly Notice[] {
  const refused = parts.filter(
    ({ sections, locked }) =>
      isLocked(locked, 'context') && Object.keys(sections.context).length > 0,
  )
  const paths = [...new Set(refused.map(({ document }) => document.path))]
  return paths.map((path) => ({
    code: 'policy-only-tightens',
    text: `${path} sets a context, which another file has locked: that of the other file holds`,
  }))
}

function resolveStandards(set: PolicySet, parts: readonly Part[]): readonly StandardChoice[] {
  const named = [
    ...parts.flatMap(({ sections, document }) =>
      sections.standards.map((name) => toStandardChoice(name, document.elsewhere)),
    ),
    ...set.settings.standards.map((name) => toStandardChoice(name, null)),
  ]
  const byName = new Map(named.map((one) => [JSON.stringify(one), one]))
  return [...byName.values()]
}

/** One name for one standard: ours are the same whoever names them, and a path may begin with `./`. */
export function toStandardChoice(name: string, elsewhere: FilePlace['elsewhere']): StandardChoice {
  if (!isFilePath(name)) return { name, elsewhere: null }
  return { name: name.replace(/^(?:\.\/)+/u, ''), elsewhere }
}

function isAbout({ image }: AcceptedEmptiness, imageName: string): boolean {
  const glob = createGlob(image)
  return glob.kind === 'ready' && glob.value(imageName)
}
