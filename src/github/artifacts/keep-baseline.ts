import { join } from 'node:path'
import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { Delivered } from '../../domain/code-host.ts'
import type { Delivery } from '../../domain/report.ts'
import type { BaselineSubject } from '../../ports.ts'
import { toPlainText } from '../plain-text.ts'
import { markAmbiguous } from './ambiguity.ts'
import { BASELINE_FILE, toBaselineName } from './baseline-name.ts'
import type { ArtifactOptions } from './options.ts'
import { findOwnBranch } from './trusted-runs.ts'
import { upload } from './upload.ts'
import type { Uploaded } from './upload.ts'
import { withFolder } from './with-folder.ts'

/** As long as GitHub keeps them by itself: a branch that nobody pushed to for longer has no baseline. */
const RETENTION_DAYS = 90

type Kept =
  | Exclude<Uploaded, { readonly state: 'exists' }>
  /** The run has kept one of this name and platform; marked: later runs know. */
  | { readonly state: 'ambiguous'; readonly isMarked: boolean }

/** Keeps a report for later runs, from runs on branches alone. Throws only when the run is cancelled. */
export async function keepBaseline(
  options: ArtifactOptions,
  subject: BaselineSubject,
  report: string,
): Promise<Delivered> {
  const branch = findOwnBranch(options.context)
  if (branch === null) return NOTHING_DELIVERED
  const work = (folder: string) => keepIn(folder, options, { subject, report })
  const kept = await withFolder(options, 'baseline-', work)
  return describe(kept, toPlainText(subject.name), toPlainText(branch))
}

async function keepIn(
  folder: string,
  options: ArtifactOptions,
  { subject, report }: { readonly subject: BaselineSubject; readonly report: string },
): Promise<Kept> {
  const file = join(folder, BASELINE_FILE)
  await options.files.writeText(file, report)
  const name = toBaselineName(subject)
  const retentionDays = RETENTION_DAYS
  const uploaded = await upload(options, { name, folder, files: [file], retentionDays })
  if (uploaded.state !== 'exists') return uploaded
  const isMarked = await markAmbiguous(options, subject, { folder, retentionDays })
  return { state: 'ambiguous', isMarked }
}

function describe(kept: Kept, image: string, branch: string): Delivered {
  switch (kept.state) {
    case 'kept':
      return tell('delivered', `Changes to ${branch} are compared with this report of ${image}.`)
    case 'absent':
      return tell('skipped', `The report of ${image} is not kept: ${kept.reason}.`)
    case 'ambiguous':
      return describeAmbiguous(image, kept.isMarked)
    case 'failed': {
      const detail = `The report of ${image} could not be kept: ${kept.reason}.`
      const more = `Changes to ${branch} are compared with the one before until a run on it succeeds in this.`
      return tell('failed', detail, more)
    }
  }
}

function describeAmbiguous(image: string, isMarked: boolean): Delivered {
  const detail = `The report of ${image} is not kept: two jobs or steps of this run scan images under this name and platform.`
  const then = isMarked
    ? 'Changes are compared with neither until then.'
    : 'Until then changes of both are compared with the one that came first.'
  return tell('skipped', detail, `Give each a name of its own by the input name. ${then}`)
}

/** With more to be said it is a notice, too. */
function tell(state: Delivery['state'], detail: string, more = ''): Delivered {
  const notice = { code: 'baseline-not-kept', text: `${detail} ${more}` }
  return {
    deliveries: [{ to: 'baseline', state, detail }],
    notices: more === '' ? [] : [notice],
  }
}
