import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { Delivered } from '../../domain/code-host.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { BaselineSubject, CodeHost } from '../../ports.ts'
import { isEncryptedOnly } from '../disclosure.ts'
import { toBaselineText } from '../judging.ts'
import type { DeliverStage } from './deliver.ts'

const ONLY_ENCRYPTED: Delivered = {
  deliveries: [
    {
      to: 'baseline',
      state: 'skipped',
      detail:
        'Reports are encrypted, and everybody could fetch this one; changes are judged whole.',
    },
  ],
  notices: [],
}

/** What later changes are compared with: every image with a whole answer, from a run that is about no change itself. */
export async function keepBaselines(
  { report, config, disclosure }: DeliverStage,
  host: CodeHost,
): Promise<Delivered> {
  // A baseline is a whole report in plain text: the run that compares with it has no key.
  if (isEncryptedOnly(disclosure)) return NOTHING_DELIVERED
  const isWanted = config.deliver.uploadReport !== 'off' && config.judge !== 'all'
  if (host.run.change !== null || !isWanted) return NOTHING_DELIVERED
  // Who encrypts the reports that everybody could fetch does not want them to be fetched as baselines.
  if (disclosure.encryption !== null && disclosure.profile === 'public') return ONLY_ENCRYPTED
  const whole = report.images.filter(isWhole)
  const kept: Delivered[] = [tellNamesakes(report.images)]
  for (const image of whole.filter((one) => isAlone(one, report.images))) {
    kept.push(await host.keepBaseline(toSubject(image), toBaselineText(report, image)))
  }
  return {
    deliveries: kept.flatMap((one) => one.deliveries),
    notices: kept.flatMap((one) => one.notices),
  }
}

/** One that looked at less than a change does is told apart when it is read. */
function isWhole({ verdict, scans }: ImageReport): boolean {
  const isJudged = verdict.outcome === 'pass' || verdict.outcome === 'fail'
  return isJudged && scans.length > 0 && scans.every((scan) => scan.state === 'analysed')
}

function toSubject({ name, image }: ImageReport): BaselineSubject {
  return { name, platform: image?.platform ?? null }
}

function isAlone(image: ImageReport, all: readonly ImageReport[]): boolean {
  const { name, platform } = toSubject(image)
  return all.every((one) => {
    const other = toSubject(one)
    return one === image || other.name !== name || other.platform !== platform
  })
}

/** Of two images with one name nobody could say later which is meant. */
function tellNamesakes(images: readonly ImageReport[]): Delivered {
  const names = images.filter((image) => !isAlone(image, images)).map(({ name }) => name)
  if (names.length === 0) return NOTHING_DELIVERED
  const list = [...new Set(names)].join(', ')
  const text = `No baseline is kept of ${list}: several images of this run have that name. Give each a name of its own with the input name, and pull requests are judged by what they change.`
  return { deliveries: [], notices: [{ code: 'baseline-not-kept', text }] }
}
