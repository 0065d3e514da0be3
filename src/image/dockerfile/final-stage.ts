import { PlimsollError } from '../../domain/errors.ts'
import { toPlain } from '../plain.ts'
import type { Platform } from '../platform.ts'
import { formatPlatform } from '../platform.ts'
import { expandVariables } from './expand-variables.ts'
import type { Expanded } from './expand-variables.ts'
import type { Dockerfile, DockerfileStage, DockerfileStep } from './parse-dockerfile.ts'

/** What the last stage of a Dockerfile stands on, through the stages before it. */
export type FinalStage = {
  readonly base:
    | { readonly kind: 'image'; readonly name: string; readonly hasVariables: boolean }
    | { readonly kind: 'scratch' }
    /** `why` in words. */
    | { readonly kind: 'unknown'; readonly why: string }
  /** Line of the FROM that names the base. */
  readonly line: number
  /** Lines of the FROMs from there on, up to that of the stage which was built. */
  readonly froms: readonly number[]
  /** The instructions on top of the base, in their order. */
  readonly steps: readonly DockerfileStep[]
}

/** How the image was built, as far as the Dockerfile alone does not tell. */
export type BuildPlan = {
  /** Name or number of the stage; null: the last one. */
  readonly target?: string | null
  /** What the build was told instead of the defaults of ARG. */
  readonly buildArguments?: Readonly<Record<string, string>>
}

/**
 * The stage that was built, with those it stands on. Values of ARG are those that the build was told, else those
 * that the Dockerfile gives. Throws `config-invalid` for a target that is no stage.
 */
export function findFinalStage(
  dockerfile: Dockerfile,
  platform: Platform,
  plan: BuildPlan = {},
): FinalStage {
  const { stages } = dockerfile
  const values = valuesOf(dockerfile, platform, plan.buildArguments ?? {})
  const chain: DockerfileStage[] = []
  let at = findTarget(dockerfile, plan.target ?? null)
  let from: Expanded = { kind: 'unknown', variable: '' }
  for (let stage = stages[at]; stage !== undefined; stage = stages[at]) {
    chain.unshift(stage)
    from = expandVariables(stage.from, values)
    at = from.kind === 'text' ? findStage(stages.slice(0, at), from.text) : -1
  }
  const [lowest] = chain
  return {
    base: toBase(from, lowest?.from.includes('$') === true),
    line: lowest?.line ?? 1,
    froms: chain.map(({ line }) => line),
    steps: chain.flatMap(({ steps }) => steps),
  }
}

/** The place of the stage that was built among all. */
export function findTarget({ stages, path }: Dockerfile, target: string | null): number {
  if (target === null) return stages.length - 1
  const named = findStage(stages, target)
  const at = named === -1 && /^\d{1,5}$/.test(target) ? Number(target) : named
  if (stages[at] !== undefined) return at
  const names = stages.flatMap(({ name }) => name ?? []).map((name) => toPlain(name, 60))
  throw new PlimsollError({
    code: 'config-invalid',
    message: `The file ${toPlain(path, 300)} has no stage ${toPlain(target, 60)}.`,
    hint: names.length === 0 ? 'None of its stages has a name.' : `It has ${names.join(', ')}.`,
  })
}

/** The last of the earlier stages with this name; -1 when none has it. */
export function findStage(stages: readonly DockerfileStage[], name: string): number {
  const wanted = name.toLowerCase()
  return stages.findLastIndex((stage) => stage.name === wanted)
}

function toBase(from: Expanded, hasVariables: boolean): FinalStage['base'] {
  if (from.kind === 'unknown') {
    const which = from.variable === '' ? 'a variable' : `the variable ${toPlain(from.variable, 60)}`
    return { kind: 'unknown', why: `its FROM uses ${which}, which has no value there` }
  }
  if (from.text === 'scratch') return { kind: 'scratch' }
  return { kind: 'image', name: from.text, hasVariables }
}

/** ARGs before the first FROM, each with those before it, and what BuildKit sets by the platform. */
export function valuesOf(
  { args }: Dockerfile,
  platform: Platform,
  told: Readonly<Record<string, string>>,
): Map<string, string | null> {
  const values = new Map<string, string | null>([
    ['TARGETPLATFORM', formatPlatform(platform)],
    ['TARGETOS', platform.os],
    ['TARGETARCH', platform.architecture],
    ['TARGETVARIANT', platform.variant ?? ''],
  ])
  for (const { name, value, isLiteral } of args) {
    const given = Object.hasOwn(told, name) ? told[name] : undefined
    if (given !== undefined) {
      values.set(name, given)
      continue
    }
    if (value === null) {
      if (!values.has(name)) values.set(name, null)
      continue
    }
    const expanded: Expanded = isLiteral
      ? { kind: 'text', text: value }
      : expandVariables(value, values)
    values.set(name, expanded.kind === 'text' ? expanded.text : null)
  }
  return values
}
