import type { Config } from '../../config/config.ts'
import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import { toOpenness } from '../disclosure.ts'
import type { Disclosure } from '../disclosure.ts'
import type { Policies } from '../policy/prepare-policy.ts'
import { UNTRUSTED } from './notices.ts'
import { createNotifier } from './notifier.ts'
import type { Notifier } from './notifier.ts'
import type { OfficePorts } from './open-office.ts'

export type NotifierRequest = {
  readonly config: Pick<Config, 'deliver'>
  readonly policies: Pick<Policies, 'inForce'>
  readonly disclosure: Pick<Disclosure, 'encryption' | 'profile'>
}

/** Who tells people of this run, by the policy in force; nobody where a change could say what goes where. */
export function openNotifier(
  { config, policies, disclosure }: NotifierRequest,
  ports: OfficePorts,
): Notifier {
  const { notify: settings, files } = policies.inForce.set
  const isAsked = config.deliver.notify && settings.rules.length + settings.audit.length > 0
  // A file without a commit is that of the checkout, which of a change is the change's own word.
  const isOwnWord = (ports.pipeline?.change ?? null) !== null && files.some(isOfCheckout)
  if (isAsked && isOwnWord) return UNTRUSTING
  return createNotifier({ settings, config, ports, openness: toOpenness(disclosure) })
}

function isOfCheckout({ commit }: { readonly commit: string | null }): boolean {
  return commit === null
}

const UNTRUSTING: Notifier = {
  tellNow: () => undefined,
  giveWay: () => Promise.resolve(),
  tellAll: () => Promise.resolve({ deliveries: [], notices: [UNTRUSTED] }),
  sendAudit: () => Promise.resolve(NOTHING_DELIVERED),
  end: () => undefined,
}
