/*
 * Names and versions come from the image, and whoever made it chose them. In a command stand only those that
 * are what their ecosystem allows and nothing that a shell or an option parser would read as more: none of the
 * patterns lets through a blank, a quote, `$`, `;`, `&`, `|`, `<`, `>`, or a dash in front.
 */

type Grammar = { readonly name: RegExp; readonly version: RegExp }

const MAX_LENGTH = 200

/** Semantic Versioning 2.0.0, without the ban on leading zeros. */
const SEMANTIC = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/
const WORD = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  // Debian Policy 5.6.1 and 5.6.12. apt-get takes a dash at the end for an order to remove.
  ['deb', { name: /^[a-z0-9][a-z0-9+.-]*[a-z0-9+.]$/, version: /^(?:\d+:)?\d[A-Za-z0-9.+~-]*$/ }],
  // apk-world(5): `@`, `<`, `=`, `>`, `~` and `!` have a meaning.
  [
    'apk',
    {
      name: /^[A-Za-z0-9][A-Za-z0-9._+-]*$/,
      version: /^\d+(?:\.\d+)*[a-z]?(?:_[a-z]+\d*)*(?:~[0-9a-f]+)?(?:-r\d+)?$/,
    },
  ],
  // dnf reads `*`, `?` and brackets as patterns.
  [
    'rpm',
    {
      name: /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/,
      version: /^(?:\d+:)?[A-Za-z0-9][A-Za-z0-9._+~^-]*$/,
    },
  ],
  // PKGBUILD(5).
  [
    'alpm',
    { name: /^[a-z0-9@_+][a-z0-9@._+-]*$/, version: /^(?:\d+:)?[A-Za-z0-9._+]+-\d+(?:\.\d+)?$/ },
  ],
  // package.json; names of old packages have capitals.
  [
    'npm',
    { name: /^(?:@[A-Za-z0-9][A-Za-z0-9._-]*\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/, version: SEMANTIC },
  ],
  // PEP 508 and PEP 440, without an epoch.
  [
    'pypi',
    {
      name: WORD,
      version: /^\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?(?:\+[a-z0-9.]+)?$/,
    },
  ],
  // Go Modules Reference, "Module paths": the first element is a host with a dot.
  [
    'golang',
    {
      name: /^[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9][A-Za-z0-9-]*)+(?:\/[A-Za-z0-9_~][A-Za-z0-9._~-]*)*$/,
      version: SEMANTIC,
    },
  ],
  ['cargo', { name: /^[A-Za-z][A-Za-z0-9_-]*$/, version: SEMANTIC }],
  ['gem', { name: WORD, version: /^\d+(?:\.[0-9A-Za-z]+)*$/ }],
  [
    'composer',
    {
      name: /^[a-z0-9][a-z0-9_.-]*\/[a-z0-9][a-z0-9_.-]*$/,
      version: /^\d+(?:\.\d+){0,3}(?:-[0-9A-Za-z.]+)?$/,
    },
  ],
  ['nuget', { name: WORD, version: /^\d+\.\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?$/ }],
])

/** True for a name that may stand in a command of this purl type's package manager. */
export function isSafeName(type: string, name: string): boolean {
  return isSafe(GRAMMARS.get(type)?.name, name)
}

/** True for a version that may stand in a command of this purl type's package manager. */
export function isSafeVersion(type: string, version: string): boolean {
  return isSafe(GRAMMARS.get(type)?.version, version)
}

function isSafe(pattern: RegExp | undefined, text: string): boolean {
  return pattern !== undefined && text.length <= MAX_LENGTH && pattern.test(text)
}
