import { MAX_NAME } from './limits.ts'
import { toToken } from './plain-text.ts'

/** Words of the two scanners that stand for one authority: trivy-db's source ids, Grype's namespaces. */
const AUTHORITIES = new Map<string, string>([
  ['github', 'ghsa'],
  ['go-vulndb', 'govulndb'],
  ['rhel', 'redhat'],
  ['redhat-oval', 'redhat'],
  ['ol', 'oracle'],
  ['oraclelinux', 'oracle'],
  ['oracle-oval', 'oracle'],
  ['almalinux', 'alma'],
  ['rockylinux', 'rocky'],
  ['amzn', 'amazon'],
  ['amazonlinux', 'amazon'],
  ['sles', 'suse'],
  ['suse-cvrf', 'suse'],
  ['opensuse', 'suse'],
  ['opensuse-leap', 'suse'],
  ['opensuse-tumbleweed', 'suse'],
  ['mariner', 'cbl-mariner'],
  ['azure', 'azurelinux'],
  ['arch', 'arch-linux'],
  ['archlinux', 'arch-linux'],
])

/** The authority that a scanner's word stands for, in one vocabulary: debian, redhat, ghsa, nvd … */
export function toAuthorityName(word: string): string {
  const token = toToken(word, MAX_NAME)
  return AUTHORITIES.get(token.toLowerCase()) ?? token
}

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

/** The namespace of a system's packages, whichever scanner names it. */
export function toSystemNamespace(word: string): string {
  const lower = toToken(word, MAX_NAME).toLowerCase()
  return NAMESPACES.get(lower) ?? lower
}
