import { compare, parse } from '@renovatebot/pep440'
import type { Grammar } from './grammar.ts'

type PythonVersion = { readonly text: string; readonly line: string }

/** Python packages (PEP 440). */
export const PYPI: Grammar<PythonVersion> = {
  read: (text) => {
    const version = parse(text)
    if (version === null) return null
    return { text, line: `${version.epoch}!${version.release[0] ?? 0}` }
  },
  compare: (a, b) => compare(a.text, b.text),
  line: ({ line }) => line,
}
