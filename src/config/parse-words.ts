import type { Switch } from './config.ts'
import { findNearest } from './nearest.ts'
import { invalid, parseEach, splitWords, valid } from './parsed.ts'
import type { Parsed, Parser } from './parsed.ts'

/** Exactly `true` or `false`: YAML's other spellings mean different things to different readers. */
export function parseBoolean(text: string): Parsed<boolean> {
  if (text === 'true') return valid(true)
  if (text === 'false') return valid(false)
  return invalid('is neither true nor false, which are the only allowed values')
}

/** `auto`, `true` or `false`, for what is done where it makes sense. */
export function parseSwitch(text: string): Parsed<Switch> {
  if (text === 'auto') return valid('auto')
  if (text === 'true') return valid('on')
  if (text === 'false') return valid('off')
  return invalid('is not known: allowed are auto, true, false')
}

/** One of the words, in upper or lower case. */
export function parseWord<const W extends string>(words: readonly W[]): Parser<W> {
  return (text) => {
    const lower = text.toLowerCase()
    const word = words.find((one) => one === lower)
    return word === undefined ? invalid(refusal(text, words)) : valid(word)
  }
}

/** Any of the words between commas, spaces and line ends; each once, in the order of `words`. */
export function parseWords<W extends string>(words: readonly W[]): Parser<readonly W[]> {
  const parseOne = parseWord(words)
  return (text) => {
    const parsed = parseEach(splitWords(text), parseOne)
    if (!parsed.ok) return parsed
    const chosen = words.filter((word) => parsed.value.includes(word))
    return chosen.length > 0 ? valid(chosen) : invalid(`names nothing: ${allowed(words)}`)
  }
}

function refusal(text: string, words: readonly string[]): string {
  const nearest = findNearest(text, words)
  const question = nearest === null ? '' : `; did you mean ${nearest}?`
  return `is not known: ${allowed(words)}${question}`
}

function allowed(words: readonly string[]): string {
  return `allowed ${words.length === 1 ? 'is' : 'are'} ${words.join(', ')}`
}
