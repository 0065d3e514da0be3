import type { Config } from './config/config.ts'
import type { PlimsollError } from './domain/errors.ts'
import type { Notice, Report } from './domain/report.ts'
import { checkReferences } from './image/check-references.ts'
import { toExitCode } from './policy/exit.ts'
import { joinVerdicts } from './policy/judge.ts'
import type { Ports } from './ports.ts'
import { MAX_RULES_BYTES } from './scanners/workspace.ts'
import { TOOL, deliver } from './stages/deliver.ts'
import { reportOnImage } from './stages/image.ts'
import type { ImageResult } from './stages/image.ts'
import { beginSupplies } from './stages/supply.ts'

export type RunResult = {
  readonly report: Report
  readonly exitCode: 0 | 1 | 2 | 4
  /** A report file that could not be written. */
  readonly failure: PlimsollError | null
}

/**
 * One run: fetch what is needed, scan, merge and judge each image, deliver what was found. Throws
 * `image-reference-invalid` and `config-invalid` for what was given, `cancelled`, and bugs of ours; the rest is
 * an outcome.
 */
export async function run(config: Config, ports: Ports): Promise<RunResult> {
  await checkGiven(config, ports)
  // What was begun and is not needed any more must not keep the process, or talk after the verdict.
  const ended = new AbortController()
  const signal = AbortSignal.any([ports.signal, ended.signal])
  try {
    const results = await reportOnImages(config, { ...ports, signal })
    const judged = toReport(results, config, ports)
    const { report, failure } = await deliver({ report: judged, config, ports })
    const leniency = toLeniency(config, failure)
    return { report, failure, exitCode: toExitCode(report.verdict.outcome, leniency) }
  } finally {
    ended.abort()
  }
}

async function checkGiven({ images, scan }: Config, { files }: Ports): Promise<void> {
  checkReferences(images.map((image) => image.reference))
  if (scan.secretRules !== null) await files.readText(scan.secretRules, MAX_RULES_BYTES)
}

async function reportOnImages(config: Config, ports: Ports): Promise<ImageResult[]> {
  const supplies = beginSupplies(config, ports)
  const results: ImageResult[] = []
  for (const request of config.images) {
    const work = (): Promise<ImageResult> => reportOnImage({ request, supplies, config, ports })
    results.push(await ports.log.group(`Image ${request.reference}`, work))
  }
  return results
}

function toReport(results: readonly ImageResult[], config: Config, ports: Ports): Report {
  const images = results.map((result) => result.report)
  const notices = [...results.flatMap((result) => result.notices), ...modeNotices(config)]
  return {
    tool: TOOL,
    asOf: (config.asOf ?? ports.now()).toISOString(),
    policy: { isDefault: config.gate.isDefault, description: describeGate(config) },
    verdict: joinVerdicts(images.map((image) => image.verdict)),
    notices: distinctNotices(notices),
    deliveries: [],
    images,
  }
}

function modeNotices(config: Config): Notice[] {
  if (config.mode === 'enforce') return []
  return [
    { code: 'mode-report', text: 'mode is report: a gate that says no does not fail this run.' },
  ]
}

function distinctNotices(notices: readonly Notice[]): Notice[] {
  return [...new Map(notices.map((one) => [`${one.code} ${one.text}`, one])).values()]
}

function describeGate({ gate }: Config): string {
  const numbers = Object.entries(gate.limits).flatMap(([severity, limit]) =>
    limit === null ? [] : [`${severity} ${limit}`],
  )
  const always = 'known exploited vulnerabilities 0, secrets 0'
  if (numbers.length === 0) {
    return `The default gate: critical vulnerabilities with a fix 0, ${always}`
  }
  const critical = gate.limits.critical === null ? 'critical vulnerabilities with a fix 0, ' : ''
  const fixable = gate.onlyFixable ? ' (only what an update fixes counts)' : ''
  return `At most: ${numbers.join(', ')}${fixable}; ${critical}${always}`
}

/** A report that was asked for and is not there is never forgiven. */
function toLeniency(config: Config, failure: PlimsollError | null): Config {
  return failure === null ? config : { ...config, onScanFailed: 'fail' }
}
