import { findSafeUrl } from '../../report/escape.ts'
import type { MessageLink } from '../../domain/message.ts'
import { cutWords } from './cut-words.ts'

/** Links that may be shown: to https, or to http as CI systems inside a network have it; in normal form. */
export function findLinks(links: readonly MessageLink[], most = 5): readonly MessageLink[] {
  return links
    .slice(0, most)
    .map(({ label, url }) => ({ label: cutWords(label, 60) || 'Link', url: findUrl(url) }))
    .filter((link): link is MessageLink => link.url !== null)
}

function findUrl(text: string): string | null {
  if (text.startsWith('https://')) return findSafeUrl(text)
  if (!text.startsWith('http://')) return null
  const url = findSafeUrl(text.replace('http', 'https'))
  return url === null ? null : url.replace('https', 'http')
}
