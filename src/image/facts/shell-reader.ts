/*
 * Splits a script of a shell into its commands: enough to tell which programs are called with which arguments,
 * and what is piped into what. No variable is replaced and nothing is run (POSIX, Shell Command Language, 2.2 and
 * 2.9). What is no valid script gives some words; it never throws.
 */

export type ShellCommand = {
  /** Without quotes; `SUBSTITUTED` stands where the output of commands goes. */
  readonly words: readonly string[]
  /** The pipelines whose output stands in the words: `$(…)`, `<(…)`, backticks. */
  readonly inner: readonly Pipeline[]
}

/** Commands of which each reads what the one before it writes. */
export type Pipeline = readonly ShellCommand[]

export const SUBSTITUTED = '\u0000'

const DEEPEST = 12
/** The most characters that are read. */
export const LONGEST_SCRIPT = 65_536
/** More than such a script can have. */
const MOST_WORDS = 40_000

export function readShell(script: string): readonly Pipeline[] {
  return new ShellReader(script.slice(0, LONGEST_SCRIPT)).read(null, 0)
}

/* Redirections part words; what they lead to counts as one of them. */
const SEPARATORS: ReadonlyMap<string, 'pipe' | 'end' | 'blank'> = new Map([
  ...['|', '|&'].map((text) => [text, 'pipe'] as const),
  ...['||', '&&', '&', ';', '(', ')', '\n'].map((text) => [text, 'end'] as const),
  ...['>', '<', '>&', '<&', '&>', '\\\n'].map((text) => [text, 'blank'] as const),
])

type Close = ')' | '`' | null

class ShellReader {
  readonly #text: string
  #at = 0
  #words = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Up to what closes this script, which is consumed. */
  read(close: Close, depth: number): Pipeline[] {
    const pipelines: Pipeline[] = []
    let pipeline: ShellCommand[] = []
    let command: { words: string[]; inner: Pipeline[] } = { words: [], inner: [] }
    const endCommand = (): void => {
      if (command.words.length > 0) pipeline.push(command)
      command = { words: [], inner: [] }
    }
    const endPipeline = (): void => {
      endCommand()
      if (pipeline.length > 0) pipelines.push(pipeline)
      pipeline = []
    }
    while (this.#at < this.#text.length && this.#words < MOST_WORDS) {
      const char = this.#text.charAt(this.#at)
      if (char === close) {
        this.#at += 1
        break
      }
      const kind = this.#takeSeparator(char)
      if (kind === 'pipe') endCommand()
      else if (kind === 'end') endPipeline()
      else if (kind === null) this.#takeWord(command, close, depth)
    }
    endPipeline()
    return pipelines
  }

  /** `blank` for what only parts words; null when a word begins here. */
  #takeSeparator(char: string): 'pipe' | 'end' | 'blank' | null {
    if (char === '#') return this.#skipComment()
    const two = char + this.#text.charAt(this.#at + 1)
    if (two === '<(') return null
    const found = SEPARATORS.get(two) ?? SEPARATORS.get(char)
    if (found !== undefined) return this.#skip(SEPARATORS.has(two) ? 2 : 1, found)
    return /\s/.test(char) ? this.#skip(1, 'blank') : null
  }

  #skip<T>(count: number, kind: T): T {
    this.#at += count
    return kind
  }

  #skipComment(): 'end' {
    const end = this.#text.indexOf('\n', this.#at)
    this.#at = end === -1 ? this.#text.length : end + 1
    return 'end'
  }

  #takeWord(command: { words: string[]; inner: Pipeline[] }, close: Close, depth: number): void {
    let word = ''
    this.#words += 1
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at)
      if (char === close || (/[\s;&|()<>]/.test(char) && !this.#opensInner(depth))) break
      if (this.#opensInner(depth)) {
        command.inner.push(...this.#takeInner(depth))
        word += SUBSTITUTED
      } else if (char === '"') word += this.#takeDouble(command, depth)
      else word += this.#takePlain(char)
    }
    command.words.push(word)
  }

  #opensInner(depth: number): boolean {
    if (depth >= DEEPEST) return false
    const two = this.#text.slice(this.#at, this.#at + 2)
    return two === '$(' || two === '<(' || two.startsWith('`')
  }

  #takeInner(depth: number): Pipeline[] {
    const isBacktick = this.#text.charAt(this.#at) === '`'
    this.#at += isBacktick ? 1 : 2
    return this.read(isBacktick ? '`' : ')', depth + 1)
  }

  #takePlain(char: string): string {
    if (char === "'") {
      const end = this.#text.indexOf("'", this.#at + 1)
      const stop = end === -1 ? this.#text.length : end
      const quoted = this.#text.slice(this.#at + 1, stop)
      this.#at = stop + 1
      return quoted
    }
    const isEscape = char === '\\' && this.#at + 1 < this.#text.length
    const kept = isEscape ? this.#text.charAt(this.#at + 1) : char
    this.#at += isEscape ? 2 : 1
    return isEscape && kept === '\n' ? '' : kept
  }

  #takeDouble(command: { inner: Pipeline[] }, depth: number): string {
    let word = ''
    this.#at += 1
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at)
      if (char === '"') break
      if (this.#opensInner(depth) && char !== '<') {
        command.inner.push(...this.#takeInner(depth))
        word += SUBSTITUTED
      } else if (char === "'") {
        word += char
        this.#at += 1
      } else word += this.#takePlain(char)
    }
    this.#at += 1
    return word
  }
}
