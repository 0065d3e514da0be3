import type { BuildFacts, ConfigSecret, DockerfileFrom } from '../../domain/image-facts.ts'
import { toFound } from '../facts/bounded.ts'
import { hideToken } from '../facts/find-secret.ts'
import { findPairs, findStepFlags, findStepSecrets } from '../facts/step-facts.ts'
import { toPlain } from '../plain.ts'
import type { Platform } from '../platform.ts'
import { isDigest } from '../reference.ts'
import { expandVariables } from './expand-variables.ts'
import { findFinalStage, findStage, findTarget, valuesOf } from './final-stage.ts'
import type { BuildPlan } from './final-stage.ts'
import type { Dockerfile, DockerfileStage, DockerfileStep } from './parse-dockerfile.ts'

const MOST_SECRETS = 100
const LONGEST_NAME = 300

type Values = Map<string, string | null>

/** What the rules about images look at in a Dockerfile; of its lines only numbers leave. */
export function toBuildFacts(
  dockerfile: Dockerfile,
  platform: Platform,
  plan: BuildPlan = {},
): BuildFacts {
  const { steps } = findFinalStage(dockerfile, platform, plan)
  const values = valuesOf(dockerfile, platform, plan.buildArguments ?? {})
  const healthcheck = steps.findLast(({ word }) => word === 'HEALTHCHECK')
  return {
    path: toPlain(dockerfile.path, LONGEST_NAME),
    froms: findFroms(dockerfile, findTarget(dockerfile, plan.target ?? null), values),
    flagged: steps.flatMap((step) => {
      const flags = findStepFlags(toBuildStep(step), { isRootfs: isRootfs(dockerfile, step) })
      return flags.length === 0 ? [] : [{ line: step.line, instruction: step.word, flags }]
    }),
    lines: steps.map(({ line }) => line),
    user: findUser(steps, values, plan),
    healthcheck: healthcheck
      ? { line: healthcheck.line, isNone: /^\s*NONE\s*$/i.test(healthcheck.text) }
      : null,
    secrets: toFound(steps.flatMap(toSecrets), MOST_SECRETS),
  }
}

function toBuildStep({ word, script, flags }: DockerfileStep) {
  return { word, text: script, flags: flags.map(({ name }) => name), buildArguments: [] }
}

/** The file system of a base image that is built here: the first instruction on top of nothing. */
function isRootfs({ stages }: Dockerfile, step: DockerfileStep): boolean {
  return stages.some(
    ({ from, steps }) =>
      from === 'scratch' && steps.find(({ word }) => /^(?:ADD|COPY|RUN)$/.test(word)) === step,
  )
}

function toSecrets(step: DockerfileStep): ConfigSecret[] {
  return findStepSecrets(toBuildStep(step)).map((secret) => ({
    ...{ where: 'dockerfile', layer: null, line: step.line },
    ...secret,
  }))
}

/** Of the stage at hand, of those it stands on, and of those whose files they copy. */
function findFroms(dockerfile: Dockerfile, target: number, values: Values): DockerfileFrom[] {
  const { stages } = dockerfile
  const seen = new Set<number>()
  const waiting = [target]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const stage = stages[at]
    if (stage === undefined || seen.has(at)) continue
    seen.add(at)
    waiting.push(...findNeeded(stages.slice(0, at), stage, values))
  }
  return [...seen]
    .sort((one, other) => one - other)
    .flatMap((at) => toFrom(stages.slice(0, at), stages[at], values))
}

function findNeeded(
  earlier: readonly DockerfileStage[],
  { from, steps }: DockerfileStage,
  values: Values,
): number[] {
  const names = steps.flatMap(({ flags }) =>
    flags.flatMap(({ name, value }) => {
      if (name === 'from') return [value]
      return name === 'mount' ? (/(?:^|,)from=([^,]+)/.exec(value)?.slice(1) ?? []) : []
    }),
  )
  return [expand(from, values) ?? '', ...names].flatMap((name) => {
    const at = findStage(earlier, name)
    if (at !== -1) return [at]
    return /^\d{1,5}$/.test(name) ? [Number(name)] : []
  })
}

function toFrom(
  earlier: readonly DockerfileStage[],
  stage: DockerfileStage | undefined,
  values: Values,
): DockerfileFrom[] {
  if (stage === undefined) return []
  const name = expand(stage.from, values)
  if (name === 'scratch' || (name !== null && findStage(earlier, name) !== -1)) return []
  const { line } = stage
  if (name === null) return [{ line, name, tag: null, hasDigest: false }]
  return [{ line, name: hideToken(name, LONGEST_NAME), ...toVersion(name) }]
}

function toVersion(name: string): Pick<DockerfileFrom, 'tag' | 'hasDigest'> {
  const [rest = '', digest = ''] = name.split('@')
  const colon = rest.lastIndexOf(':')
  const tag = colon > rest.lastIndexOf('/') ? hideToken(rest.slice(colon + 1), LONGEST_NAME) : null
  return { tag, hasDigest: isDigest(digest) }
}

function expand(text: string, values: Values): string | null {
  const expanded = expandVariables(text, values)
  return expanded.kind === 'text' ? expanded.text : null
}

function findUser(
  steps: readonly DockerfileStep[],
  globals: Values,
  { buildArguments = {} }: BuildPlan,
): BuildFacts['user'] {
  const values: Values = new Map()
  let user: BuildFacts['user'] = null
  for (const { word, text, line } of steps) {
    if (word === 'ENV')
      for (const { name, value } of findPairs(text)) values.set(name, expand(value, values))
    if (word === 'ARG')
      addArguments(text, values, { ...Object.fromEntries(globals), ...buildArguments })
    if (word !== 'USER') continue
    const name = expand(text.trim().replace(/^(["'])(.*)\1$/, '$2'), values)
    user = { line, value: name === null ? null : hideToken(name, LONGEST_NAME) }
  }
  return user
}

/** Without a value of its own an ARG has that of the same name before the first FROM. */
function addArguments(
  text: string,
  values: Values,
  told: Readonly<Record<string, string | null>>,
): void {
  for (const word of text.trim().split(/\s+/)) {
    const [name = '', ...rest] = word.split('=')
    const given = Object.hasOwn(told, name) ? (told[name] ?? null) : null
    const own =
      rest.length > 0 ? expand(rest.join('=').replace(/^(["'])(.*)\1$/, '$2'), values) : null
    values.set(name, given ?? own)
  }
}
