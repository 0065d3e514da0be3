import { INSTRUCTION_WORD, LONGEST_LINE } from '../instruction.ts'
import type { BuildStep } from './step-facts.ts'

/*
 * Lines of a history as the builders write them. BuildKit: `RUN /bin/sh -c … # buildkit`, with `|1 A=b` before the
 * shell for build arguments. The classic builder: the shell's line alone for RUN, `/bin/sh -c #(nop) ` before all
 * others, `ADD file:… in /` for files. Buildah: as the classic one, with `FROM` and times.
 */

const SHELL =
  /^(?:\/(?:usr\/)?bin\/)?(?:env )?(?:ba|da|a|z|k)?sh(?:\s+-o\s+\w+|\s+[-+][a-bd-z]+)*\s+-[a-z]*c(?:\s+|$)/

/** One line of a history in its parts. */
export function parseHistoryLine(line: string): BuildStep {
  const whole = line.slice(0, LONGEST_LINE).replace(/\s# buildkit\s*$/, '')
  const marked = /#\(nop\)\s+/.exec(whole)
  if (marked !== null) return toStep(whole.slice(marked.index + marked[0].length))
  return INSTRUCTION_WORD.test(whole) ? toStep(whole) : toBareRun(whole)
}

function toStep(text: string): BuildStep {
  const word =
    INSTRUCTION_WORD.exec(text.replace(/^[a-z]+(?=\s)/, (small) => small.toUpperCase()))?.[1] ??
    null
  if (word === null) return { word, text, flags: [], buildArguments: [] }
  const rest = text.slice(word.length).trim()
  if (word === 'RUN') return toRun(rest)
  const { flags, text: body } = takeFlags(rest)
  return {
    word,
    flags,
    text: word === 'ADD' || word === 'COPY' ? toTarget(body) : body,
    buildArguments: [],
  }
}

/** The shell's line alone is a RUN; other lines are those of tools that write what they like. */
function toBareRun(text: string): BuildStep {
  const run = toRun(text)
  const isRun = /^\|\d+ /.test(text) || SHELL.test(text)
  return isRun ? run : { ...run, word: null }
}

function toRun(text: string): BuildStep {
  const { flags, text: body } = takeFlags(text)
  const count = Number(/^\|(\d{1,4})\s+/.exec(body)?.[1] ?? 0)
  if (count === 0) return { word: 'RUN', flags, text: body.replace(SHELL, ''), buildArguments: [] }
  const told = body.replace(/^\|\d+\s+/, '')
  // Values may have spaces: the arguments end where the shell begins.
  const shell = /(?:^|\s)(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|z|k)?sh\s+-/.exec(told)
  const end = shell?.index ?? told.length
  const script = told.slice(end).trim().replace(SHELL, '')
  return { word: 'RUN', flags, text: script, buildArguments: toArguments(told.slice(0, end)) }
}

function toArguments(text: string): string[] {
  return text.trim().split(/\s(?=[A-Za-z_]\w{0,200}=)/)
}

function takeFlags(text: string): { flags: string[]; text: string } {
  const flags: string[] = []
  let rest = text
  for (;;) {
    const found = /^--([a-z][a-z-]*)(?:=\S*)?(?:\s+|$)/.exec(rest)
    if (found === null) return { flags, text: rest }
    flags.push(found[1] ?? '')
    rest = rest.slice(found[0].length)
  }
}

/** `file:… in /app` is `file:… /app`. */
function toTarget(text: string): string {
  return text.replace(/\sin\s{1,9}(\S{1,4096})$/, ' $1')
}
