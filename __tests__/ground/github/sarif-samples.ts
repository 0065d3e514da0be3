import { gzipSync } from 'node:zlib'

/** Logs of SARIF for the fake's own tests: small, and as this project writes them. */

export type SampleResult = {
  readonly rule?: string
  readonly path?: string
  /** Any text; it is made a fingerprint. */
  readonly print?: string
  /** `security-severity` of the rule. */
  readonly score?: string
}

export type SampleRun = {
  readonly results: readonly SampleResult[]
  /** `plimsoll/acme/api/` when not told. */
  readonly id?: string
  readonly tool?: string
  /** More of the run, or other values. */
  readonly more?: Readonly<Record<string, unknown>>
}

export function sarifLog(...runs: readonly SampleRun[]): Record<string, unknown> {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: runs.map(toRun),
  }
}

/** As the upload wants it: packed, and then made text. */
export function packSarif(log: unknown): string {
  return gzipSync(typeof log === 'string' ? log : JSON.stringify(log)).toString('base64')
}

const RULE = 'CVE-2099-0001'

function toRun({ results, id = 'plimsoll/acme/api/', tool = 'Plimsoll', more }: SampleRun): object {
  const scores = new Map(results.map(({ rule = RULE, score = '7.5' }) => [rule, score]))
  const ids = [...scores.keys()]
  return {
    tool: { driver: { name: tool, rules: ids.map((rule) => toRule(rule, scores.get(rule))) } },
    automationDetails: { id },
    results: results.map((result) => toResult(result, ids)),
    ...more,
  }
}

function toRule(id: string, score: string | undefined): object {
  return {
    id,
    shortDescription: { text: `${id}: a flaw` },
    fullDescription: { text: 'A flaw of which much could be said.' },
    help: { text: 'Update the package.', markdown: 'Update the **package**.' },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['security'], 'security-severity': score },
  }
}

function toResult(result: SampleResult, ids: readonly string[]): object {
  const { rule = RULE, path = 'acme/api/deb/libssl3', print = 'a' } = result
  const hash = Buffer.from(print).toString('hex').padStart(16, '0')
  return {
    ...{ ruleId: rule, ruleIndex: ids.indexOf(rule), level: 'error' },
    message: { text: `High: ${path}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${hash}:1` },
  }
}
