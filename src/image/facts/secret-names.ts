import { SUBSTITUTED } from './shell-reader.ts'

/*
 * Names under which people keep secrets, and what under such a name is none. The lists of Dockle (CIS-DI-0010),
 * Trivy (DS-0031) and BuildKit (SecretsUsedInArgOrEnv) agree on most of the words; the exceptions are what
 * published images have in their environment: checksums, fingerprints, paths, switches.
 */

const LONGEST_NAME = 200

/* Words that make a name a secret's, alone or as the end of a word: DBPASSWORD. */
const WORDS = new Set(
  `password passwd pass passphrase pwd secret secrets token apikey accesskey secretkey privatekey authkey
  requirepass credential credentials authtoken accesstoken`.split(/\s+/),
)
const ENDINGS =
  /.(?:password|passwd|passphrase|secret|token|apikey|secretkey|accesskey|privatekey)$/

/* `KEY` is a secret's only behind these. */
const KEY_KINDS = new Set(
  'api access secret private encryption signing auth master ssh deploy hmac account storage'.split(
    ' ',
  ),
)

/* Names with these say something about a secret, and hold none. */
const ABOUT = new Set(
  `file files path paths dir directory folder url uri host hostname port endpoint id ids name names length size
  ttl expiry expires expiration timeout lifetime age type kind algorithm alg enabled disabled required min max
  policy version sha sha1 sha256 sha512 md5 checksum digest fingerprint issuer audience header headers prefix
  suffix mode public pub allow random generate disable enable require ignore use skip without gpg pgp gpgkey
  count limit provider store backend manager method format encoding field cookie dummy env var variable key_id
  service server issued refresh interval rotation rounds cost salt_rounds validator validation
  stdin prompt fd no with helper realm scope region bucket user username login symbols tokens tokenizer tokenizers max_tokens`.split(
    /\s+/,
  ),
)

/** Whether a secret is expected under this name: of a variable, a label or an option. */
export function isSecretName(name: string): boolean {
  // What a long name is of stands at its end.
  const words = toWords(name.slice(-LONGEST_NAME))
  if (words.join('_') === 'pwd' || words.join('_') === 'oldpwd') return false
  if (words.some((word) => ABOUT.has(word))) return false
  return words.some((word, at) => {
    if (WORDS.has(word) || ENDINGS.test(word)) return true
    return word === 'key' && KEY_KINDS.has(words[at - 1] ?? '')
  })
}

/** `dbPassword`, `DB_PASSWORD` and `db.password` are all `db` and `password`. */
function toWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

const EMPTY =
  /^(?:true|false|yes|no|on|off|0|1|null|none|nil|undefined|unset|todo|tbd|n\/a|changeme|change[-_ ]?(?:me|it)(?:[-_ ].*)?|replace[-_ ]?(?:me|this)?(?:[-_ ].*)?|redacted|hidden|masked|dummy|placeholder|example|sample|insert[-_ ].*|(?:your|my|some|the|a|fake|dummy|test|example|enter)[-_ ].*|x+|\*+|\.+|-+|_+)$/i
/* Left for later (`${…}`, `{{ … }}`, `<…>`, `%…%`), or a way to where the secret is. */
const REFERENCE = /^(?:\$|\{\{|<[^>]*>?$|%[\w-]+%$|\[[^\]]*\]$|__\w+__$|@\w+@$)/
const ELSEWHERE =
  /^(?:file|vault|secret|op|ssm|awskms|gcpkms|azurekms|sm|env|ref\+\w+|arn:aws\w*):|^projects\/[^/]+\/secrets\//i
const PATH = /^(?:[A-Za-z]:\\|~?\.{0,2}\/)[\w.@+/\\-]+$/
const ADDRESS = /^https?:\/\/[^@\s]*$/i
/* Of a key of OpenPGP, which is public: SWIFT_SIGNING_KEY, NGINX_SIGNING_KEY. */
const FINGERPRINT = /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})$/
const PUBLIC_KEY = /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+) |-----BEGIN (?:RSA )?PUBLIC KEY/

/** Whether a value can be a secret at all: not empty, not a placeholder, not a reference to where it is kept. */
export function isSecretValue(value: string): boolean {
  const text = value.trim().replace(/^(["'])(.*)\1$/s, '$2')
  if (text === '' || text.includes('$(') || text.includes('${') || text.includes('`')) return false
  // A shell puts the output of a command here.
  if (text.includes(SUBSTITUTED)) return false
  const others = [EMPTY, REFERENCE, ELSEWHERE, PATH, ADDRESS, FINGERPRINT, PUBLIC_KEY]
  return !others.some((pattern) => pattern.test(text.slice(0, 1000)))
}
