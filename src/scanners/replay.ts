import { toPlimsollError } from '../domain/errors.ts'
import type { KeptKey, Log, Ports, RawScan } from '../ports.ts'
import { explainRun } from './explain.ts'
import { judgeDocuments } from './judge-documents.ts'
import { createLogJudge } from './log.ts'
import type { Result, ScanRequest } from './outcome.ts'
import type { Scanner } from './scanner.ts'

type Replay = {
  readonly request: ScanRequest
  readonly ports: Pick<Ports, 'keptScans'> & { readonly log: Pick<Log, 'debug' | 'info'> }
  readonly scanner: Scanner
}

/**
 * The kept report of an earlier run, judged as one of this run: by its exit code, its log and its documents. Null when
 * none is kept, and when it does not stand up to that; then it is forgotten.
 */
export async function replayKept(replay: Replay, key: KeptKey): Promise<Result | null> {
  const { ports, scanner } = replay
  const kept = await findKept(replay, key)
  if (kept === null) return null
  try {
    const judged = judgeAgain(replay, kept)
    ports.log.info(
      `${scanner.title}: the report of an earlier scan of these bytes by the same program with the same database, judged anew.`,
    )
    return { exitCode: kept.exitCode, ...judged, kept: { key, isReplay: true } }
  } catch (thrown) {
    const { message } = toPlimsollError(thrown)
    ports.log.debug(`${scanner.title}: a kept report is of no use and is removed: ${message}`)
    await ports.keptScans?.forget('scan', key)
    return null
  }
}

/** Other machines are asked for what is not on this one. */
async function findKept({ request, ports }: Replay, key: KeptKey): Promise<RawScan | null> {
  const { keptScans } = ports
  if (keptScans === undefined) return null
  const here = await keptScans.find('scan', key)
  if (here !== null) return here
  await keptScans.bring(request)
  return keptScans.find('scan', key)
}

function judgeAgain(
  { request, ports, scanner }: Replay,
  { exitCode, log, documents }: RawScan,
): Pick<Result, 'notices' | 'report'> {
  const judge = createLogJudge(scanner, (text) => {
    ports.log.debug(text)
  })
  for (const line of log) judge.add(line)
  const judged = judge.finish()
  const run = { kind: 'exited', exitCode, stdout: '', stderr: '', durationMs: 0 } as const
  const error = explainRun(scanner, run, judged)
  if (error !== null) throw error
  return judgeDocuments({ scanner, request, documents, logged: judged.notices })
}

/** A run that says more than this is not an ordinary one, and is not kept. */
const MOST_CHARACTERS = 256 * 1024

/** Collects a log; `lines` is null when there was more than is kept. */
export function createLogKeeper(): { add(line: string): void; lines(): readonly string[] | null } {
  const lines: string[] = []
  let characters = 0
  return {
    add: (line) => {
      characters += line.length + 1
      if (characters <= MOST_CHARACTERS) lines.push(line)
    },
    lines: () => (characters <= MOST_CHARACTERS ? lines : null),
  }
}
