import type { ChildProcess } from 'node:child_process'
import type { ProgramRequest } from '../ports.ts'

/** What a program has between being asked to end and being ended. */
const TERMINATION_GRACE_MS = 3000
/** How long an ended program's pipes may be held open by processes that it left behind. */
const PIPE_GRACE_MS = 1000
/** How long after SIGKILL we wait for the system to report the end. */
const KILL_GRACE_MS = 2000
const POLL_MS = 50
/** Node's timers fire at once beyond this. */
const MAX_TIMER_MS = 2 ** 31 - 1

type Ending = 'timed-out' | 'cancelled'

/** How a program ended, and why we ended it, if we did. */
export type Exit = {
  readonly code: number | null
  readonly signal: string | null
  readonly ending: Ending | null
}

type Supervised = {
  readonly child: ChildProcess
  readonly pid: number
  readonly request: ProgramRequest
}

/** Waits for the end of a program and of everything in its group; brings it about on limit and cancel. */
export async function superviseGroup({ child, pid, request }: Supervised): Promise<Exit> {
  const closed = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve()
    }),
  )
  const exit = await whenExited({ child, pid, request })
  if (exit.ending === null) await withinMs(closed, PIPE_GRACE_MS)
  else if (exit.signal !== 'SIGKILL') await whenGroupIsGone(pid)
  // Whatever is left of the group now has outlived its program.
  signalGroup(pid, 'SIGKILL')
  await withinMs(closed, PIPE_GRACE_MS)
  // A grandchild that left the group may hold the pipes for ever; we do not wait for it.
  child.stdin?.destroy()
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.unref()
  return exit
}

/** The end of the program itself, brought about by us on limit or cancel. */
function whenExited({ child, pid, request }: Supervised): Promise<Exit> {
  return new Promise((resolve) => {
    let ending: Ending | null = null
    const timers: NodeJS.Timeout[] = []
    function settle(code: number | null, signal: string | null): void {
      for (const timer of timers) clearTimeout(timer)
      request.signal?.removeEventListener('abort', cancel)
      resolve({ code, signal, ending })
    }
    function stop(why: Ending): void {
      if (ending !== null) return
      ending = why
      signalGroup(pid, 'SIGTERM')
      timers.push(
        setTimeout(() => {
          signalGroup(pid, 'SIGKILL')
        }, TERMINATION_GRACE_MS),
        // A process that hangs in the kernel cannot be ended; the run goes on without it.
        setTimeout(() => {
          settle(null, 'SIGKILL')
        }, TERMINATION_GRACE_MS + KILL_GRACE_MS),
      )
    }
    function cancel(): void {
      stop('cancelled')
    }
    timers.push(
      setTimeout(
        () => {
          stop('timed-out')
        },
        Math.min(request.timeoutMs, MAX_TIMER_MS),
      ),
    )
    request.signal?.addEventListener('abort', cancel, { once: true })
    // The signal may have come while the program was starting.
    if (request.signal?.aborted === true) cancel()
    child.once('exit', settle)
  })
}

/** The processes that an ended program started get the same grace to clean up as it had. */
async function whenGroupIsGone(pid: number): Promise<void> {
  for (let waited = 0; waited < TERMINATION_GRACE_MS; waited += POLL_MS) {
    if (!signalGroup(pid, 0)) return
    await withinMs(new Promise(() => undefined), POLL_MS)
  }
}

/** True when the group exists. Signal 0 only asks. */
function signalGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL' | 0): boolean {
  try {
    process.kill(-pid, signal)
    return true
  } catch {
    // ESRCH: the group is gone; EPERM: on macOS, only zombies are left of it.
    return false
  }
}

async function withinMs(event: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([event, limit])
  clearTimeout(timer)
}

export type Groups = { add(pid: number): void; remove(pid: number): void }

/** The groups that live now: killed when this process ends, for whatever reason. */
export function createGroups(): Groups {
  const living = new Set<number>()
  function endAll(): void {
    for (const pid of living) signalGroup(pid, 'SIGKILL')
  }
  return {
    add(pid) {
      if (living.size === 0) process.once('exit', endAll)
      living.add(pid)
    },
    remove(pid) {
      living.delete(pid)
      if (living.size === 0) process.off('exit', endAll)
    },
  }
}
