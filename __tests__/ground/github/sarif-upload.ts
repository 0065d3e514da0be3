import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { lackOf, isGranted } from './rights.ts'
import { refusal, withWritable } from './answers.ts'
import { listOf, textOf } from './json.ts'
import { findRef, hasCommit, isMergeCommit } from './refs.ts'
import { refuseCodeScanning } from './code-scanning-switch.ts'
import type { FakeAnswer, FakeQuestion, FakeRepository } from './state.ts'

/* The upload of a SARIF log: what is refused at once. What is wrong inside of the log is told by the processing. */

type Body = {
  readonly commit_sha: string
  readonly ref: string
  readonly sarif: string
  readonly checkout_uri?: string
}

const MOST_BYTES = 10_000_000

/** What a log may become when it is unpacked; GitHub publishes no number. */
const MOST_UNPACKED = 512 * 1024 * 1024

export const answerUpload = withWritable((question, repository): FakeAnswer => {
  const body = question.body as Body
  const refused = refuseUpload(question, repository, body)
  if (refused !== null) return refused
  const sarif = unpack(body.sarif)
  if (typeof sarif !== 'string') return sarif
  const { plan, uploads } = repository.alerts
  const id = randomUUID()
  uploads.set(id, {
    ...{ id, ref: body.ref, commit: body.commit_sha, sarif },
    checkoutUri: body.checkout_uri ?? null,
    ...{ missing: plan.missing, pending: plan.pending, state: 'pending' },
    errors: plan.errors.splice(0),
  })
  const { api } = question.state.addresses
  const url = `${api}/repos/${repository.fullName}/code-scanning/sarifs/${id}`
  return { status: 202, body: { id, url } }
})

function refuseUpload(
  question: FakeQuestion,
  repository: FakeRepository,
  body: Body,
): FakeAnswer | null {
  // Of a private repository the commit has to be seen as well.
  if (repository.isPrivate && !isGranted(question, 'contents=read')) {
    return lackOf('security_events=write,contents=read')
  }
  return refuseCodeScanning(repository) ?? refuseCommit(repository, body)
}

function refuseCommit(repository: FakeRepository, { ref, commit_sha }: Body): FakeAnswer | null {
  if (!hasCommit(repository, commit_sha)) return refusal(404, 'commit not found')
  if (!findRef(repository, ref)) {
    return refusal(422, `ref '${ref}' not found in this repository`)
  }
  const isMerge = /^refs\/pull\/\d+\/merge$/.test(ref)
  if (!isMerge || isMergeCommit(repository, commit_sha)) return null
  return refusal(422, 'ref is a pull request merge but commit_oid is not a merge commit')
}

/** The text of the log, or why it is none. */
function unpack(encoded: string): string | FakeAnswer {
  // One class of characters: with a pattern of the whole, thirteen million of them can be too many for the engine.
  const isStrange = /[^A-Za-z0-9+/=]|=[^=]/.test(encoded)
  if (encoded === '' || isStrange || encoded.length % 4 !== 0) {
    return refusal(400, 'Invalid SARIF: not encoded in Base64')
  }
  const packed = Buffer.from(encoded, 'base64')
  if (packed.length > MOST_BYTES) return refusal(413, 'Request Entity Too Large')
  try {
    const text = gunzipSync(packed, { maxOutputLength: MOST_UNPACKED }).toString()
    return refuseLog(JSON.parse(text) as unknown) ?? text
  } catch {
    return refusal(400, 'Invalid SARIF: not JSON compressed with gzip')
  }
}

function refuseLog(log: unknown): FakeAnswer | null {
  const runs = listOf(log, 'runs')
  const isLog = textOf(log, 'version') === '2.1.0' && runs.length > 0
  if (!isLog) return refusal(400, 'Invalid SARIF: no log of version 2.1.0 with a run')
  if (runs.every((run) => textOf(run, 'tool', 'driver', 'name') !== '')) return null
  // A list of tools without a name: the words in which users met it.
  return refusal(422, 'Invalid request.\n\n1 item required; only 0 were supplied.')
}
