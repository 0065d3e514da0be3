import type { Discretion } from '../domain/disclosure.ts'
import { ERROR_CODES } from '../domain/errors.ts'
import type { Log } from '../ports.ts'
import { createMask } from './mask.ts'
import { sealFailure, sealLabel, sealLine, sealTitle } from './sealed-words.ts'

export type DiscreetLog = Log & { readonly beDiscreet: (discretion: Discretion) => void }

type Words = {
  /** Null: it is not said. */
  readonly line: (text: string) => string | null
  readonly debug: (text: string) => string | null
  readonly failure: (text: string) => string
  readonly title: (text: string) => string
  readonly label: (text: string) => string
  readonly detail: (text: string) => string
}

type Level = 'debug' | 'info' | 'notice' | 'warn' | 'error'

const same = (text: string): string => text
const silent = (): null => null

/** A log that says everything until it is told to be discreet: what a run may say, its policy tells when it has begun. */
export function createDiscreetLog(log: Log): DiscreetLog {
  let words = toWords({ openness: 'full', names: [] })
  const tell = (level: Level, text: string | null): void => {
    if (text !== null) log[level](text)
  }
  return {
    beDiscreet: (discretion) => {
      words = toWords(discretion)
    },
    debug: (text) => {
      tell('debug', words.debug(text))
    },
    info: (text) => {
      tell('info', words.line(text))
    },
    notice: (text) => {
      tell('notice', words.line(text))
    },
    warn: (text) => {
      tell('warn', words.failure(text))
    },
    error: (text) => {
      tell('error', words.failure(text))
    },
    group: (title, work) => log.group(words.title(title), work),
    progress: (request) => {
      const progress = log.progress({ ...request, label: words.label(request.label) })
      return {
        ...progress,
        say: (text) => {
          progress.say(words.detail(text))
        },
      }
    },
  }
}

function toWords({ openness, names }: Discretion): Words {
  switch (openness) {
    case 'full':
      return {
        ...{ line: same, debug: same, failure: same },
        ...{ title: same, label: same, detail: same },
      }
    case 'public': {
      const mask = createMask(names)
      const failure = (text: string): string => (isOfContent(text) ? sealFailure(text) : mask(text))
      return { line: mask, debug: silent, failure, title: mask, label: mask, detail: mask }
    }
    case 'sealed':
      return {
        ...{ line: sealLine, debug: silent, failure: sealFailure },
        ...{ title: sealTitle, label: sealLabel, detail: () => '' },
      }
  }
}

/** Failures whose words come out of the image or from a scanner that looked into it. */
const OF_CONTENT = /^(?:scanner|archive|layer|not-an-image|image-empty|internal)/

function isOfContent(text: string): boolean {
  const codes = [...text.matchAll(/\[([a-z-]+)\]/g)].flatMap(([, code]) => code ?? [])
  return codes.some((code) => OF_CONTENT.test(code) && Object.hasOwn(ERROR_CODES, code))
}
