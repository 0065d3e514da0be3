import { breakChat } from '../text/break-chat.ts'

/** Look-alikes: an invisible character beside a mark would be a boundary, and let it work. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '*': '\u2217',
  '`': '\u02CB',
  _: '\u02CD',
  '~': '\u223C',
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Clean text as inert mrkdwn: the three characters that Slack has entities for, and marks that are no part of a word, for
 * Slack takes no notice of `_` and `~` between letters and digits, where names and versions have them.
 */
export function escapeSlack(text: string): string {
  return breakChat(text)
    .replace(
      /[*`]|(?<![\p{L}\p{N}])[_~]|[_~](?![\p{L}\p{N}])/gu,
      (mark) => LOOK_ALIKES[mark] ?? mark,
    )
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
}
