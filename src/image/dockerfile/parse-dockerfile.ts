import type { From, Instruction } from 'dockerfile-ast'
import { Arg, DockerfileParser, ModifiableInstruction } from 'dockerfile-ast'
import { PlimsollError } from '../../domain/errors.ts'
import { toPlain } from '../plain.ts'

/*
 * What of a Dockerfile tells on what an image stands and which line made which layer (docs.docker.com, Dockerfile
 * reference). Its lines may hold secrets: they are compared, and only words and numbers leave.
 */

export type DockerfileStep = {
  /** In capitals: `RUN`, `COPY` … */
  readonly word: string
  /** From 1: where the instruction begins. */
  readonly line: number
  /** What follows the word and its flags, continued lines joined. */
  readonly text: string
  /** The same, lines of here-documents kept apart. */
  readonly script: string
  /** The flags of the instruction, without their dashes. */
  readonly flags: readonly DockerfileFlag[]
}

export type DockerfileFlag = { readonly name: string; readonly value: string }

export type DockerfileStage = {
  /** In small letters; null when it has none. */
  readonly name: string | null
  /** What FROM names, variables as they are written. */
  readonly from: string
  readonly line: number
  readonly steps: readonly DockerfileStep[]
}

export type Dockerfile = {
  /** For messages. */
  readonly path: string
  /** What is declared before the first stage, in its order; null: without a default. */
  readonly args: readonly DockerfileArg[]
  readonly stages: readonly DockerfileStage[]
}

export type DockerfileArg = {
  readonly name: string
  readonly value: string | null
  /** Between single quotes a variable is none. */
  readonly isLiteral: boolean
}

/* Far above every build; a bound for files that are made to take long. */
const MOST_STEPS = 10_000

const WORDS = new Set(
  (
    'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL ' +
    'STOPSIGNAL USER VOLUME WORKDIR'
  ).split(' '),
)

/** Throws `config-invalid` for what is no Dockerfile; `path` names it. */
export function parseDockerfile(text: string, path: string): Dockerfile {
  if (text.includes('\0')) throw notDockerfile(path, 'it is no text')
  // dockerfile-ast takes the mark at the beginning of files from Windows for a part of the first word.
  const instructions = parseInstructions(text.replace(/^\uFEFF/, ''), path)
  const first = instructions.findIndex(isFrom)
  if (first === -1) throw notDockerfile(path, 'it has no FROM')
  const before = instructions.slice(0, first)
  const early = before.find((one) => one.getKeyword() !== 'ARG')
  if (early !== undefined) {
    throw notDockerfile(path, `line ${lineOf(early)} stands before the first FROM and is no ARG`)
  }
  return {
    path,
    args: before.flatMap((one) => toArgs(one)),
    stages: toStages(instructions.slice(first), path),
  }
}

function parseInstructions(text: string, path: string): readonly Instruction[] {
  const instructions = readInstructions(text, path)
  if (instructions.length > MOST_STEPS) {
    throw notDockerfile(path, `it has more than ${MOST_STEPS} instructions`)
  }
  const strange = instructions.find((one) => !WORDS.has(one.getKeyword()))
  if (strange === undefined) return instructions
  throw notDockerfile(path, `line ${lineOf(strange)} does not begin with an instruction`)
}

function readInstructions(text: string, path: string): readonly Instruction[] {
  try {
    return DockerfileParser.parse(text).getInstructions()
  } catch (cause) {
    throw notDockerfile(path, 'it cannot be parsed', cause)
  }
}

function toStages(instructions: readonly Instruction[], path: string): DockerfileStage[] {
  const stages: (DockerfileStage & { readonly steps: DockerfileStep[] })[] = []
  for (const one of instructions) {
    if (isFrom(one)) stages.push(toStage(one, path))
    else stages.at(-1)?.steps.push(toStep(one))
  }
  return stages
}

function toStage(from: From, path: string): DockerfileStage & { readonly steps: DockerfileStep[] } {
  const image = from.getImage()
  if (image === null || image === '')
    throw notDockerfile(path, `line ${lineOf(from)} names no image`)
  const name = from.getBuildStage()?.toLowerCase() ?? null
  return { name, from: withoutQuotes(image), line: lineOf(from), steps: [] }
}

function toStep(one: Instruction): DockerfileStep {
  const whole = one.getRawArgumentsContent() ?? ''
  const text = joinLines(whole, ' ')
  return {
    word: one.getKeyword(),
    line: lineOf(one),
    text,
    script: /<<-?\s*["']?\w/.test(text) ? joinLines(whole, '\n') : text,
    flags: toFlags(one),
  }
}

function toFlags(one: Instruction): DockerfileFlag[] {
  if (!(one instanceof ModifiableInstruction)) return []
  return one.getFlags().map((flag) => ({ name: flag.getName(), value: flag.getValue() ?? '' }))
}

/** Continued lines as one: what marks them goes, and so do comments and empty lines among them. */
function joinLines(text: string, between: ' ' | '\n'): string {
  const [first = '', ...others] = text.split(/\r?\n/)
  const lines = [first, ...others.filter((line) => !/^\s*(?:#|$)/.test(line))]
  return lines
    .map((line, at) => {
      const joined = line.replace(/[\\`]\s*$/, '')
      if (at === lines.length - 1) return joined
      return `${joined}${joined === line ? between : ' '}`
    })
    .join('')
}

function toArgs(arg: Instruction): DockerfileArg[] {
  if (!(arg instanceof Arg)) return []
  return arg.getProperties().map((property) => ({
    name: property.getName(),
    value: property.getValue(),
    isLiteral: property.getUnescapedValue()?.startsWith("'") === true,
  }))
}

function isFrom(one: Instruction): one is From {
  return one.getKeyword() === 'FROM'
}

function lineOf(one: Instruction): number {
  return one.getRange().start.line + 1
}

function withoutQuotes(text: string): string {
  return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text
}

function notDockerfile(path: string, why: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'config-invalid',
    message: `The file ${toPlain(path, 300)} cannot be used as \`dockerfile\`: ${why}.`,
    hint: 'Name the Dockerfile that the image was built from, or leave `dockerfile` away: it only places findings.',
    cause,
  })
}
