import { compare, parse } from '@renovatebot/pep440'
import type { Grammar } from './grammar.ts'
import { toVersionKeys } from './version-keys.ts'
import type { VersionKeys } from './version-keys.ts'

type PythonVersion = { readonly text: string; readonly line: string }

/** Python packages (PEP 440). */
export const PYPI: Grammar<PythonVersion> = {
  read: (text) => {
    const version = parse(text)
    if (version === null) return null
    return { text, line: `${version.epoch}!${version.release[0] ?? 0}` }
  },
  compare: (a, b) => compare(a.text, b.text),
  keys: toKeys,
  line: ({ line }) => line,
}

function toKeys({ text }: PythonVersion): VersionKeys {
  const { epoch, release = [], pre, post, dev, local } = parse(text) ?? {}
  const numbers = release.slice(0, release.findLastIndex((number) => number !== 0) + 1)
  return toVersionKeys(epoch, numbers, pre, post, dev, local)
}
