import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { Delivery, ImageReport } from '../../domain/report.ts'
import type { CodeHost, PublishedAlerts } from '../../ports.ts'
import { renderSarif } from '../../report/index.ts'
import { isEncryptedOnly } from '../disclosure.ts'
import type { DeliverStage } from './deliver.ts'

const NOTHING: PublishedAlerts = { ...NOTHING_DELIVERED, listUrl: null, alerts: [] }

const ONLY_ENCRYPTED: PublishedAlerts = {
  ...NOTHING,
  deliveries: [
    {
      to: 'code scanning',
      state: 'skipped',
      detail: 'Nothing but the outcome leaves this run in plain text; alerts stay as they were.',
    },
  ],
}

/** The findings of every image that has a trustworthy answer, as alerts; the others' alerts stay as they were. */
export async function publishAlerts(
  { report, config, disclosure }: DeliverStage,
  host: CodeHost,
): Promise<PublishedAlerts> {
  const { uploadSarif, alerts, category } = config.deliver
  if (uploadSarif === 'off' || report.images.length === 0) return NOTHING
  if (isEncryptedOnly(disclosure)) return ONLY_ENCRYPTED
  const answered = report.images.filter(isAnswered)
  const left = report.images.filter((image) => !isAnswered(image)).map(toLeft)
  if (answered.length === 0) return { ...NOTHING, deliveries: left }
  const uploads = answered.map((image) => ({
    image: image.name,
    sarif: renderSarif(image, report, { alerts, category }).text,
    fewer: (mostResults: number) =>
      renderSarif(image, report, { alerts, category, mostResults }).text,
  }))
  const wish = uploadSarif === 'on' ? 'always' : 'auto'
  const published = await host.publishAlerts({ uploads, wish })
  return { ...published, deliveries: [...published.deliveries, ...left] }
}

/** An upload after a failed scan, or half of one, would close alerts that nobody has looked for. */
function isAnswered({ verdict, scans }: ImageReport): boolean {
  const isJudged = verdict.outcome === 'pass' || verdict.outcome === 'fail'
  return isJudged && scans.every((scan) => scan.state !== 'failed')
}

function toLeft({ name, verdict }: ImageReport): Delivery {
  const why = verdict.outcome === 'nothing-analysed' ? 'nothing was analysed' : 'a scan failed'
  return {
    to: 'code scanning',
    state: 'skipped',
    detail: `${name}: ${why}; its alerts stay as they were.`,
  }
}
