import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { FeedName } from '../../src/domain/feed.ts'
import type { KnownExploited } from '../../src/domain/finding.ts'

/*
 * The lists of known exploited vulnerabilities and of EPSS scores as the world serves them, made up, on
 * 127.0.0.1: with entity tags, and with the faults that servers have.
 *
 *   const server = await startFeedServer({ kev: { 'CVE-2099-0001': { added: '2026-11-01', ransomware: true } } })
 *   … kev-url: server.kevUrl, epss-url: server.epssUrl …
 *   server.fail('kev', 'reset', 2)
 *   await server.close()
 */

export type KevEntries = Readonly<Record<string, KnownExploited>>

export type EpssEntries = Readonly<Record<string, { score: number; percentile: number }>>

export type FeedContents = {
  readonly kev?: KevEntries
  readonly epss?: EpssEntries
  /** Of both lists; now unless told. */
  readonly date?: Date
  readonly model?: string
}

/** `errors`: 500, with the wish to be asked again at once. `cut`: half the body, then the connection ends. */
export type FeedFault = 'reset' | 'errors' | 'cut' | 'page' | 'silent' | FeedAnswer

export type FeedAnswer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export type FeedServer = {
  readonly kevUrl: string
  readonly epssUrl: string
  /** `kev 200`, `epss 304`, in the order of arrival. */
  readonly answers: readonly string[]
  publish(contents: FeedContents): void
  /** Serves these bytes as the list, with an entity tag of theirs. */
  serve(name: FeedName, body: string | Buffer): void
  /** Lets the next `times` requests for the list fail. */
  fail(name: FeedName, fault: FeedFault, times?: number): void
  close(): Promise<void>
}

export function kevList(entries: KevEntries, date = new Date()): string {
  const vulnerabilities = Object.entries(entries).map(([cveID, { added, ransomware }]) => ({
    cveID,
    vendorProject: 'Test',
    product: 'test',
    vulnerabilityName: 'A made-up vulnerability',
    dateAdded: added,
    shortDescription: 'It is made up.',
    requiredAction: 'None.',
    dueDate: added,
    knownRansomwareCampaignUse: ransomware ? 'Known' : 'Unknown',
    notes: '',
    cwes: [],
  }))
  const dateReleased = date.toISOString()
  const catalogVersion = dateReleased.slice(0, 10).replaceAll('-', '.')
  const title = 'Made-up catalog of known exploited vulnerabilities'
  const count = vulnerabilities.length
  return JSON.stringify({ title, catalogVersion, dateReleased, count, vulnerabilities }, null, 4)
}

/** The text of the list, which is served with gzip. */
export function epssText(
  entries: EpssEntries,
  { date = new Date(), model = 'v2026.06.15' }: Pick<FeedContents, 'date' | 'model'> = {},
): string {
  const day = `${date.toISOString().slice(0, 10)}T00:00:00+0000`
  const rows = Object.entries(entries).map(
    ([cve, { score, percentile }]) => `${cve},${score},${percentile}\n`,
  )
  return `#model_version:${model},score_date:${day}\ncve,epss,percentile\n${rows.join('')}`
}

/** A feed without an entry is none. */
const OTHERS = {
  kev: { 'CVE-2099-9998': { added: '2026-01-01', ransomware: false } },
  epss: { 'CVE-2099-9998': { score: 0.00012, percentile: 0.01 } },
}

export async function startFeedServer(contents: FeedContents = {}): Promise<FeedServer> {
  const bodies = new Map<FeedName, Buffer>()
  const answers: string[] = []
  const planned: { readonly name: FeedName; readonly fault: FeedFault; left: number }[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const name = request.url === '/kev.json' ? 'kev' : 'epss'
    const plan = planned.find((one) => one.name === name && one.left > 0)
    if (plan !== undefined) plan.left -= 1
    const body = bodies.get(name) ?? Buffer.alloc(0)
    if (plan === undefined) answer(request, response, body)
    else spoil(plan.fault, response, body)
    answers.push(`${name} ${response.destroyed ? 'reset' : response.statusCode}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const serve: FeedServer['serve'] = (name, body) => void bodies.set(name, Buffer.from(body))
  const publish: FeedServer['publish'] = ({ kev, epss, ...about }) => {
    serve('kev', kevList({ ...OTHERS.kev, ...kev }, about.date))
    serve('epss', gzipSync(epssText({ ...OTHERS.epss, ...epss }, about)))
  }
  publish(contents)
  return {
    kevUrl: `http://127.0.0.1:${port}/kev.json`,
    epssUrl: `http://127.0.0.1:${port}/epss.csv.gz`,
    answers,
    publish,
    serve,
    fail: (name, fault, times = 1) => void planned.push({ name, fault, left: times }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`
  const isKnown = request.headers['if-none-match'] === etag
  if (isKnown) response.writeHead(304, { etag }).end()
  else response.writeHead(200, { etag, 'content-length': body.length }).end(body)
}

const PAGE = '<!doctype html>\n<html><title>Log in to the network</title></html>\n'

function spoil(fault: FeedFault, response: ServerResponse, body: Buffer): void {
  switch (fault) {
    case 'reset':
      response.socket?.resetAndDestroy()
      break
    case 'errors':
      response.writeHead(500, { 'retry-after': '0' }).end('it is broken')
      break
    case 'cut':
      response.writeHead(200, { 'content-length': body.length })
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
      break
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      break
    case 'silent':
      break
    default:
      response.writeHead(fault.status, fault.headers).end(fault.body)
  }
}
