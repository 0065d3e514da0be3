import { cleanLine } from './clean.ts'

const ZERO_WIDTH_SPACE = '\u200B'

/**
 * Foreign text as inert GitHub-flavoured Markdown of one line: no markup, HTML, link, mention or
 * reference. A backslash does not stop mentions and references, which GitHub looks for in the rendered
 * text, so these are broken by a zero-width space.
 */
export function escapeMarkdown(text: string, maxLength = 300): string {
  return breakReferences(
    cleanLine(text, maxLength)
      .replace(/[\\`*_{}[\]()<>#|~$&!^]/g, '\\$&')
      // The autolinks of GitHub, `https://…` and `www.…`: some of its pages look for them in the rendered text.
      .replace(/:(?=\/\/)/g, `\\:${ZERO_WIDTH_SPACE}`)
      .replace(/www\./gi, (found) => `${found.slice(0, -1)}${ZERO_WIDTH_SPACE}\\.`)
      // What would begin a list, a rule, a heading or a chat command at the start of a line.
      .replace(/^\s*(?=[-+=/])/, '\\')
      .replace(/^\s*(\d+)(?=\.(?:\s|$))/, '$1\\'),
  )
}

/** Breaks what GitHub turns into mentions, issues and commits: `@name`, `#1`, `GH-1`, long hexadecimal. */
export function breakReferences(text: string): string {
  return text
    .replace(/@(?=\S)/g, `@${ZERO_WIDTH_SPACE}`)
    .replace(/#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
    .replace(/\bGH-(?=\d)/gi, (found) => `${found}${ZERO_WIDTH_SPACE}`)
    .replace(/\b[0-9a-f]{7,40}\b/gi, breakCommit)
}

/** A plain number is left alone: dates stand in versions, which people copy. */
function breakCommit(hex: string): string {
  return /[a-f]/i.test(hex) ? `${hex.slice(0, 6)}${ZERO_WIDTH_SPACE}${hex.slice(6)}` : hex
}

/** A link where the address is a harmless one, else only the label; both are foreign. */
export function toMarkdownLink(label: string, address: string | null): string {
  const url = address === null ? null : findSafeUrl(address)
  if (url === null) return escapeMarkdown(label)
  const target = url.replace(/[()[\]$*@]/g, toPercent).replaceAll('&', '&amp;')
  return `[${escapeMarkdown(label)}](${target})`
}

const MAX_URL_LENGTH = 2000

/**
 * Most addresses: a name without `xn--` that does not end in a number, a path without dot segments, and no character that
 * the URL standard would encode or drop. It is its own normal form, and to look is far cheaper than to parse.
 */
const NORMAL_URL =
  /^https:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+\/(?:[\w~-][\w~.+:-]*(?:\/[\w~-][\w~.+:-]*)*\/?)?(?:\?[\w~.+:=&/-]*)?$/

/** The address in normal form when it is absolute, https and without credentials; else null. */
export function findSafeUrl(address: string): string | null {
  if (address.length > MAX_URL_LENGTH || !address.startsWith('https://')) return null
  return NORMAL_URL.test(address) ? address : findNormalUrl(address)
}

function findNormalUrl(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  const href = url.href.replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/g, toPercent)
  return href.length > MAX_URL_LENGTH ? null : href
}

function toPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

/**
 * Foreign text inside a SARIF message, where brackets make links and braces make placeholders (SARIF 2.1.0
 * sections 3.11.5 and 3.11.6).
 */
export function escapeSarif(text: string, maxLength = 300): string {
  return breakReferences(cleanLine(text, maxLength))
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&')
}

/**
 * Finished text for a log: the runner takes a line that begins with `::`, after any white space, or that
 * holds `##[` anywhere, for a command to itself (actions/runner ActionCommand.cs); so do Azure's agent with `##vso[` and
 * TeamCity with `##teamcity[`.
 */
export function disarmCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1: ').replace(/##[a-z]*(?=\[)/giu, '$& ')
}

const SHA256_DIGEST = /^sha256:[0-9a-f]{64}$/

/** A digest as code, which copies cleanly; anything that only pretends to be one is escaped. */
export function toMarkdownDigest(digest: string): string {
  return SHA256_DIGEST.test(digest) ? `\`${digest}\`` : escapeMarkdown(digest)
}
