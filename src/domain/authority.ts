/** Who rates and records flaws, and the other words for each: trivy-db's source ids, Grype's namespaces, purls'. */
const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ghsa: ['github'],
    govulndb: ['go-vulndb'],
    redhat: ['rhel', 'redhat-oval'],
    oracle: ['ol', 'oraclelinux', 'oracle-oval'],
    alma: ['almalinux'],
    rocky: ['rockylinux', 'rlsa'],
    amazon: ['amzn', 'amazonlinux'],
    suse: [
      ...['sles', 'suse-cvrf', 'opensuse'],
      ...['opensuse-leap', 'opensuse.leap', 'opensuse-tumbleweed', 'opensuse.tumbleweed'],
    ],
    'cbl-mariner': ['mariner'],
    azurelinux: ['azure'],
    'arch-linux': ['arch', 'archlinux'],
  }),
)

/** Systems for which another authority speaks beside their own: that of what they are made from, or were called. */
const RELATED: ReadonlyMap<string, string> = new Map([
  ['centos', 'redhat'],
  ['cbl-mariner', 'azurelinux'],
  ['azurelinux', 'cbl-mariner'],
])

const AUTHORITIES: ReadonlyMap<string, string> = new Map(
  [...WORDS].flatMap(([authority, words]) => words.map((word) => [word, authority])),
)

/** The authority that a word stands for, in one vocabulary: debian, redhat, ghsa, nvd …; else the word itself. */
export function authorityOf(word: string): string {
  return AUTHORITIES.get(word.toLowerCase()) ?? word
}

/** The authorities that speak for a distribution, in every word for them, by the name that a purl gives it. */
export function authoritiesOf(namespace: string): readonly string[] {
  const own = authorityOf(namespace)
  const related = RELATED.get(own)
  const all = related === undefined ? [own] : [own, related]
  return [
    ...new Set([namespace, ...all, ...all.flatMap((authority) => WORDS.get(authority) ?? [])]),
  ]
}
