const ZERO_WIDTH_SPACE = '\u200B'

/**
 * Breaks, by a character that nobody sees, what chat programs look for in finished text whatever its markup says:
 * mentions, addresses of the web, invitations and names of emoji.
 */
export function breakChat(text: string): string {
  return text
    .replace(/[@\uFF20](?=\S)/g, `$&${ZERO_WIDTH_SPACE}`)
    .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}${ZERO_WIDTH_SPACE}.`)
    .replace(/\b(discord(?:app)?|slack)\.(?=gg|com)/gi, `$1${ZERO_WIDTH_SPACE}.`)
    .replace(/:(?=[\w+'-]{1,100}:)/g, `:${ZERO_WIDTH_SPACE}`)
}
