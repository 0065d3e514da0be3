import { cancelled } from '../cancelled.ts'
import { toPlainText } from '../plain-text.ts'
import { findServiceAbsence } from '../runtime-services.ts'
import { withinTime } from '../within-time.ts'
import { ARTIFACT_ENVIRONMENT, loadArtifactToolkit } from './artifact-toolkit.ts'
import type { ArtifactOptions } from './options.ts'

export type UploadRequest = {
  readonly name: string
  readonly folder: string
  /** Absolute, below the folder. */
  readonly files: readonly string[]
  readonly retentionDays: number | null
}

export type Uploaded =
  | { readonly state: 'kept'; readonly id: number | null; readonly name: string }
  /** The run has one of this name. */
  | { readonly state: 'exists' }
  /** There is no such service; a clause. */
  | { readonly state: 'absent'; readonly reason: string }
  /** A clause. */
  | { readonly state: 'failed'; readonly reason: string }

const LIMIT_MS = 90_000

/** Keeps files with the run. Throws only when the run is cancelled. */
export async function upload(options: ArtifactOptions, request: UploadRequest): Promise<Uploaded> {
  const { env, signal, limitMs = LIMIT_MS } = options
  const absence = findServiceAbsence(env, ARTIFACT_ENVIRONMENT)
  if (absence !== null) return { state: 'absent', reason: absence }
  const outcome = await withinTime(send(options, request), { limitMs, signal })
  if (signal.aborted) throw cancelled(signal.reason)
  switch (outcome.state) {
    case 'done':
      return { state: 'kept', id: outcome.value, name: request.name }
    case 'given-up':
      return { state: 'failed', reason: `it took longer than ${Math.round(limitMs / 1000)} s` }
    case 'failed':
      return explain(outcome.error)
  }
}

async function send(options: ArtifactOptions, request: UploadRequest): Promise<number | null> {
  const { load = loadArtifactToolkit, env } = options
  const { name, files, folder } = request
  const retentionDays = toRetention(request.retentionDays, env['GITHUB_RETENTION_DAYS'])
  const toolkit = await load()
  const { id } = await toolkit.uploadArtifact(name, [...files], folder, {
    ...(retentionDays === null ? {} : { retentionDays }),
  })
  return id ?? null
}

/** The toolkit itself would make an annotation of it that the repository keeps for less time. */
function toRetention(wanted: number | null, most: string | undefined): number | null {
  const limit = /^\d{1,5}$/.test(most ?? '') ? Number(most) : 0
  return wanted === null || limit === 0 ? wanted : Math.min(wanted, limit)
}

function explain(error: unknown): Uploaded {
  const message = error instanceof Error ? error.message : String(error)
  // The toolkit hands on what the service says of a name that is taken, with the status in brackets.
  if (message.includes('(409)')) return { state: 'exists' }
  if (/storage quota/i.test(message)) return { state: 'failed', reason: QUOTA }
  const [line = ''] = message.split('\n')
  return { state: 'failed', reason: toPlainText(line).replace(/\.+$/, '') }
}

const QUOTA =
  'the storage that the account pays for is used up; delete old artifacts and caches, or keep them for less time'
