import type { Channel, NotifyRule, NotifySettings } from '../../domain/notify.ts'
import type { Notice } from '../../domain/report.ts'
import type { Collected } from './collect-waivers.ts'
import { isLocked, locksOfOthers } from './locks.ts'
import type { LoadedDocument } from './policy-set.ts'

type Named<T> = ReadonlyMap<string, T>

/**
 * Channels and rules of all files by their names: a later file replaces what an earlier one calls the same, unless
 * another file locks `notify`. What only an input of a pull request names sends nothing anywhere.
 */
export function collectNotify(documents: readonly LoadedDocument[]): Collected<NotifySettings> {
  const notices: Notice[] = []
  let channels: Named<Channel> = new Map()
  let rules: Named<NotifyRule> = new Map()
  let audit: readonly string[] = []
  for (const document of documents) {
    const { notify, path } = document
    if (notify === null) continue
    if (isLocked(locksOfOthers(documents, document), 'notify')) {
      notices.push(toNotice(path))
      continue
    }
    channels = lay(channels, notify.channels)
    rules = lay(rules, notify.rules)
    audit = [...new Set([...audit, ...notify.audit])]
  }
  const value = { channels: [...channels.values()], rules: [...rules.values()], audit }
  return dropOthers(value, notices)
}

function lay<T extends { readonly name: string }>(below: Named<T>, above: readonly T[]): Named<T> {
  return new Map([...below, ...above.map((one) => [one.name, one] as const)])
}

/** A later file may have made something else of a webhook that gets records. */
function dropOthers(settings: NotifySettings, notices: Notice[]): Collected<NotifySettings> {
  const isWebhook = (name: string): boolean =>
    settings.channels.some((one) => one.name === name && one.kind === 'webhook')
  const lost = settings.audit.filter((name) => !isWebhook(name))
  const told = lost.map((name) => ({
    code: 'policy-warning',
    text: `notify: ${name} is a webhook no more, since a later file replaces it, and gets no audit record`,
  }))
  return {
    value: { ...settings, audit: settings.audit.filter(isWebhook) },
    notices: [...notices, ...told],
  }
}

function toNotice(path: string): Notice {
  return {
    code: 'policy-only-tightens',
    text: `notify of ${path} does not hold: only the policy itself says who is told what`,
  }
}
