import type { Faults } from './faults.ts'
import { OPTIONS } from './options.generated.ts'
import { TRAITS } from './options.ts'
import type { OptionName, RawOptions } from './options.ts'
import type { Parser } from './parsed.ts'

/** Parses options one by one and collects what is wrong with them. */
export type OptionParser = {
  /** Something other than the default was given. */
  isSet(name: OptionName): boolean
  /** True when the option itself is wrong: then nothing more can be said about it. */
  isFaulty(name: OptionName): boolean
  /**
   * The parsed value, of the default when nothing was given. After a fault the default stands in, so that
   * what comes behind is checked too; the faults are thrown before anybody sees the value.
   */
  parse<T>(name: OptionName, parse: Parser<T>): T
  /** A fault of an option together with others. */
  refuse(name: OptionName, problem: string): void
}

export type OptionRequest = {
  readonly raw: RawOptions
  readonly faults: Faults
  /** How the user writes the name: `fail-on` or `--fail-on`. */
  readonly spell: (name: OptionName) => string
}

/** No secrets by their purpose, but people put some in. */
const HIDDEN: readonly OptionName[] = ['build-args']

/** Of age: given where the public key belongs. */
const PRIVATE_KEY = /AGE-SECRET-KEY/i

export function createOptionParser({ raw, faults, spell }: OptionRequest): OptionParser {
  function refuse(name: OptionName, text: string, problem: string): void {
    const isHidden =
      TRAITS[name].kind === 'secret' || HIDDEN.includes(name) || PRIVATE_KEY.test(text)
    const isShown = !isHidden && text !== ''
    faults.add({ name: spell(name), value: isShown ? text : null, problem })
  }
  return {
    isSet: (name) => raw[name].trim() !== '' && raw[name].trim() !== OPTIONS[name].default,
    isFaulty: (name) => faults.has(spell(name)),
    refuse: (name, problem) => {
      refuse(name, raw[name].trim(), problem)
    },
    parse: (name, parse) => {
      const text = toText(name, raw)
      const parsed = parse(text)
      if (parsed.ok) return parsed.value
      for (const problem of parsed.problems) refuse(name, problem.part ?? text, problem.text)
      return parseDefault(name, parse)
    },
  }
}

/** White space around a value is an accident of YAML; in a password only the line end is. */
export function toText(name: OptionName, raw: RawOptions): string {
  const text = raw[name].trim()
  if (text === '') return OPTIONS[name].default
  return TRAITS[name].kind === 'secret' ? withoutLineEnd(raw[name]) : text
}

function withoutLineEnd(text: string): string {
  return text.replace(/(?:\r\n|\r|\n)$/u, '')
}

function parseDefault<T>(name: OptionName, parse: Parser<T>): T {
  const parsed = parse(OPTIONS[name].default)
  if (parsed.ok) return parsed.value
  throw new Error(`the default of ${name} is not allowed`)
}
