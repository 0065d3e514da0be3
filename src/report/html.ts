import type { Report } from '../domain/report.ts'
import { toFindingData } from './html/findings/data.ts'
import type { FindingData } from './html/findings/data.ts'
import { inPageOrder } from './html/findings/order.ts'
import { toStaticTable } from './html/findings/static-table.ts'
import { createFrame, describeCuts, listCuts, section } from './html/frame.ts'
import type { Frame } from './html/frame.ts'
import { markup } from './html/markup.ts'
import type { Content, Markup } from './html/markup.ts'
import { toPage } from './html/page.ts'
import { toFindingsPart } from './html/parts/findings.ts'
import { toFooter, toMasthead, toOverview, toTitle } from './html/parts/head.ts'
import { toImageAnswer, toImageArticle, toImageEvidence } from './html/parts/image.ts'
import { toDeliveryPart, toFeedPart, toNoticePart, toWaiverPart } from './html/parts/run.ts'
import { SCRIPT } from './html/script.ts'
import { sortByOutcome } from './html/sort-images.ts'
import { STYLE } from './html/style.ts'
import { takeFirst } from './order.ts'
import type { RenderedFile } from './rendered.ts'
import { countOf, OUTCOME_WORDS } from './words.ts'

/** Bytes of the whole page: people mail it. */
const MOST_BYTES = 4_000_000

/** More than this many rows do not fit, however short they are. */
const MOST_FINDINGS = 50_000

/** The report as one page that needs nothing beside it, and can be read without its script. */
export function renderHtmlFiles(report: Report): readonly RenderedFile[] {
  const sorted = { ...report, images: sortByOutcome(report.images) }
  const frame = createFrame(sorted, report.images.length > 1 ? 3 : 2)
  const placed = takeFirst(inPageOrder(sorted.images), MOST_FINDINGS)
  const rows = toStaticTable(placed, sorted.images)
  const body = toBody(frame, toFindingsPart(placed, sorted.images, rows))
  const room =
    MOST_BYTES - Buffer.byteLength(body.html) - SCRIPT.length - STYLE.length - FRAME_BYTES
  const data = toFindingData(placed, sorted.images, room)
  const all = sorted.images.reduce((sum, { findings }) => sum + findings.length, 0)
  const cut = describeCuts([...listRows(data, all), ...listCuts(frame)])
  const text = toPage({
    title: `${toTitle(sorted)}: ${OUTCOME_WORDS[report.verdict.outcome]} – Plimsoll`,
    style: STYLE,
    script: data.rows === 0 ? null : SCRIPT,
    data: data.rows === 0 ? null : data.json,
    body: markup`${body}${toFooter(sorted, cut === null ? [] : [cut])}`,
  })
  return [{ name: null, text, cut }]
}

/** Of the head of the page and its foot. */
const FRAME_BYTES = 8000

function listRows({ rows, shortened }: FindingData, all: number): string[] {
  const left = all - rows
  const short = countOf(shortened, 'less urgent finding')
  return [
    ...(shortened === 0 ? [] : [`the description and further links of ${short}`]),
    ...(left === 0 ? [] : [countOf(left, 'finding')]),
  ]
}

function toBody(frame: Frame, findings: Markup): Markup {
  const { report } = frame
  const [only] = report.images
  const isOne = report.images.length === 1 && only !== undefined
  const articles = isOne ? [] : toArticles(frame)
  const top = isOne ? toImageAnswer(only, frame) : null
  const evidence = isOne ? toImageEvidence(only, frame) : articles
  const run: Frame = { ...frame, level: 2 }
  return markup`${toMasthead(report, 'Report on container images')}<main>
${toOverview(frame, (at) => (isOne || at >= articles.length ? null : idOf(at)))}
${top}
${findings}
${evidence}
${section(run, 'Waivers', toWaiverPart(run))}
${section(run, 'Lists of exploited vulnerabilities and their likelihood', toFeedPart(run))}
${section(run, 'Notes', toNoticePart(run))}
${section(run, 'Deliveries', toDeliveryPart(run))}
</main>`
}

function idOf(at: number): string {
  return `image-${at + 1}`
}

/** Bytes for all that is told of several images beside their findings. */
const ARTICLE_BYTES = 1_500_000

function toArticles(frame: Frame): Content[] {
  const articles: Content[] = []
  let bytes = 0
  for (const [at, image] of frame.report.images.entries()) {
    const article = toImageArticle(image, idOf(at), frame)
    bytes += Buffer.byteLength(article.html)
    if (bytes > ARTICLE_BYTES) {
      frame.cuts.set('image section', frame.report.images.length - at)
      break
    }
    articles.push(article)
  }
  return articles
}
