import { PlimsollError } from '../../domain/errors.ts'
import type { BaselineSubject, FoundBaseline } from '../../ports.ts'
import { GitHubFailure } from '../failure.ts'
import { shortCommit, toPlainText } from '../plain-text.ts'
import { isAmbiguous } from './ambiguity.ts'
import { BASELINE_FILE, MOST_BASELINE_BYTES, toBaselineName } from './baseline-name.ts'
import { findCandidate } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import { downloadArtifact } from './download.ts'
import type { KnownRuns } from './known-runs.ts'
import type { ArtifactOptions } from './options.ts'
import { readOnlyFile } from './read-zip.ts'
import { findBaseBranch } from './trusted-runs.ts'

/** The newest report of an image that a run on the base branch kept. Throws only when the run is cancelled. */
export async function findBaseline(
  options: ArtifactOptions,
  runs: KnownRuns,
  subject: BaselineSubject,
): Promise<FoundBaseline> {
  const branch = findBaseBranch(options.context)
  if (branch === null) return missing(options.context.pullRequest === null ? null : NO_BRANCH)
  const words = `the report that ${toPlainText(branch)} keeps of ${toPlainText(subject.name)}`
  try {
    const request = { name: toBaselineName(subject), branch }
    const { found, isCut } = await findCandidate(options, runs, request)
    if (found === null) return missing(isCut ? tooMany(words) : null)
    const run = describeRun(found, branch)
    if (await isAmbiguous(options, found.run, subject)) return missing(ambiguous(run, words))
    return { state: 'found', text: await readReport(options, found), words: run }
  } catch (error) {
    if (error instanceof PlimsollError) throw error
    return missing(explain(error, words))
  }
}

function describeRun({ run, commit, workflow }: Candidate, branch: string): string {
  const words = `run ${run} on ${toPlainText(branch)} at ${shortCommit(commit)}`
  return workflow === null ? words : `${words}, of the workflow ${toPlainText(workflow)}`
}

async function readReport(options: ArtifactOptions, candidate: Candidate): Promise<string> {
  const { artifact, digest } = candidate
  const maxBytes = MOST_BASELINE_BYTES
  const zip = await downloadArtifact(options, { id: artifact, digest, maxBytes })
  const bytes = await readOnlyFile(zip, { name: BASELINE_FILE, maxBytes })
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

const NO_BRANCH =
  'The event does not tell to which branch the change goes, so there is no report to compare with. Runs of the event pull_request tell it.'

function missing(reason: string | null): FoundBaseline {
  return { state: 'missing', reason }
}

function tooMany(words: string): string {
  return `Among the newest artifacts of its name none is ${words}. Delete those of other branches, or start a run on the branch.`
}

function ambiguous(run: string, words: string): string {
  return `Which is ${words} cannot be told: two jobs or steps of ${run} scan images under this name and platform. Give each a name of its own by the input name.`
}

const YAML =
  'Add to the job: permissions: { contents: read, actions: read } (what is not listed there is not granted).'

function explain(error: unknown, words: string): string {
  if (!(error instanceof GitHubFailure)) {
    const reason = error instanceof Error ? error.message : String(error)
    return `There is ${words}, but it cannot be used: ${toPlainText(reason)}. A new run on the branch keeps another.`
  }
  const isRight = error.kind === 'forbidden' || error.kind === 'missing'
  return `Whether there is ${words} could not be asked: ${error.message}. ${isRight ? YAML : error.hint}`
}
