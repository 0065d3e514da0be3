import type { Delivered } from '../../domain/code-host.ts'
import type { Delivery, Notice } from '../../domain/report.ts'
import type { StoreRequest, StoredReports } from '../../ports.ts'
import { toJobSuffix } from './job-suffix.ts'
import type { ArtifactOptions } from './options.ts'
import { stageFiles } from './stage-files.ts'
import { upload } from './upload.ts'
import type { UploadRequest, Uploaded } from './upload.ts'
import { withFolder } from './with-folder.ts'

/** Keeps report files as an artifact of the run. Throws only when the run is cancelled. */
export async function storeReports(
  options: ArtifactOptions,
  request: StoreRequest,
): Promise<StoredReports> {
  const work = (folder: string) => storeFrom(folder, options, request)
  const stored = await withFolder(options, 'artifact-', work)
  return 'state' in stored ? failed(stored.reason, { request, leftOut: [] }) : stored
}

async function storeFrom(
  folder: string,
  options: ArtifactOptions,
  request: StoreRequest,
): Promise<StoredReports> {
  const staged = await stageFiles({ from: request.folder, files: request.files, to: folder })
  const leftOut = staged.leftOut.map(toLeftOut)
  if (staged.files.length === 0) {
    return { ...tell('skipped', 'No file was there to be kept.', leftOut), url: null }
  }
  const { name, retentionDays } = request
  const asked = { name, folder, files: staged.files, retentionDays }
  const uploaded = await uploadUnderSomeName(options, asked)
  return describe(options, { request, uploaded, leftOut })
}

/** Jobs of a matrix that name their artifact alike get one each. */
async function uploadUnderSomeName(
  options: ArtifactOptions,
  request: UploadRequest,
): Promise<Uploaded> {
  const first = await upload(options, request)
  if (first.state !== 'exists') return first
  return upload(options, { ...request, name: `${request.name}-${toJobSuffix(options)}` })
}

type Described = {
  readonly request: StoreRequest
  readonly uploaded: Uploaded
  readonly leftOut: readonly Notice[]
}

function describe(
  { context }: ArtifactOptions,
  { request, uploaded, leftOut }: Described,
): StoredReports {
  switch (uploaded.state) {
    case 'kept': {
      const { id, name } = uploaded
      const isRenamed = name !== request.name
      const notices = isRenamed ? [...leftOut, toRenamed(request.name, name)] : leftOut
      const detail = `The reports are kept as ${name}${keptFor(request.retentionDays)}.`
      return { ...tell('delivered', detail, notices), url: toUrl(context, id) }
    }
    case 'absent': {
      const detail = `Artifacts cannot be kept: ${uploaded.reason}.`
      const notices = request.wish === 'always' ? [...leftOut, toUnkept(detail)] : leftOut
      return { ...tell('skipped', detail, notices), url: null }
    }
    case 'exists':
      return failed(`the run has artifacts of this name already`, { request, leftOut })
    case 'failed':
      return failed(uploaded.reason, { request, leftOut })
  }
}

function failed(
  reason: string,
  { request, leftOut }: Pick<Described, 'request' | 'leftOut'>,
): StoredReports {
  const detail = `The reports could not be kept as ${request.name}: ${reason}.`
  return { ...tell('failed', detail, [...leftOut, toUnkept(detail)]), url: null }
}

function tell(state: Delivery['state'], detail: string, notices: readonly Notice[]): Delivered {
  return { deliveries: [{ to: 'artifact', state, detail }], notices }
}

function keptFor(days: number | null): string {
  return days === null ? '' : `, for ${days} days at most`
}

function toUrl(
  { serverUrl, repository, runId }: ArtifactOptions['context'],
  id: number | null,
): string | null {
  if (runId === null || id === null) return null
  const { owner, name } = repository
  return `${serverUrl}/${owner}/${name}/actions/runs/${runId}/artifacts/${id}`
}

function toLeftOut(what: string): Notice {
  return { code: 'report-left-out', text: `A report is not among those that are kept. ${what}.` }
}

function toRenamed(wanted: string, name: string): Notice {
  const text = `The run has an artifact ${wanted} already, so the reports are kept as ${name}. Jobs that run side by side keep them apart by the input name.`
  return { code: 'artifact-renamed', text }
}

function toUnkept(detail: string): Notice {
  const text = `${detail} They are on the runner as long as the job runs; actions/upload-artifact can take them from there.`
  return { code: 'artifact-not-kept', text }
}
