import { breakChat } from '../text/break-chat.ts'

/**
 * Clean text as inert Markdown of Discord: marks behind a backslash, and what opens a mention, a channel, a time or an
 * emoji broken, for these are looked for behind a backslash as well.
 */
export function escapeDiscord(text: string): string {
  return (
    breakChat(text)
      .replace(/[\\*_~`|[\]]/g, '\\$&')
      .replace(/<(?=\S)/g, '\\<\u200B')
      // What would begin a quotation, a heading or a list.
      .replace(/^\s*(?=[->#+])/, '\\')
      .replace(/^(\s*\d+)(?=\.(?:\s|$))/, '$1\\')
  )
}
