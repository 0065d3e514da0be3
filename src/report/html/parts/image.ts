import type { ImageReport } from '../../../domain/report.ts'
import { toCharts } from '../charts/image-charts.ts'
import { section } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { markup } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { toActionPart } from './actions.ts'
import { toCoveragePart, toScanPart } from './coverage.ts'
import { toIdentity } from './identity.ts'
import { toRulePart } from './rules.ts'
import { toStandardPart } from './standards.ts'
import { toVerdictPart } from './verdict.ts'

/** The answer for one image: what it is, what to do, and what it does not cover. */
export function toImageAnswer(image: ImageReport, frame: Frame): Markup {
  return markup`${toVerdictPart(image, frame)}
${section(frame, 'What to do', toActionPart(image, frame))}
${section(frame, 'What this verdict does not cover', toCoveragePart(image, frame))}`
}

/** What the answer rests on. */
export function toImageEvidence(image: ImageReport, frame: Frame): Markup {
  return markup`${section(frame, 'In numbers', toCharts(image, frame.report.asOf))}
${section(frame, 'Rules of the gate', toRulePart(image, frame))}
${section(frame, 'Standards', toStandardPart(image, frame))}
${section(frame, 'What was looked at', toIdentity(image, frame.report))}
${section(frame, 'Scanners and databases', toScanPart(image))}`
}

/** One of several images. */
export function toImageArticle(image: ImageReport, id: string, frame: Frame): Markup {
  return markup`<article id="${id}"><h2>${image.name}</h2><p class="ref"><code>${image.reference}</code></p>
${toImageAnswer(image, frame)}${toImageEvidence(image, frame)}</article>
`
}
