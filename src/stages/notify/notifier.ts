import type { Config } from '../../config/config.ts'
import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { Delivered } from '../../domain/code-host.ts'
import type { Openness } from '../../domain/disclosure.ts'
import type { NotifySettings } from '../../domain/notify.ts'
import type { ImageReport, Report } from '../../domain/report.ts'
import type { Links } from '../deliver/deliver.ts'
import { randomBytes } from './message-id.ts'
import type { RandomBytes } from './message-id.ts'
import { UNAVAILABLE } from './notices.ts'
import type { OfficePorts } from './open-office.ts'
import { createPost } from './post.ts'

export type NotifierOptions = {
  /** Of the policy in force. */
  readonly settings: NotifySettings
  readonly config: Pick<Config, 'deliver'>
  readonly ports: OfficePorts
  readonly openness: Openness
  readonly random?: RandomBytes
}

/** Tells people what the policy wants them told. Nothing of it changes a verdict; only a cancelled run throws. */
export type Notifier = {
  /** Begins to send what cannot wait of an image that was just judged, and waits for nothing. */
  tellNow(image: ImageReport): void
  /** Lets that leave before the reports are rendered, which takes the whole processor: at most a second. */
  giveWay(): Promise<void>
  /** Everything else, once the report is made; with what became of all messages of the run. */
  tellAll(report: Pick<Report, 'images'>, links: Links): Promise<Delivered>
  /** The audit record to every webhook that the policy names for it. */
  sendAudit(record: string): Promise<Delivered>
  /** Ends what is still on its way and was told to be late, so that the process need not wait for it. */
  end(): void
}

/** For a run and its policy. What cannot wait is prepared at once; nothing is sent before it is told to. */
export function createNotifier(options: NotifierOptions): Notifier {
  const { settings, config, ports, random = randomBytes } = options
  const isWanted = settings.rules.length > 0 || settings.audit.length > 0
  if (!config.deliver.notify || !isWanted) return SILENT
  const { openMessenger } = ports
  return openMessenger === undefined ? UNABLE : createPost({ ...options, random }, openMessenger)
}

const SILENT: Notifier = {
  tellNow: () => undefined,
  giveWay: () => Promise.resolve(),
  tellAll: () => Promise.resolve(NOTHING_DELIVERED),
  sendAudit: () => Promise.resolve(NOTHING_DELIVERED),
  end: () => undefined,
}

const UNABLE: Notifier = {
  ...SILENT,
  tellAll: () => Promise.resolve({ deliveries: [], notices: [UNAVAILABLE] }),
}
