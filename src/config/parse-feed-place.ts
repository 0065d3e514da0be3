import { parseWebAddress } from './parse-addresses.ts'
import { invalid, valid } from './parsed.ts'
import type { Parsed, Parser } from './parsed.ts'

const MAX_PATH_LENGTH = 1000

/** Where a feed lies: a web address, an absolute path (also as `file:` address) → the path; `none` → null. */
export function parseFeedPlace(allowHttp: boolean): Parser<string | null> {
  const parseWeb = parseWebAddress(allowHttp)
  return (text) => {
    if (text.toLowerCase() === 'none') return valid(null)
    if (/^https?:\/\//iu.test(text)) return parseWeb(text)
    if (/^file:/iu.test(text)) return parseFileAddress(text)
    return text.startsWith('/') ? parseFilePath(text) : notAPlace()
  }
}

/** RFC 8089: of the forms of a `file:` address only the one without a host. */
function parseFileAddress(text: string): Parsed<string> {
  if (!/^file:\/\/\//iu.test(text) || /[?#]/u.test(text) || !URL.canParse(text)) return notAPlace()
  try {
    return parseFilePath(decodeURIComponent(new URL(text).pathname))
  } catch {
    return notAPlace()
  }
}

function parseFilePath(path: string): Parsed<string> {
  if (path.length > MAX_PATH_LENGTH || /\p{Cc}/u.test(path) || path.endsWith('/'))
    return notAPlace()
  return valid(path)
}

function notAPlace(): Parsed<never> {
  return invalid(
    'is not a place to fetch from: allowed are https://HOST/PATH, the absolute path of a file, file:///PATH, and none',
  )
}
