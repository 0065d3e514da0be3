import { invalid, valid } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** A name for a set of alerts; it becomes a path, whose last part GitHub would read as the id of a single run. */
export function parseCategory(text: string): Parsed<string> {
  const name = text.replace(/\/+$/u, '')
  const parts = name.split('/')
  const isName = parts.every((part) => /^[\w.-]+$/u.test(part) && !/^\.+$/u.test(part))
  if (isName && name.length <= 200) return valid(name)
  return invalid(
    'is no category: allowed are at most 200 letters, digits and . _ - with / between them',
  )
}
