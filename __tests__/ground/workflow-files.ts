import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { load } from 'js-yaml'

/*
 * Every workflow that this repository shows to anybody: its own, the examples, and the YAML of the
 * documentation that is a workflow or a list of steps.
 */

export const ROOT: string = resolve(import.meta.dirname, '../..')

/** How examples and documentation name this action; the tests put the repository itself in its place. */
export const OWN_ACTION = 'plimsoll-dev/plimsoll@v1'

export type Step = {
  readonly id?: string
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly if?: string
}

export type Job = {
  readonly 'runs-on'?: unknown
  readonly 'timeout-minutes'?: number
  readonly permissions?: unknown
  readonly uses?: string
  readonly steps?: readonly Step[]
}

export type Workflow = {
  readonly on?: unknown
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

export type WorkflowText = {
  /** Where it stands, for titles of tests. */
  readonly name: string
  readonly kind: 'own' | 'example' | 'documentation'
  readonly text: string
  readonly workflow: Workflow
}

export function readWorkflows(): WorkflowText[] {
  return [
    ...filesIn('.github/workflows', /\.ya?ml$/).map((path) => fileOf('own', path)),
    ...filesIn('examples', /\.ya?ml$/)
      .filter(isWorkflow)
      .map((path) => fileOf('example', path)),
    ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn('docs', /\.md$/)].flatMap(
      blocksOf,
    ),
  ]
}

/** Policies, lists of waivers, the composite action and pipelines of other systems have tests of their own. */
function isWorkflow(path: string): boolean {
  return !/^examples\/(?:(?:policies|composite-action)\/|(?:gitlab-ci|azure-pipelines|circleci|bitbucket-pipelines)\.)/.test(
    path,
  )
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => pattern.test(path))
    .sort()
}

function fileOf(kind: 'own' | 'example', path: string): WorkflowText {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return { name: relative(ROOT, join(ROOT, path)), kind, text, workflow: load(text) as Workflow }
}

const FENCE = /^( *)```ya?ml\n([\s\S]*?)^\1```$/gm

/** Blocks of YAML that are a workflow, as they stand, and lists of steps, in a workflow around them. */
function blocksOf(path: string): WorkflowText[] {
  const markdown = readFileSync(join(ROOT, path), 'utf8')
  return [...markdown.matchAll(FENCE)].flatMap(([, indent = '', block = ''], index) => {
    const text = block.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    const whole = toWorkflow(text)
    if (whole === null) return []
    const name = `${path}, block ${index + 1}`
    return [
      { name, kind: 'documentation', text: whole, workflow: load(whole) as Workflow } as const,
    ]
  })
}

function toWorkflow(text: string): string | null {
  const value: unknown = load(text)
  if (isSteps(value)) return `${AROUND_STEPS}${text.replaceAll(/^(?=.)/gm, '      ')}`
  if (typeof value !== 'object' || value === null || !('jobs' in value)) return null
  return text
}

function isSteps(value: unknown): boolean {
  const steps = Array.isArray(value) ? (value as readonly unknown[]) : []
  const isStep = (step: unknown) =>
    typeof step === 'object' && step !== null && ('uses' in step || 'run' in step)
  return steps.length > 0 && steps.every(isStep)
}

const AROUND_STEPS = `name: Steps
on: push
permissions: {}
jobs:
  scan:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    permissions:
      contents: read
    steps:
`

export type Use = {
  /** As it stands: `owner/repository/path@ref`. */
  readonly uses: string
  /** The comment behind it, without the sign; null: none. */
  readonly comment: string | null
}

/** Every `uses:` of the text, with the comment on its line, which a parser would drop. */
export function usesOf(text: string): Use[] {
  const pattern = /^[\s-]*uses:\s*(['"]?)([^\s'"#]+)\1[ \t]*(?:#[ \t]*(.*))?$/gm
  return [...text.matchAll(pattern)].map(([, , uses = '', comment]) => ({
    uses,
    comment: comment?.trim() ?? null,
  }))
}

/** `owner/repository/path@ref` → its parts; the repository is what is pinned. */
export function partsOf(uses: string): { repository: string; path: string; ref: string } {
  const [address = '', ref = ''] = uses.split('@')
  const [owner = '', name = '', ...path] = address.split('/')
  return { repository: `${owner}/${name}`, path: path.join('/'), ref }
}

export function stepsOf(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])
}
