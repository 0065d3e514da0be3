/** What channels and rules are called; they stand in messages, reports and logs. */
export const NAME_PATTERN = '^[a-z0-9][a-z0-9-]{0,59}$'

const NAME = new RegExp(NAME_PATTERN, 'u')

export const NAME_HINT = 'allowed are at most 60 small letters, digits and hyphens'

export function isName(text: string): boolean {
  return NAME.test(text)
}
