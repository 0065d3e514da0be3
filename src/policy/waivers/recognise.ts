import type { YamlNode } from '../document/node.ts'
import { readYaml } from '../document/read-yaml.ts'
import { findNode, listOf, mapOf } from './foreign/loose.ts'
import type { WaiverFormat } from './waiver.ts'

const NAMES: readonly (readonly [RegExp, WaiverFormat])[] = [
  [/^\.?plimsoll-waivers\.ya?ml$/, 'plimsoll'],
  [/^\.?trivyignore\.ya?ml$/, 'trivyignore-yaml'],
  [/^\.?trivyignore$/, 'trivyignore'],
  [/^\.?grype\.ya?ml$/, 'grype'],
  [/\.toml$/, 'osv-scanner'],
  [/^\.snyk$/, 'snyk'],
  [/^\.?safety-policy\.ya?ml$/, 'safety'],
]

/** By the name under which its own tool looks for the file; null for any other name. */
export function formatOfName(path: string): WaiverFormat | null {
  const name = path.split(/[/\\]/).at(-1)?.toLowerCase() ?? ''
  return NAMES.find(([shape]) => shape.test(name))?.[1] ?? null
}

/** By what is in it; null when no form is recognised. */
export function formatOfContent(text: string, path: string): WaiverFormat | null {
  if (/^\s*\[\[\s*(?:IgnoredVulns|PackageOverrides)\s*\]\]/m.test(text)) return 'osv-scanner'
  const { node } = readYaml(text, path)
  if (node !== null && node.kind !== 'scalar') return formatOfNode(node)
  if (/^waivers\s*:/m.test(text)) return 'plimsoll'
  if (/^\s*[^\s#]+\s(?:.*\s)?exp:/m.test(text)) return 'trivyignore'
  return /^\s*(?:CVE|GHSA)-/im.test(text) ? 'list' : null
}

const HAS: readonly (readonly [readonly string[], WaiverFormat])[] = [
  [['waivers'], 'plimsoll'],
  [['security', 'ignore-vulnerabilities'], 'safety'],
  [['report', 'dependency-vulnerabilities'], 'safety'],
  [['installation', 'allow'], 'safety'],
  [['general', 'vulnerabilities'], 'list'],
  [['allow-ghsas'], 'list'],
  [['allow_ghsas'], 'list'],
  [['items'], 'list'],
]

function formatOfNode(node: YamlNode): WaiverFormat | null {
  if (node.kind === 'list') return formatOfList(node.items)
  const found = HAS.find(([keys]) => findNode(node, keys) !== undefined)
  if (found !== undefined) return found[1]
  const ignore = findNode(node, ['ignore'])
  if (ignore?.kind === 'list') return 'grype'
  if (ignore?.kind === 'map') return 'snyk'
  const sections = ['vulnerabilities', 'misconfigurations', 'secrets', 'licenses']
  const isTrivys = sections.some((key) => listOf(findNode(node, [key])) !== null)
  return isTrivys ? 'trivyignore-yaml' : null
}

/** Entries of our own form need no key above them; ids alone are a list of another tool's. */
function formatOfList(items: readonly YamlNode[]): WaiverFormat | null {
  const [first] = items
  if (first === undefined) return null
  if (first.kind === 'scalar') return 'list'
  return mapOf(first)?.has('reason') === true ? 'plimsoll' : null
}
