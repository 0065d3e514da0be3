import type { ImageContext } from '../../../domain/context.ts'
import type { ImageReport, Report } from '../../../domain/report.ts'
import { describeChecks } from '../../check-words.ts'
import { describeBase, describeComparison, describeOrigins } from '../../image-words.ts'
import { describePolicyFiles } from '../../standard-words.ts'
import { formatNumber } from '../../words.ts'
import { facts, toMinute } from '../frame.ts'
import { markup } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'

/** What was looked at, by names and digests, and by which policy it was judged. */
export function toIdentity(image: ImageReport, report: Report): Markup {
  const { reference, comparison, checks } = image
  return facts([
    ['Image', markup`<code>${reference}</code>`],
    ...toOpened(image),
    ['Base image', toBase(image)],
    ['Where it runs', describeContext(image.context)],
    ['Compared', comparison === null ? null : describeComparison(comparison)],
    ['Rules about the image', describeChecks(checks)],
    ['Policy', toPolicy(report)],
  ])
}

function toOpened({ image, os, contents }: ImageReport): (readonly [string, Content])[] {
  const system = os === null ? null : `${os.family} ${os.version}`
  const old = os?.endOfLife === true ? ', past its end of life' : ''
  const size =
    contents === null
      ? null
      : `${(contents.bytes / 1_000_000).toFixed(1)} MB in ${formatNumber(contents.files)} files`
  const opened =
    image === null
      ? []
      : ([
          ['Digest', markup`<code>${image.digest ?? image.imageId}</code>`],
          ['Platform', image.platform],
          ['Built', image.created === null ? null : toMinute(image.created)],
          ['Layers', image.layers.length === 0 ? null : image.layers.length],
        ] as const)
  return [
    ...opened,
    ['System', system === null ? 'not recognised' : `${system}${old}`],
    ['Contents', size],
  ]
}

function toBase({ base, findings }: ImageReport): Content {
  if (base === null) return null
  const origins = describeOrigins(findings)
  return markup`${describeBase(base)}${origins === null ? null : markup`<small>${origins}</small>`}`
}

function describeContext({ exposure, environment, data, impact }: ImageContext): string | null {
  const words = [
    exposure === null ? null : `${exposure} exposure`,
    environment,
    data === null ? null : `${data} data`,
    impact === null ? null : `${impact} impact`,
  ].filter((word) => word !== null)
  return words.length === 0 ? null : words.join(', ')
}

function toPolicy({ policy }: Report): Content {
  const files = describePolicyFiles(policy).slice(0, 20)
  return markup`${policy.description}; stage ${policy.stage}${files.map((file) => markup`<small>${file}</small>`)}`
}
