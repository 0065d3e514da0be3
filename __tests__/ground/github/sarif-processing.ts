import { applyRun } from './alerts.ts'
import type { FakeUpload } from './code-scanning-state.ts'
import { findRef } from './refs.ts'
import { listOf } from './json.ts'
import { findFileErrors, findRunErrors } from './sarif-errors.ts'
import { readRun } from './sarif-reading.ts'
import type { FakeRepository, FakeState } from './state.ts'

/** One poll of an upload: it may be unknown yet, wait, or be processed now, with all that came before it. */
export function pollUpload(
  state: FakeState,
  repository: FakeRepository,
  upload: FakeUpload,
): 'missing' | FakeUpload['state'] {
  if (upload.missing > 0) {
    upload.missing -= 1
    return 'missing'
  }
  if (upload.state === 'pending' && upload.pending > 0) {
    upload.pending -= 1
    return 'pending'
  }
  processUntil(state, repository, upload)
  return upload.state
}

function processUntil(state: FakeState, repository: FakeRepository, last: FakeUpload): void {
  for (const upload of repository.alerts.uploads.values()) {
    if (upload.state === 'pending') processUpload(state, repository, upload)
    if (upload === last) return
  }
}

/** What is waiting is processed, whether or not anybody asks. */
export function processAll(state: FakeState, repository: FakeRepository): void {
  for (const upload of repository.alerts.uploads.values()) {
    if (upload.state === 'pending') processUpload(state, repository, upload)
  }
}

function processUpload(state: FakeState, repository: FakeRepository, upload: FakeUpload): void {
  const errors = [...upload.errors, ...storeRuns(state, repository, upload)]
  upload.errors = errors
  upload.state = errors.length === 0 ? 'complete' : 'failed'
}

/** Runs that are wrong are left out: `failed` can mean that the others were kept. */
function storeRuns(state: FakeState, repository: FakeRepository, upload: FakeUpload): string[] {
  if (upload.errors.length > 0) return []
  // The queue deletes its branch as soon as it is done, often before this.
  if (!findRef(repository, upload.ref)) return [`ref '${upload.ref}' not found in this repository`]
  const log = JSON.parse(upload.sarif) as unknown
  const errors = findFileErrors(log)
  if (errors.length > 0) return errors
  return listOf(log, 'runs').flatMap((run) => {
    const own = findRunErrors(run, upload.checkoutUri)
    return own.length > 0 ? own : storeRun(state, repository, { upload, run })
  })
}

function storeRun(
  state: FakeState,
  { alerts, mostAlerts }: FakeRepository,
  { upload, run }: { readonly upload: FakeUpload; readonly run: unknown },
): string[] {
  const read = readRun(run)
  const fresh = read.results.filter(({ identity }) => !alerts.alerts.has(identity))
  if (alerts.alerts.size + fresh.length > mostAlerts) {
    return ['rejecting delivery as the repository has too many logical alerts']
  }
  const { id: uploadId, ref, commit } = upload
  const at = state.tick()
  applyRun(alerts, { run: read, ref, commit, at })
  const { tool, category, rules, results, ignored } = read
  const warning =
    ignored === 0
      ? ''
      : `${ignored} results were ignored, as there are more results than the limit of ${results.length}`
  alerts.analyses.push({
    ...{ id: state.nextId(), uploadId, ref, commit, tool, category, rules, warning },
    ...{ results: results.length, createdAt: at },
  })
  return []
}
