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
  /** The instructions on top of the base, in their order. */
  readonly steps: readonly DockerfileStep[]
}

/** Values of ARG are those that the Dockerfile gives: what a build was told instead is not known here. */
export function findFinalStage(dockerfile: Dockerfile, platform: Platform): FinalStage {
  const { stages } = dockerfile
  const values = valuesOf(dockerfile, platform)
  const chain: DockerfileStage[] = []
  let at = stages.length - 1
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
    steps: chain.flatMap(({ steps }) => steps),
  }
}

/** The last of the earlier stages with this name; -1 when none has it. */
function findStage(stages: readonly DockerfileStage[], name: string): number {
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
function valuesOf({ args }: Dockerfile, platform: Platform): Map<string, string | null> {
  const values = new Map<string, string | null>([
    ['TARGETPLATFORM', formatPlatform(platform)],
    ['TARGETOS', platform.os],
    ['TARGETARCH', platform.architecture],
    ['TARGETVARIANT', platform.variant ?? ''],
  ])
  for (const { name, value, isLiteral } of args) {
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
