import type { Check } from '../../../src/domain/check.ts'
import type { FileFacts, ImageFacts } from '../../../src/domain/image-facts.ts'
import { parseDockerfile } from '../../../src/image/dockerfile/parse-dockerfile.ts'
import { toBuildFacts } from '../../../src/image/dockerfile/build-facts.ts'
import type { BuildPlan } from '../../../src/image/dockerfile/final-stage.ts'
import { toConfigFacts } from '../../../src/image/facts/config-facts.ts'
import { checkImage } from '../../../src/image/rules/check-image.ts'
import { DEFAULT_PARAMETERS } from '../../../src/image/rules/parameters.ts'
import type { CheckParameters } from '../../../src/image/rules/parameters.ts'
import type { CheckSubject } from '../../../src/image/rules/subject.ts'

export const DIFF_ID = `sha256:${'1'.repeat(64)}`
export const DIGEST = `sha256:${'d'.repeat(64)}`
export const AS_OF = '2024-06-01T00:00:00Z'

const NONE = { listed: [], more: 0 }

export const NO_FILES_FOUND: FileFacts = {
  ...{ setuid: NONE, worldWritable: NONE, remoteAccess: NONE, packageManagers: NONE, shells: NONE },
  ...{ buildTools: NONE, keyFiles: NONE },
  accounts: {
    ...{ passwd: 'read', group: 'read', shadow: 'read', withoutPassword: [] },
    users: [{ name: 'root', uid: 0, gid: 0 }],
    groups: [{ name: 'root', gid: 0 }],
  },
  isComplete: true,
}

/** Facts of a config document; `settings` is its `config`, `lines` its history, one layer each. */
export function configured(
  settings: Record<string, unknown>,
  {
    lines = ['COPY . / # buildkit'],
    ...rest
  }: Record<string, unknown> & { readonly lines?: readonly string[] } = {},
): ImageFacts {
  const read = toConfigFacts({
    ...{ os: 'linux', architecture: 'amd64', created: '2024-05-01T00:00:00Z' },
    config: settings,
    rootfs: { diff_ids: lines.map(() => DIFF_ID) },
    history: lines.map((line) => ({ created_by: line })),
    ...rest,
  })
  return {
    config: read?.config ?? null,
    history: read?.history ?? null,
    files: NO_FILES_FOUND,
    dockerfile: null,
    annotations: null,
  }
}

export function withDockerfile(facts: ImageFacts, text: string, plan: BuildPlan = {}): ImageFacts {
  const platform = { os: 'linux', architecture: 'amd64', variant: null }
  return { ...facts, dockerfile: toBuildFacts(parseDockerfile(text, 'Dockerfile'), platform, plan) }
}

export const UNKNOWN: ImageFacts = {
  ...{ config: null, history: null, files: null, dockerfile: null, annotations: null },
}

export function subjectOf(facts: ImageFacts, wish: Partial<CheckSubject> = {}): CheckSubject {
  return {
    facts,
    ...{ reference: null, source: 'oci-dir', layers: [], base: null },
    transport: null,
    ...wish,
  }
}

/** What one rule says. */
export function judge(
  rule: string,
  subject: CheckSubject,
  parameters: Partial<CheckParameters> = {},
): Check {
  const checks = checkImage(subject, { ...DEFAULT_PARAMETERS, asOf: AS_OF, ...parameters })
  const found = checks.find((check) => check.rule === rule)
  if (found === undefined) throw new Error(`there is no rule ${rule}`)
  return found
}
