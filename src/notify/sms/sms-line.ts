import type { Message } from '../../domain/message.ts'
import { OUTCOME_WORDS } from '../text/outcome-words.ts'
import { toCountWords } from '../text/count-words.ts'
import { findLinks } from '../text/find-link.ts'

/** One message of SMS in the alphabet of GSM 03.38. */
export const MOST_CHARACTERS = 160

const LONGEST_NAME = 40

/**
 * One line of at most 160 characters that every phone takes as one message: what happened to which image, how much was
 * found, and the address of the run where it fits. No id of a finding, and nothing that was found.
 */
export function toSmsLine(message: Message): string {
  const told = cut(toWords(message), MOST_CHARACTERS)
  const [link] = findLinks(message.links, 1)
  const url = link?.url ?? ''
  const isFit = url !== '' && told.length + 1 + url.length <= MOST_CHARACTERS
  return isFit && toPlainAscii(url) === url ? `${told} ${url}` : told
}

function toWords({ kind, images, moreImages, isVerdictOnly }: Message): string {
  const [worst] = images
  const head = ['Plimsoll', KIND_WORDS[kind]].filter((word) => word !== '').join(' ')
  if (worst === undefined) return head
  const others = images.length - 1 + moreImages
  const counts = isVerdictOnly ? null : toCountWords(worst.counts)
  const name = cut(toPlainAscii(worst.name), LONGEST_NAME)
  const which = others > 0 ? `${name} +${others}` : name
  return `${head} ${OUTCOME_WORDS[worst.outcome]} ${which}${counts === null ? '' : `: ${counts}`}`
}

const KIND_WORDS = { news: '', resolved: 'resolved:', test: 'TEST:' } as const

/** Of ASCII those characters that need one place in GSM 03.38; accents are taken off, the rest becomes a dot. */
function toPlainAscii(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\w @$!"#%&'()*+,\-./:;<=>?]/gu, '.')
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 2)}..`
}
