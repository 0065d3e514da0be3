import { createHash } from 'node:crypto'
import { cancelled } from '../cancelled.ts'
import { readBody } from '../read-body.ts'
import type { ArtifactOptions } from './options.ts'

export type Wanted = {
  readonly id: number
  /** `sha256:…` of the archive as the API tells it; null: it does not. */
  readonly digest: string | null
  readonly maxBytes: number
}

const REDIRECTS = new Set([301, 302, 307, 308])

const LIMIT_MS = 90_000

/**
 * The bytes of an artifact's archive. GitHub answers with an address on another host, which is asked without the token:
 * what signed the address is all that it needs. Throws an Error, a clause; PlimsollError when cancelled.
 */
export async function downloadArtifact(options: ArtifactOptions, wanted: Wanted): Promise<Buffer> {
  const { signal, limitMs = LIMIT_MS } = options
  const ending = AbortSignal.any([AbortSignal.timeout(limitMs), signal])
  try {
    const address = await findAddress(options, wanted.id, ending)
    const answer = await options.fetch(address, { redirect: 'error', signal: ending })
    if (!answer.ok) throw new Error(`the store of artifacts answers ${answer.status}`)
    return requireDigest(await readBody(answer, { what: 'the archive', ...wanted }), wanted.digest)
  } catch (error) {
    if (signal.aborted) throw cancelled(error)
    if (ending.aborted) throw new Error('it took too long', { cause: error })
    throw error
  }
}

async function findAddress(
  { context, client, token, fetch }: ArtifactOptions,
  id: number,
  signal: AbortSignal,
): Promise<URL> {
  const { owner, name } = context.repository
  const answer = await fetch(
    `${client.apiUrl}/repos/${owner}/${name}/actions/artifacts/${id}/zip`,
    {
      headers: {
        accept: 'application/vnd.github+json',
        'user-agent': 'plimsoll',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...{ redirect: 'manual', signal },
    },
  )
  await answer.body?.cancel().catch(() => undefined)
  const location = REDIRECTS.has(answer.status) ? answer.headers.get('location') : null
  if (location === null) throw new Error(explainStatus(answer.status))
  return requireSafe(location, client.apiUrl)
}

function explainStatus(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return 'the token may not download artifacts'
    case 404:
    case 410:
      return 'the artifact is gone'
    default:
      return `GitHub answers ${status} to the download`
  }
}

/** Never from an encrypted connection to a plain one. */
function requireSafe(location: string, apiUrl: string): URL {
  const url = URL.canParse(location) ? new URL(location) : null
  const isPlainToo = url?.protocol === 'http:' && apiUrl.startsWith('http:')
  if (url === null || (url.protocol !== 'https:' && !isPlainToo)) {
    throw new Error('GitHub names no address that may be asked for the download')
  }
  return url
}

function requireDigest(zip: Buffer, digest: string | null): Buffer {
  const own = `sha256:${createHash('sha256').update(zip).digest('hex')}`
  if (digest !== null && digest !== own) throw new Error('the archive is not what was uploaded')
  return zip
}
