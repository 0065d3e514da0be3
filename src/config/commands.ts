import { OPTION_NAMES, TRAITS } from './options.ts'
import type { OptionName } from './options.ts'

export const COMMAND_NAMES = ['scan', 'demo', 'install', 'db status', 'db update'] as const

export type CommandName = (typeof COMMAND_NAMES)[number]

export type CommandShape = {
  /** What stands behind the name. */
  readonly argumentsText: string
  readonly summary: string
  readonly description: string
  readonly options: readonly OptionName[]
  readonly takesImages: boolean
  /** Where the command line differs from action.yml, which serves a step. */
  readonly defaults: Partial<Record<OptionName, string>>
}

const CONNECTION: readonly OptionName[] = [
  'registry',
  'registry-username',
  'registry-password',
  'allow-http',
]

const SUPPLY = OPTION_NAMES.filter((name) => TRAITS[name].group === 'supply')

/** What decides which scanners and databases are wanted, and where they lie. */
const STOCK: readonly OptionName[] = [...CONNECTION, 'scanners', 'work-dir', 'as-of', ...SUPPLY]

/** Whether to ask for newer databases is what the two commands of `db` themselves say. */
const DATABASE_STOCK = STOCK.filter((name) => name !== 'update-db')

const DEMO: readonly OptionName[] = [
  'allow-http',
  'scanners',
  'require-scanners',
  'timeout',
  'work-dir',
  'fail-on',
  'max-critical',
  'max-high',
  'max-medium',
  'max-low',
  'max-unknown',
  'only-fixable',
  'as-of',
  'reports',
  'trivy-version',
  'grype-version',
  'scanner-source',
  'download-mirror',
]

export const DEMO_FOLDER = 'plimsoll-demo'

export const COMMANDS: Readonly<Record<CommandName, CommandShape>> = {
  scan: {
    argumentsText: '<image>…',
    summary: 'scan images and judge them',
    description:
      'Fetches the scanners, their databases and the images, scans, makes one list of findings, judges it and writes the reports. An image is `registry:NAME`, `docker:NAME`, `docker-archive:FILE`, `oci-archive:FILE`, `oci-dir:DIR`, or a name without a scheme.',
    options: OPTION_NAMES,
    takesImages: true,
    defaults: { reports: 'none' },
  },
  demo: {
    argumentsText: '',
    summary: 'scan a sample image with sample databases and the real scanners',
    description: `Shows the main job on a sample image that comes with Plimsoll, and writes JSON, SARIF and Markdown into the folder ${DEMO_FOLDER}. Its databases are samples: what it finds says nothing about any other image. Ends with 0 when it worked, whatever the verdict.`,
    options: DEMO,
    takesImages: false,
    defaults: { reports: 'json, sarif, markdown' },
  },
  install: {
    argumentsText: '',
    summary: 'fetch scanners and databases, and nothing else',
    description:
      'Fetches what a later scan needs: to warm a machine, or to prepare one that will be offline.',
    options: STOCK,
    takesImages: false,
    defaults: { reports: 'none' },
  },
  'db status': {
    argumentsText: '',
    summary: 'show version, age and origin of the databases',
    description:
      'Shows the databases of this machine without asking anybody. Ends with 2 when one is missing or too old.',
    options: DATABASE_STOCK,
    takesImages: false,
    defaults: { reports: 'none' },
  },
  'db update': {
    argumentsText: '',
    summary: 'fetch newer databases',
    description:
      'Asks for newer databases and fetches them. Grype imports its own, so it is installed when it is missing.',
    options: DATABASE_STOCK,
    takesImages: false,
    defaults: { reports: 'none' },
  },
}
