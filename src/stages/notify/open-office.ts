import type { Told } from '../../domain/message.ts'
import type { Pipeline } from '../../domain/pipeline.ts'
import type { Surroundings } from '../../policy/notify/match-image.ts'
import type { CodeHost, Messenger, Ports } from '../../ports.ts'

export type OfficePorts = Pick<
  Ports,
  'now' | 'clock' | 'signal' | 'openMessenger' | 'openCodeHost' | 'pipeline'
>

/** What has to be known and opened before the first message. */
export type Office = {
  readonly messenger: Messenger
  /** What earlier runs told; null: nothing is kept here. */
  readonly told: Told | null
  readonly surroundings: Surroundings
  /** True: the run has no secrets, and nobody expects messages of it. */
  readonly isFork: boolean
  /** Where people look at the run. */
  readonly runUrl: string | null
}

/** Opens it all. Throws what the code host's event tells wrongly. */
export async function openOffice(
  ports: OfficePorts,
  open: () => Promise<Messenger>,
): Promise<Office> {
  const host = (await ports.openCodeHost?.()) ?? null
  const isFork = host?.run.change?.isFork === true
  const messenger = isFork ? OF_FORK : await open()
  const told = await messenger.recall()
  return { messenger, isFork, told, ...describeRun(ports, host) }
}

type Described = Pick<Office, 'surroundings' | 'runUrl'>

function describeRun(ports: OfficePorts, host: CodeHost | null): Described {
  const pipeline = ports.pipeline ?? NO_PIPELINE
  const change = findChange(host, pipeline)
  // The branch of a change is named by whoever proposes it.
  const branch = change === null ? pipeline.branch : null
  const repository = host?.run.repository ?? pipeline.repository
  const asOf = ports.now().toISOString()
  const surroundings = { repository, branch, change, asOf }
  return { surroundings, runUrl: host?.run.runUrl ?? pipeline.runUrl }
}

function findChange(host: CodeHost | null, pipeline: Pick<Pipeline, 'change'>): string | null {
  const change = host?.run.change ?? null
  return change === null ? pipeline.change : `${change.number ?? pipeline.change ?? ''}`
}

const NO_PIPELINE = { repository: null, change: null, branch: null, runUrl: null }

const SKIPPED = { state: 'skipped', detail: 'a run for a fork has no secrets' } as const

/** A pull request of a fork gets no secrets of the repository, and tells its people nothing. */
const OF_FORK: Messenger = {
  warm: () => Promise.resolve(),
  send: () => Promise.resolve(SKIPPED),
  sendRecord: () => Promise.resolve(SKIPPED),
  recall: () => Promise.resolve(null),
  remember: () => Promise.resolve(),
}
