import { REPORT_FORMATS } from './config.ts'
import type { ReportFormat } from './config.ts'
import { OPTION_NAMES, TRAITS } from './options.ts'
import type { OptionName } from './options.ts'

export const COMMAND_NAMES = [
  'scan',
  'evaluate',
  'compare',
  'demo',
  'install',
  'db status',
  'db update',
  'policy check',
  'policy explain',
  'waivers convert',
  'notify test',
  'audit verify',
] as const

export type CommandName = (typeof COMMAND_NAMES)[number]

/** How many files a command reads, and whether `-` stands for standard input. */
export type FileCount = {
  readonly fewest: number
  readonly most: number
  readonly hasStandardInput: boolean
  /** What they are, in the plural; left out, JSON reports. */
  readonly what?: string
  /** True: their paths stay as they are written, since messages and records name them. */
  readonly areKept?: boolean
}

/** A flag of one command alone that is true or false, and no input of the action. */
export type Switch = { readonly name: SwitchName; readonly description: string }

export const SWITCH_NAMES = ['several'] as const

export type SwitchName = (typeof SWITCH_NAMES)[number]

/** A flag of one command alone that takes one of these words, and no input of the action. */
export type Choice = Pick<Switch, 'description'> & {
  readonly name: ChoiceName
  readonly words: readonly string[]
}

export const CHOICE_NAMES = ['to'] as const

export type ChoiceName = (typeof CHOICE_NAMES)[number]

export type CommandShape = {
  /** What stands behind the name. */
  readonly argumentsText: string
  readonly summary: string
  readonly description: string
  readonly options: readonly OptionName[]
  readonly takesImages: boolean
  /** Reports that stand behind the name; null: none. */
  readonly files: FileCount | null
  readonly switches?: readonly Switch[]
  readonly choices?: readonly Choice[]
  /** What `--report` writes. */
  readonly formats: readonly ReportFormat[]
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

/** What bears on findings that others have made; where they came from is settled already. */
const EVALUATE: readonly OptionName[] = [
  'name',
  'allow-http',
  'require-scanners',
  ...OPTION_NAMES.filter((name) => TRAITS[name].group === 'gate'),
  'reports',
  'upload-sarif',
  'alerts',
  'category',
  'comment',
  'upload-report',
  'notify',
  'profile',
  'encrypt-to',
  'encrypt-passphrase',
  'encrypted-only',
  'audit-log',
  'token',
  'kev-url',
  'epss-url',
  'update-db',
  'db-max-age',
]

/** What bears on a policy before there is an image. */
const EXPLAIN: readonly OptionName[] = [
  'name',
  ...OPTION_NAMES.filter(
    (name) => TRAITS[name].group === 'gate' && !name.startsWith('on-') && name !== 'baseline',
  ),
  'token',
]

/** What bears on messages, which the policy describes. */
const NOTIFY: readonly OptionName[] = ['policy', 'token', 'as-of']

export const DEMO_FOLDER = 'plimsoll-demo'

export const COMMANDS: Readonly<Record<CommandName, CommandShape>> = {
  scan: {
    argumentsText: '<image>…',
    summary: 'scan images and judge them',
    description:
      'Fetches the scanners, their databases and the images, scans, makes one list of findings, judges it and writes the reports. An image is `registry:NAME`, `docker:NAME`, `docker-archive:FILE`, `oci-archive:FILE`, `oci-dir:DIR`, or a name without a scheme.',
    options: OPTION_NAMES,
    takesImages: true,
    files: null,
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
  evaluate: {
    argumentsText: '<report>…',
    summary: 'merge and judge reports made elsewhere, or join ours',
    description:
      'Reads JSON reports of Trivy, of Grype (with its CycloneDX list of packages, where there is one) and of Plimsoll, in any order, recognised by what is in them; `-` is standard input. Reports of the two scanners about one image become one list of findings, which is judged like a scan; reports of Plimsoll are joined and judged anew. Nothing is scanned. Ends as a scan does.',
    options: EVALUATE,
    takesImages: false,
    files: { fewest: 1, most: 1000, hasStandardInput: true },
    switches: [
      {
        name: 'several',
        description:
          'The reports of Trivy and Grype are about several images, and each is judged for itself. Without it, reports about different images are refused, since merging them would make one image of two.',
      },
    ],
    formats: REPORT_FORMATS,
    defaults: { reports: 'none', 'require-scanners': 'any' },
  },
  compare: {
    argumentsText: '<report> <report>',
    summary: 'compare two of our JSON reports',
    description:
      'Says what became of each finding from the first report to the second: introduced, worsened, newly disclosed, pre-existing or fixed, and what of it could not be told. Reports are those that `scan --report json=FILE` writes, and one of them may be `-`, standard input; `--report` takes json and markdown here. Ends with 0 whenever it could compare.',
    options: ['reports'],
    takesImages: false,
    files: { fewest: 2, most: 2, hasStandardInput: true },
    formats: ['json', 'markdown'],
    defaults: { reports: 'none' },
  },
  demo: {
    argumentsText: '',
    summary: 'scan a sample image with sample databases and the real scanners',
    description: `Shows the main job on a sample image that comes with Plimsoll, and writes JSON, SARIF and Markdown into the folder ${DEMO_FOLDER}. Its databases are samples: what it finds says nothing about any other image. Ends with 0 when it worked, whatever the verdict.`,
    options: DEMO,
    takesImages: false,
    files: null,
    formats: REPORT_FORMATS,
    defaults: {
      reports: 'json, sarif, markdown',
      'upload-sarif': 'false',
      comment: 'never',
      'upload-report': 'false',
    },
  },
  install: {
    argumentsText: '',
    summary: 'fetch scanners and databases, and nothing else',
    description:
      'Fetches what a later scan needs, the feeds of known exploited vulnerabilities and EPSS scores included: to warm a machine, or to prepare one that will be offline.',
    options: STOCK,
    takesImages: false,
    files: null,
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
  'db status': {
    argumentsText: '',
    summary: 'show version, age and origin of the databases',
    description:
      'Shows the databases and feeds of this machine without asking anybody. Ends with 2 when a database is missing or too old; feeds are optional.',
    options: DATABASE_STOCK,
    takesImages: false,
    files: null,
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
  'db update': {
    argumentsText: '',
    summary: 'fetch newer databases',
    description:
      'Asks for newer databases and feeds and fetches them. Grype imports its own, so it is installed when it is missing.',
    options: DATABASE_STOCK,
    takesImages: false,
    files: null,
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
  'policy check': {
    argumentsText: '<file>…',
    summary: 'check policy files',
    description:
      'Reads policy files and tells everything that is wrong with them, a line each with file, line and column, and what is allowed but hardly meant. Ends with 0 when nothing is wrong, with 3 otherwise.',
    options: ['as-of'],
    takesImages: false,
    files: { fewest: 1, most: 100, hasStandardInput: false, what: 'policy files', areKept: true },
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
  'policy explain': {
    argumentsText: '',
    summary: 'show the policy in force and where each value came from',
    description:
      'Prints every value of the gate that is in force, with the line, the input or the default that it comes from: in general, and with --name for an image of that name.',
    options: EXPLAIN,
    takesImages: false,
    files: null,
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
  'waivers convert': {
    argumentsText: '<file>…',
    summary: 'write waivers of other tools as ours, or as OpenVEX',
    description:
      'Reads waivers of any form that is understood (ours, .trivyignore, Grype, osv-scanner, Snyk, Safety, plain lists) and prints them in one. What the wanted form cannot say is told on standard error.',
    options: ['as-of'],
    takesImages: false,
    files: {
      fewest: 1,
      most: 100,
      hasStandardInput: false,
      what: 'files with waivers',
      areKept: true,
    },
    choices: [
      {
        name: 'to',
        words: ['plimsoll', 'openvex'],
        description: 'The form to write: plimsoll or openvex. Default: plimsoll.',
      },
    ],
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
  'notify test': {
    argumentsText: '',
    summary: 'send a sample message to every channel of the policy',
    description:
      'Reads the policy and sends a message that is marked as a test to each of its channels, as a run would, with the secrets of the environment. Says what became of each. Ends with 0 when none failed, with 2 when one did.',
    options: NOTIFY,
    takesImages: false,
    files: null,
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
  'audit verify': {
    argumentsText: '<file>',
    summary: 'check that nobody changed an audit log',
    description:
      'Reads a log that --audit-log wrote and checks that each line hangs on the line before it. Ends with 0 when all do, and with 1 when a line was changed, removed or put in, naming the first. Lines that were cut off at the end can only be told by comparing its last hash with one that was kept elsewhere.',
    options: [],
    takesImages: false,
    files: { fewest: 1, most: 1, hasStandardInput: false, what: 'audit logs' },
    formats: REPORT_FORMATS,
    defaults: { reports: 'none' },
  },
}
