/*
 * Tokens that tell by their form whose they are: the forms that the providers document. Few on purpose: Trivy's
 * own rules look through the files; these are for places that it does not read.
 */

const FORMS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['private-key', /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY/],
  ['aws-access-key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['github-token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{50,255})\b/],
  ['gitlab-token', /\bgl(?:pat|dt|rt|ptt|cbt)-[\w-]{20,}/],
  ['slack-token', /\bxox[abeoprs]-[\w-]{10,}/],
  ['stripe-key', /\b[rs]k_live_[0-9a-zA-Z]{16,}/],
  ['google-api-key', /\bAIza[\w-]{35}\b/],
  ['npm-token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['pypi-token', /\bpypi-AgE[\w-]{50,}/],
  ['sendgrid-key', /\bSG\.[\w-]{22}\.[\w-]{43}/],
  ['hugging-face-token', /\bhf_[A-Za-z]{34}\b/],
  ['anthropic-key', /\bsk-ant-[\w-]{20,}/],
  ['openai-key', /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{40,}/],
  ['docker-token', /\bdckr_(?:pat|oat)_[\w-]{20,}/],
  ['digitalocean-token', /\bdo[por]_v1_[a-f0-9]{64}\b/],
  ['vault-token', /\bhv[bsr]\.[\w-]{24,}/],
  ['shopify-token', /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/],
  ['azure-storage-key', /AccountKey=[A-Za-z0-9+/]{60,}={0,2}/],
]

/** The most characters of one text that are searched; whoever gives longer ones says so. */
export const LONGEST_SEARCHED = 1024 * 1024

/* The examples of documentation, which everybody copies. */
const EXAMPLE = /EXAMPLE|x{8,}|0{12,}|1234567890/i

/** Whose token stands in a text; null: none's. */
export function findToken(text: string): string | null {
  const head = text.slice(0, LONGEST_SEARCHED)
  for (const [kind, pattern] of FORMS) {
    const found = pattern.exec(head)
    if (found !== null && !EXAMPLE.test(found[0])) return kind
  }
  return findLogin(head)
}

const LOGIN = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"$]{1,100}:([^\s/@'"]{1,200})@[\w.[-]/gi
const NO_PASSWORD =
  /^(?:\$.*|<.*|\{.*|%.*|\*+|x+|pass(?:word)?|pwd|secret|changeme|token|(?:your|my).*)$/i

/** An address with a password in it. */
function findLogin(text: string): string | null {
  for (const [, password = ''] of text.matchAll(LOGIN)) {
    if (!NO_PASSWORD.test(password) && !password.includes('${')) return 'url-password'
  }
  return null
}
