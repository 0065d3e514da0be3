import { createHash } from 'node:crypto'
import type { Blobs } from './blobs.ts'
import { nowText } from './cache-service.ts'
import type { KnownStep, RuntimeStore } from './step.ts'
import { TwirpRefusal, need, readFields } from './twirp.ts'
import type { Message } from './twirp.ts'

/* The artifact service: a name stands once in an attempt of a run, and what was uploaded is checked by its hash. */

type Call = (step: KnownStep, message: Message) => Readonly<Record<string, unknown>>

type Reserved = { readonly name: string; readonly blob: string }

const BACKEND = ['workflow_run_backend_id', 'workflow_job_run_backend_id'] as const

/** Ids of artifacts are of the whole server, and grow. */
const FIRST_ID = 5001

export function createArtifactService(
  store: RuntimeStore,
  { blobs, addressOf }: { readonly blobs: Blobs; readonly addressOf: (path: string) => string },
): Readonly<Record<string, Call>> {
  const reserved = new Map<string, Reserved>()
  const names = new Set<string>()
  const nextId = () => Math.max(FIRST_ID - 1, ...store.artifacts.map(({ id }) => id)) + 1
  const namesakes = ({ runId }: KnownStep, name: string | null) =>
    store.artifacts.filter((one) => one.runId === runId && (name ?? one.name) === one.name)
  return {
    CreateArtifact: (step, message) => {
      const { version, ...others } = message
      const fields = readFields(others, [...BACKEND, 'name', 'expires_at', 'mime_type'])
      requireOwnRun(step, fields)
      if (version !== 7) throw new TwirpRefusal('invalid_argument', 'version is not 7')
      requireFuture(fields.expires_at)
      const name = readName(fields.name)
      const place = `${step.backendRun} ${name}`
      if (names.has(place)) {
        const text = 'an artifact with this name already exists on the workflow run'
        throw new TwirpRefusal('already_exists', text)
      }
      const blob = blobs.offer('artifacts')
      names.add(place)
      reserved.set(place, { name, blob: blob.id })
      return { ok: true, signed_upload_url: addressOf(blob.path) }
    },
    FinalizeArtifact: (step, message) => {
      const fields = readFields(message, [...BACKEND, 'name', 'size', 'hash'])
      requireOwnRun(step, fields)
      const place = `${step.backendRun} ${need(fields.name, 'name')}`
      const entry = reserved.get(place)
      const zip = entry === undefined ? null : blobs.read(entry.blob)
      if (entry === undefined || zip === null) {
        throw new TwirpRefusal('not_found', 'nothing was uploaded for this artifact')
      }
      requireWhole(zip, fields)
      reserved.delete(place)
      const kept = { name: entry.name, runId: step.runId, size: zip.length, zip }
      const id = nextId()
      store.artifacts.push({ ...kept, id, createdAt: nowText(), expired: false })
      return { ok: true, artifact_id: String(id) }
    },
    ListArtifacts: (step, message) => {
      const fields = readFields(message, [...BACKEND, 'name_filter', 'id_filter'])
      requireOwnRun(step, fields)
      const found = namesakes(step, fields.name_filter ?? null).filter(
        ({ id }) => (fields.id_filter ?? String(id)) === String(id),
      )
      const artifacts = found.map(({ id, name, size, createdAt }) => ({
        workflow_run_backend_id: step.backendRun,
        workflow_job_run_backend_id: step.job,
        ...{ database_id: String(id), name, size: String(size), created_at: createdAt },
      }))
      return { artifacts }
    },
    GetSignedArtifactURL: (step, message) => {
      const fields = readFields(message, [...BACKEND, 'name'])
      requireOwnRun(step, fields)
      const [found] = namesakes(step, need(fields.name, 'name')).reverse()
      if (found === undefined) throw new TwirpRefusal('not_found', 'no such artifact')
      return { signed_url: addressOf(blobs.publish(found.zip, 'application/zip')) }
    },
  }
}

type Backend = Partial<Record<(typeof BACKEND)[number], string>>

function requireOwnRun(step: KnownStep, fields: Backend): void {
  const isOwn =
    fields.workflow_run_backend_id === step.backendRun &&
    fields.workflow_job_run_backend_id === step.job
  if (!isOwn) throw new TwirpRefusal('permission_denied', 'the token is of another run or job')
}

function requireFuture(time: string | undefined): void {
  if (time !== undefined && !(Date.parse(time) > Date.now())) {
    throw new TwirpRefusal('invalid_argument', 'expires_at is past, or no time')
  }
}

/** Characters that some file system refuses are refused in names. */
function readName(told: string | undefined): string {
  const name = need(told, 'name')
  if (name.length > 260 || /["/\\:<>|*?\r\n]/.test(name)) {
    throw new TwirpRefusal('invalid_argument', 'the name is not valid')
  }
  return name
}

function requireWhole(
  zip: Buffer,
  { size, hash }: { readonly size?: string; readonly hash?: string },
): void {
  const own = `sha256:${createHash('sha256').update(zip).digest('hex')}`
  if (size !== String(zip.length) || (hash !== undefined && hash !== own)) {
    throw new TwirpRefusal('invalid_argument', 'size or hash are not those of the upload')
  }
}
