import { escapeMarkdown } from '../escape.ts'

/** Where people find what else was delivered; null where it was not. Addresses of the host of the code. */
export type Links = {
  readonly alerts: string | null
  readonly comment: string | null
  readonly artifact: string | null
}

export const NO_LINKS: Links = { alerts: null, comment: null, artifact: null }

const TITLES = {
  alerts: 'Alerts in code scanning',
  comment: 'Comment on the pull request',
  artifact: 'Reports of this run',
} as const satisfies Record<keyof Links, string>

/** The links in one line; empty when there are none. */
export function toLinkPart(links: Links): string[] {
  const shown = [
    toLink(TITLES.alerts, links.alerts),
    toLink(TITLES.comment, links.comment),
    toLink(TITLES.artifact, links.artifact),
  ].flat()
  return shown.length === 0 ? [] : [shown.join(' · ')]
}

/** The server of an enterprise may be one without TLS; what is no address of a server is no link. */
function toLink(title: string, address: string | null): string[] {
  if (address === null || !URL.canParse(address)) return []
  const { protocol, username, password, href } = new URL(address)
  const isServer = /^https?:$/.test(protocol) && username === '' && password === ''
  if (!isServer || href.length > 2000) return []
  const target = href.replace(/[()[\]<>\\\s]/g, encodeCharacter).replaceAll('&', '&amp;')
  return [`[${escapeMarkdown(title)}](${target})`]
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
