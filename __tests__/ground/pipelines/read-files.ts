import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load, loadAll } from 'js-yaml'
import { ROOT } from '../workflow-files.ts'
import type { Variables } from './pipeline.ts'

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

export type GitLabJob = {
  readonly stage: string
  readonly image: string
  readonly variables: Variables
  readonly cache: { readonly key: string; readonly paths: readonly string[]; readonly when: string }
  readonly script: readonly string[]
  readonly artifacts: {
    readonly when: string
    readonly paths: readonly string[]
    readonly reports: Variables
  }
}

export type GitLabFile = Readonly<Record<string, GitLabJob>> & { readonly variables?: Variables }

export function readGitLab(): GitLabFile {
  return load(readText('examples/gitlab-ci.yml')) as GitLabFile
}

export type ComponentInput = {
  readonly description: string
  readonly default?: string
  readonly options?: readonly string[]
}

export type Component = {
  readonly inputs: Readonly<Record<string, ComponentInput>>
  readonly body: string
}

/** A header that declares inputs, a line of three hyphens, and the configuration in which they are put. */
export function readComponent(): Component {
  const text = readText('templates/plimsoll.yml')
  const [header] = loadAll(text) as [{ spec: { inputs: Component['inputs'] } }]
  return { inputs: header.spec.inputs, body: text.slice(text.indexOf('\n---\n') + 5) }
}

/** The configuration with its inputs put in, as `include` does it; throws for one that is missing or unknown. */
export function includeComponent({ inputs, body }: Component, given: Variables): GitLabFile {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))
  if (unknown.length > 0) throw new Error(`unknown inputs: ${unknown.join(', ')}`)
  const text = body.replaceAll(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => {
    const value = given[name] ?? inputs[name]?.default
    if (value === undefined) throw new Error(`the input ${name} is missing`)
    return value
  })
  return load(text) as GitLabFile
}

export type AzureStep = {
  readonly task?: string
  readonly bash?: string
  readonly checkout?: string
  readonly displayName?: string
  readonly condition?: string
  readonly continueOnError?: boolean
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly env?: Variables
}

export type AzureFile = {
  readonly variables: readonly { name?: string; value?: string; group?: string }[]
  readonly jobs: readonly { readonly steps: readonly AzureStep[] }[]
}

export function readAzure(): AzureFile {
  return load(readText('examples/azure-pipelines.yml')) as AzureFile
}

export type CircleStep =
  string | Readonly<Record<string, Readonly<Record<string, unknown>> & { command?: string }>>

export type CircleFile = {
  readonly jobs: {
    readonly plimsoll: { readonly environment: Variables; readonly steps: readonly CircleStep[] }
  }
}

export function readCircle(): CircleFile {
  return load(readText('examples/circleci.yml')) as CircleFile
}

export type BitbucketStep = {
  readonly caches: readonly string[]
  readonly script: readonly string[]
  readonly artifacts: readonly string[]
}

export type BitbucketFile = {
  readonly definitions: {
    readonly caches: Variables
    readonly steps: readonly [{ readonly step: BitbucketStep }]
  }
  readonly pipelines: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

export function readBitbucket(): BitbucketFile {
  return load(readText('examples/bitbucket-pipelines.yml')) as BitbucketFile
}
