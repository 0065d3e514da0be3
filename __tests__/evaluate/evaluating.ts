import { isAbsolute, relative, resolve } from 'node:path'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { ImageReport, Report } from '../../src/domain/report.ts'
import { createNoFeeds } from '../../src/feeds/open-feeds.ts'
import type { CodeHost, Ports } from '../../src/ports.ts'
import { evaluate } from '../../src/stages/evaluate.ts'
import { commandOf } from '../config/doors.ts'
import { createPolicyFiles } from '../ground/policy-files.ts'
import type { GivenPolicyFiles } from '../ground/policy-files.ts'
import { createRecordedLog } from '../ground/registry-client.ts'

/* `plimsoll evaluate` over files that a test writes down, without a disk and without the world. */

/** A text as it is; anything else as JSON. */
export type GivenFiles = Readonly<Record<string, unknown>>

export type Evaluated = {
  readonly exitCode: number
  readonly report: Report
  /** The JSON report, byte for byte. */
  readonly json: string
  readonly log: readonly string[]
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** Every report by its path. */
  readonly written: Readonly<Record<string, string>>
}

export type Circumstances = {
  /** None: there is no policy. */
  readonly policy?: GivenPolicyFiles
  /** ISO time of the evaluation. */
  readonly asOf?: string
  /** None: it runs outside of one. */
  readonly codeHost?: CodeHost
}

/** Files in the order of their keys; `-` is standard input. Throws what the command throws. */
export async function evaluateFiles(files: GivenFiles, ...flags: string[]): Promise<Evaluated> {
  return evaluateInOrder(Object.keys(files), files, ...flags)
}

export async function evaluateInOrder(
  order: readonly string[],
  files: GivenFiles,
  ...flags: string[]
): Promise<Evaluated> {
  return evaluateGiven({}, { order, files, flags })
}

/** The same under a policy, or at another time. */
export async function evaluateUnder(
  circumstances: Circumstances,
  files: GivenFiles,
  ...flags: string[]
): Promise<Evaluated> {
  return evaluateGiven(circumstances, { order: Object.keys(files), files, flags })
}

type Request = {
  readonly order: readonly string[]
  readonly files: GivenFiles
  readonly flags: readonly string[]
}

async function evaluateGiven(
  { policy = {}, asOf = '2026-12-01T00:00:00Z', codeHost }: Circumstances,
  { order, files, flags }: Request,
): Promise<Evaluated> {
  const args = ['evaluate', ...order, '--as-of', asOf, '--report', 'json=out.json']
  const command = commandOf([...args, ...flags])
  if (command.kind !== 'evaluate') throw new Error(`it is ${command.kind}`)
  const { config, files: paths, names, switches } = command
  const log = createRecordedLog()
  const desk = createDesk()
  const ports: Ports = {
    ...toPorts(files, log),
    now: () => config.asOf ?? new Date(),
    openPolicyFiles: () => Promise.resolve(createPolicyFiles(policy)),
    deliver: desk.deliver,
    ...(codeHost === undefined ? {} : { openCodeHost: () => Promise.resolve(codeHost) }),
  }
  const isSeveral = switches.includes('several')
  const { exitCode, report } = await evaluate({ paths, names, isSeveral, config }, ports)
  const json = desk.written['/checkout/out.json'] ?? ''
  return { exitCode, report, json, log: log.lines, ...desk.told() }
}

type Desk = Pick<Ports, 'deliver'> & {
  readonly written: Record<string, string>
  readonly told: () => Pick<Evaluated, 'summary' | 'outputs' | 'written'>
}

/** Keeps what is delivered. */
function createDesk(): Desk {
  const written: Record<string, string> = {}
  const outputs: Record<string, string> = {}
  let summary = ''
  return {
    written,
    told: () => ({ summary, outputs, written }),
    deliver: {
      report: (path, text) => {
        written[path] = String(text)
        return Promise.resolve()
      },
      summary: (markdown) => {
        summary += markdown
        return Promise.resolve()
      },
      output: (name, value) => {
        outputs[name] = value
      },
    },
  }
}

/** What was refused, and how. */
export async function refusalOf(files: GivenFiles, ...flags: string[]): Promise<PlimsollError> {
  const thrown = await evaluateFiles(files, ...flags).catch((error: unknown) => error)
  if (thrown instanceof PlimsollError) return thrown
  throw thrown instanceof Error ? thrown : new Error('nothing was refused')
}

/** The only image of the report. */
export function onlyImage({ report }: Evaluated): ImageReport {
  const [only, ...others] = report.images
  if (only === undefined || others.length > 0) throw new Error('there is not one image')
  return only
}

export function codesOf({ report }: Evaluated): string[] {
  return report.notices.map((notice) => notice.code)
}

function toPorts(
  files: GivenFiles,
  log: Ports['log'],
): Omit<Ports, 'now' | 'deliver' | 'openPolicyFiles'> {
  const refuse = (): Promise<never> => Promise.reject(new Error('an evaluation scans nothing'))
  return {
    log,
    openImage: refuse,
    installScanner: refuse,
    provideDatabase: refuse,
    openFeeds: createNoFeeds('This test asks no feed.'),
    runProgram: refuse,
    files: {
      makeFolder: refuse,
      remove: refuse,
      writeText: refuse,
      link: refuse,
      readText: (path) => Promise.resolve(readGiven(files, path)),
    },
    machine: { memoryBytes: 8e9, temporaryFolder: '/nowhere' },
    signal: new AbortController().signal,
  }
}

function readGiven(files: GivenFiles, path: string): string {
  const name = isAbsolute(path) ? relative(resolve('/checkout'), path) : path
  const content = files[name]
  if (content === undefined) {
    throw new PlimsollError({
      code: 'config-invalid',
      message: `The file ${path} cannot be used: it cannot be opened`,
      hint: 'Check the path of the file.',
    })
  }
  return typeof content === 'string' ? content : JSON.stringify(content)
}
