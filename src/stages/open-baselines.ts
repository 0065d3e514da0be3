import type { BaselineSettings, Config } from '../config/config.ts'
import type { CodeHostRun } from '../domain/code-host.ts'
import { toPlimsollError } from '../domain/errors.ts'
import type { Report } from '../domain/report.ts'
import type { BaselineSubject, CodeHost, Ports } from '../ports.ts'
import type { BaselineFor, BaselineReport, ImageBaseline } from './baseline.ts'
import { NO_BASELINE } from './baseline.ts'
import { parseOwnReport } from './own-report.ts'
import type { Policies } from './policy/prepare-policy.ts'

export type BaselinesStage = {
  /** The report that `config.baseline` is, or that was made of its image; null where it names none. */
  readonly given: Report | null
  readonly config: Config
  readonly policies: Policies
  readonly ports: Pick<Ports, 'openCodeHost' | 'signal'>
}

/** What each image is compared with: what an input names, else what the code host kept of the base branch. */
export async function openBaselines(stage: BaselinesStage): Promise<BaselineFor> {
  const { given, config, ports } = stage
  const host = (await ports.openCodeHost?.()) ?? null
  const change = host?.run.change ?? null
  if (given !== null && config.baseline !== null) {
    const baseline = toGiven(given, config.baseline, { ...stage, isChange: change !== null })
    return () => Promise.resolve({ ...NO_BASELINE, baseline, absence: null, change })
  }
  if (host === null) return () => Promise.resolve(NO_BASELINE)
  return (subject) => findStored(subject, host, ports.signal)
}

type Trust = Pick<BaselinesStage, 'policies'> & { readonly isChange: boolean }

function toGiven(report: Report, settings: BaselineSettings, trust: Trust): BaselineReport {
  const distrust = findDistrust(settings, trust)
  if (settings.kind === 'image') {
    return { report, origin: 'image', words: `the image ${settings.reference}`, distrust }
  }
  const name = settings.repositoryPath ?? settings.path.split('/').at(-1) ?? settings.path
  const words = name === '-' ? 'the report on standard input' : `the report ${name}`
  return { report, origin: 'report', words, distrust }
}

/**
 * An input is the word of the workflow, which a pull request brings with it: where a policy governs, it cannot choose
 * what it is measured by. A file of the checkout may be the change's own even where the workflow is not.
 */
function findDistrust(settings: BaselineSettings, { policies, isChange }: Trust): string | null {
  if (!isChange && policies.origin !== 'base') return null
  if (settings.kind === 'report' && (settings.repositoryPath ?? null) !== null) {
    return 'it lies in the checkout, where the change may have written it'
  }
  return policies.inForce.set.documents.length === 0
    ? null
    : "an input is the word of the change's own workflow, and a policy governs here"
}

/** Nothing that the code host keeps back or gives wrongly changes more than what is compared. */
async function findStored(
  subject: BaselineSubject,
  host: CodeHost,
  signal: AbortSignal,
): Promise<ImageBaseline> {
  const { change } = host.run
  let words = 'the report that the code host kept'
  try {
    const found = await host.findBaseline(subject)
    if (found.state === 'missing') return toMissing(subject, found.reason, host.run)
    words = found.words
    const report = parseOwnReport(found.text, words)
    return {
      ...NO_BASELINE,
      baseline: { report, origin: 'stored', words, distrust: null },
      absence: null,
      change,
    }
  } catch (thrown) {
    if (signal.aborted) throw thrown
    const text = `${subject.name} is compared with nothing, since ${words} cannot be read. ${toPlimsollError(thrown).message}`
    const absence = `${words} cannot be read`
    return { baseline: null, absence, change, notices: [{ code: 'baseline-unreadable', text }] }
  }
}

/** That a branch kept nothing yet is no news; that somebody could change it is, to whoever waits for a comparison. */
function toMissing(
  { name }: BaselineSubject,
  reason: string | null,
  { change }: CodeHostRun,
): ImageBaseline {
  const branch = change === null ? 'this branch' : (change.baseBranch ?? 'the base branch')
  if (reason === null) {
    return { ...NO_BASELINE, absence: `${branch} has kept no report of ${name} yet`, change }
  }
  const text = `${name} is compared with nothing. ${reason}`
  const notices = change === null ? [] : [{ code: 'baseline-missing', text }]
  return { baseline: null, absence: reason.replace(/\.$/u, ''), change, notices }
}
