import { readShell } from './shell-reader.ts'
import type { Pipeline, ShellCommand } from './shell-reader.ts'

/** A program that a script calls. */
export type ProgramCall = {
  /** The last part of its path. */
  readonly name: string
  readonly args: readonly string[]
  /** `NAME=value` before it, or alone. */
  readonly assignments: readonly string[]
  /** Whether sudo stands before it. */
  readonly isSudo: boolean
  readonly inner: readonly CallPipeline[]
}

export type CallPipeline = readonly ProgramCall[]

const SHELLS = /^(?:ba|da|a|z|k|mk)?sh$/
const DEEPEST = 4

/** The calls of a script; what shells are given with `-c` is looked into. */
export function findCalls(script: string): readonly CallPipeline[] {
  return toPipelines(readShell(script), 0)
}

/** The calls of a command that is written as a list of words. */
export function findCallsOfWords(words: readonly string[]): readonly CallPipeline[] {
  return toPipelines([[{ words, inner: [] }]], 0)
}

export function isShell(name: string): boolean {
  return SHELLS.test(name)
}

/** All calls, those in others too. */
export function flattenCalls(pipelines: readonly CallPipeline[]): ProgramCall[] {
  return pipelines.flatMap((pipeline) =>
    pipeline.flatMap((call) => [call, ...flattenCalls(call.inner)]),
  )
}

function toPipelines(pipelines: readonly Pipeline[], depth: number): CallPipeline[] {
  return pipelines.flatMap((pipeline) => {
    const calls = pipeline.map((command) => toCall(command, depth))
    const scripts = depth < DEEPEST ? calls.flatMap(findScript) : []
    return [calls, ...scripts.flatMap((script) => toPipelines(readShell(script), depth + 1))]
  })
}

/** What a shell is told to run: `sh -ec 'apt-get update'`. */
function findScript({ name, args }: ProgramCall): string[] {
  if (!isShell(name)) return []
  const at = args.findIndex((arg) => /^-[a-z]*c$/.test(arg))
  return at === -1 ? [] : args.slice(at + 1, at + 2)
}

const KEYWORDS = new Set(
  'if then elif else fi do done while until ! { } time exec command'.split(' '),
)
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/
const CARRIERS = new Set(['sudo', 'doas', 'env', 'nohup', 'nice', 'xargs', 'eatmydata', 'chroot'])

function toCall({ words, inner }: ShellCommand, depth: number): ProgramCall {
  const at = findProgram(words)
  const before = words.slice(0, at)
  return {
    name: nameOf(words[at] ?? ''),
    args: words.slice(at + 1),
    assignments: before.filter((word) => ASSIGNMENT.test(word)),
    isSudo: before.some((word) => nameOf(word) === 'sudo'),
    inner: depth < DEEPEST ? toPipelines(inner, depth + 1) : [],
  }
}

/** Where the program stands, behind what the shell and programs that start others take for themselves. */
function findProgram(words: readonly string[]): number {
  let isCarried = false
  const at = words.findIndex((word) => {
    if (CARRIERS.has(nameOf(word))) isCarried = true
    else if (!ASSIGNMENT.test(word) && !KEYWORDS.has(word))
      return !(isCarried && word.startsWith('-'))
    return false
  })
  return at === -1 ? words.length : at
}

function nameOf(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1)
}
