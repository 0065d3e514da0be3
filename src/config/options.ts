import { OPTIONS } from './options.generated.ts'
import type { OptionName } from './options.generated.ts'

export type { OptionName }

/** `list`: a flag that may be repeated. `secret`: never shown, not even in a message. */
export type OptionKind = 'text' | 'list' | 'boolean' | 'secret'

export const OPTION_GROUPS = ['what', 'how', 'gate', 'deliver', 'supply'] as const

export type OptionGroup = (typeof OPTION_GROUPS)[number]

/** The groups of design.md 5.2 as headings. */
export const GROUP_TITLES: Readonly<Record<OptionGroup, string>> = {
  what: 'What is scanned',
  how: 'How it is scanned',
  gate: 'The gate',
  deliver: 'What is written',
  supply: 'Where scanners and databases come from',
}

export type Traits = {
  readonly group: OptionGroup
  readonly kind: OptionKind
  /** What stands for the value in help texts. */
  readonly placeholder: string
}

/** What action.yml cannot say of an option. Total: an input without a row does not compile. */
export const TRAITS: Readonly<Record<OptionName, Traits>> = {
  image: { group: 'what', kind: 'list', placeholder: 'IMAGE' },
  name: { group: 'what', kind: 'list', placeholder: 'NAME' },
  platform: { group: 'what', kind: 'text', placeholder: 'OS/ARCHITECTURE' },
  dockerfile: { group: 'what', kind: 'list', placeholder: 'FILE' },
  'dockerfile-target': { group: 'what', kind: 'list', placeholder: 'STAGE' },
  'build-args': { group: 'what', kind: 'list', placeholder: 'NAME=VALUE' },
  registry: { group: 'what', kind: 'text', placeholder: 'HOST' },
  'registry-username': { group: 'what', kind: 'text', placeholder: 'USER' },
  'registry-password': { group: 'what', kind: 'secret', placeholder: 'PASSWORD' },
  'allow-http': { group: 'what', kind: 'boolean', placeholder: 'true|false' },
  scanners: { group: 'how', kind: 'list', placeholder: 'SCANNER' },
  'require-scanners': { group: 'how', kind: 'text', placeholder: 'all|any' },
  scan: { group: 'how', kind: 'list', placeholder: 'KIND' },
  'package-types': { group: 'how', kind: 'list', placeholder: 'TYPE' },
  'skip-paths': { group: 'how', kind: 'list', placeholder: 'PATTERN' },
  'secret-rules': { group: 'how', kind: 'text', placeholder: 'FILE' },
  timeout: { group: 'how', kind: 'text', placeholder: 'TIME' },
  'work-dir': { group: 'how', kind: 'text', placeholder: 'FOLDER' },
  'fail-on': { group: 'gate', kind: 'text', placeholder: 'SEVERITY' },
  'max-critical': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
  'max-high': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
  'max-medium': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
  'max-low': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
  'max-unknown': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
  'only-fixable': { group: 'gate', kind: 'boolean', placeholder: 'true|false' },
  'severity-from': { group: 'gate', kind: 'text', placeholder: 'vendor|nvd|highest' },
  policy: { group: 'gate', kind: 'list', placeholder: 'FILE' },
  waivers: { group: 'gate', kind: 'list', placeholder: 'FILE' },
  vex: { group: 'gate', kind: 'list', placeholder: 'FILE' },
  standard: { group: 'gate', kind: 'list', placeholder: 'ID|FILE' },
  stage: { group: 'gate', kind: 'text', placeholder: 'build|deploy|monitor' },
  baseline: { group: 'gate', kind: 'text', placeholder: 'FILE|IMAGE' },
  judge: { group: 'gate', kind: 'text', placeholder: 'all|changes|auto' },
  mode: { group: 'gate', kind: 'text', placeholder: 'enforce|report' },
  'on-nothing-analysed': { group: 'gate', kind: 'text', placeholder: 'fail|warn' },
  'on-scan-failed': { group: 'gate', kind: 'text', placeholder: 'fail|warn' },
  'as-of': { group: 'gate', kind: 'text', placeholder: 'DATE' },
  reports: { group: 'deliver', kind: 'list', placeholder: 'FORMAT[=PATH]' },
  summary: { group: 'deliver', kind: 'boolean', placeholder: 'true|false' },
  'upload-sarif': { group: 'deliver', kind: 'text', placeholder: 'auto|true|false' },
  alerts: { group: 'deliver', kind: 'text', placeholder: 'actionable|all|blocking' },
  category: { group: 'deliver', kind: 'text', placeholder: 'NAME' },
  comment: { group: 'deliver', kind: 'text', placeholder: 'auto|always|on-failure|never' },
  'upload-report': { group: 'deliver', kind: 'text', placeholder: 'auto|true|false' },
  notify: { group: 'deliver', kind: 'boolean', placeholder: 'true|false' },
  profile: { group: 'deliver', kind: 'text', placeholder: 'auto|full|public' },
  'encrypt-to': { group: 'deliver', kind: 'list', placeholder: 'RECIPIENT' },
  'encrypt-passphrase': { group: 'deliver', kind: 'secret', placeholder: 'PASSPHRASE' },
  'encrypted-only': { group: 'deliver', kind: 'boolean', placeholder: 'true|false' },
  'audit-log': { group: 'deliver', kind: 'text', placeholder: 'FILE' },
  token: { group: 'deliver', kind: 'secret', placeholder: 'TOKEN' },
  'trivy-version': { group: 'supply', kind: 'text', placeholder: 'VERSION' },
  'grype-version': { group: 'supply', kind: 'text', placeholder: 'VERSION' },
  'scanner-source': { group: 'supply', kind: 'text', placeholder: 'auto|release|path|build' },
  'download-mirror': { group: 'supply', kind: 'text', placeholder: 'URL' },
  'trivy-db-repository': { group: 'supply', kind: 'list', placeholder: 'REPOSITORY' },
  'trivy-java-db-repository': { group: 'supply', kind: 'list', placeholder: 'REPOSITORY' },
  'grype-db-url': { group: 'supply', kind: 'text', placeholder: 'URL' },
  'kev-url': { group: 'supply', kind: 'text', placeholder: 'URL|FILE|none' },
  'epss-url': { group: 'supply', kind: 'text', placeholder: 'URL|FILE|none' },
  'update-db': { group: 'supply', kind: 'boolean', placeholder: 'true|false' },
  cache: { group: 'supply', kind: 'text', placeholder: 'auto|true|false' },
  'db-max-age': { group: 'supply', kind: 'text', placeholder: 'DAYS' },
}

/** In the order of action.yml. */
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[]

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name)
}

/** What a door read, an option each: '' where nothing was given. */
export type RawOptions = Readonly<Record<OptionName, string>>
