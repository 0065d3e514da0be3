/**
 * Namespaces of system packages. Trivy writes its own words for systems, Grype the id of `os-release`
 * (anchore/syft syft/pkg/cataloger/redhat/package.go).
 */
const NAMESPACES = new Map<string, string>([
  ['rhel', 'redhat'],
  ['ol', 'oracle'],
  ['oraclelinux', 'oracle'],
  ['almalinux', 'alma'],
  ['rockylinux', 'rocky'],
  ['amzn', 'amazon'],
  ['amazonlinux', 'amazon'],
  ['mariner', 'cbl-mariner'],
  ['sles', 'suse'],
  ['slem', 'suse'],
  ['opensuse-leap', 'opensuse'],
  ['opensuse.leap', 'opensuse'],
  ['opensuse-tumbleweed', 'opensuse'],
  ['opensuse.tumbleweed', 'opensuse'],
])

/** The namespace of a system's packages in one vocabulary, whoever names it. */
export function systemNamespaceOf(word: string): string {
  const lower = word.toLowerCase()
  return NAMESPACES.get(lower) ?? lower
}
