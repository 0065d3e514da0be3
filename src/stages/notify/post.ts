import type { Delivered } from '../../domain/code-host.ts'
import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { NotifyRule } from '../../domain/notify.ts'
import type { Messenger, OpenMessenger } from '../../ports.ts'
import { createDesk } from './desk.ts'
import type { Desk, PostOptions, Work } from './desk.ts'
import type { Notifier } from './notifier.ts'
import { openOffice } from './open-office.ts'
import type { Office } from './open-office.ts'
import { sendAudit } from './send-audit.ts'
import { tellAtOnce } from './tell-at-once.ts'
import { tellRest } from './tell-rest.ts'
import { within } from './within.ts'

/** Longer than most channels take, and no delay that anybody would call one. */
const HEAD_START_MS = 1000

/** A notifier with somebody who carries messages. */
export function createPost(options: PostOptions, openMessenger: OpenMessenger): Notifier {
  const { settings, ports, openness } = options
  const desk = createDesk()
  let opened: Promise<Office> | null = null
  const ended = new AbortController()
  const signal = AbortSignal.any([ports.signal, ended.signal])
  const carriers = (): Promise<Messenger> => openMessenger(openness, signal)
  const open = (): Promise<Office> => (opened ??= openOffice(ports, carriers))
  const work: Work = { ...options, desk, open }
  const immediate = settings.rules.filter((rule) => rule.isImmediate)
  if (immediate.length > 0) warm(work, immediate)
  return {
    tellNow: (image) => {
      if (immediate.length > 0) begin(desk, tellAtOnce(work, image))
    },
    giveWay: () => giveWay(desk, ports.signal),
    tellAll: ({ images }, links) =>
      settings.rules.length === 0
        ? Promise.resolve(NOTHING_DELIVERED)
        : unlessCancelled(tellRest(work, images, links), ports.signal),
    sendAudit: (record) => unlessCancelled(sendAudit(work, record), ports.signal),
    end: () => {
      ended.abort()
    },
  }
}

/** Heard in tellAll; a run that ends before has nobody to tell. */
function begin({ begun }: Desk, telling: Promise<void>): void {
  telling.catch(() => undefined)
  begun.push(telling)
}

async function giveWay({ begun }: Desk, cancelled: AbortSignal): Promise<void> {
  if (begun.length === 0) return
  const signal = AbortSignal.any([cancelled, AbortSignal.timeout(HEAD_START_MS)])
  await within(Promise.allSettled(begun), signal, [])
}

/** Opens all that immediate messages need, so that they find it there: images are fetched and scanned meanwhile. */
function warm({ open, settings }: Work, immediate: readonly NotifyRule[]): void {
  const names = immediate.flatMap(({ to }) => to)
  const channels = settings.channels.filter(({ name }) => names.includes(name))
  // Whoever tells people hears what could not be opened.
  open()
    .then(({ messenger }) => messenger.warm(channels))
    .catch(() => undefined)
}

/** What a cancelled run could not send did not fail. */
async function unlessCancelled(work: Promise<Delivered>, signal: AbortSignal): Promise<Delivered> {
  const told = await work
  signal.throwIfAborted()
  return told
}
