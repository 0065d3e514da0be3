import { ERROR_CODES } from '../../domain/errors.ts'
import type { Delivery, Notice, Report } from '../../domain/report.ts'
import { toPublicImage, toPublicVerdict } from './public-image.ts'

/**
 * The same report as everybody may read it: outcomes, counts and rules with their numbers, and no names of packages,
 * vulnerabilities, paths, layers, registries or waivers. Every renderer takes it like any other; a notice says that
 * something is withheld, and where the rest is.
 */
export function toPublicReport(report: Report): Report {
  const { policy } = report
  return {
    ...report,
    feeds: [],
    policy: {
      ...policy,
      description: policy.isDefault ? 'the default gate' : 'a policy that is not shown here',
      files: [],
      standards: [],
    },
    verdict: toPublicVerdict(report.verdict),
    notices: [WITHHELD, ...report.notices.flatMap(toPublicNotice)],
    deliveries: report.deliveries.map(toPublicDelivery),
    waivers: [],
    images: report.images.map(toPublicImage),
  }
}

/** The code of the notice that stands in everything that is rendered from a public report. */
export const DETAILS_WITHHELD = 'details-withheld'

const WITHHELD: Notice = {
  code: DETAILS_WITHHELD,
  text: 'Details are not shown where everybody may read them. Whoever may see the alerts of the repository finds them in code scanning; the report files of the run hold all of it (docs/privacy.md).',
}

/** Notices of other codes name waivers, files and packages; those of errors make the run what it is. */
function toPublicNotice({ code, text }: Notice): Notice[] {
  if (SPEAKING.includes(code)) return [{ code, text }]
  if (!Object.hasOwn(ERROR_CODES, code)) return []
  return [{ code, text: `${code}: the words are not shown here, and stand in the report.` }]
}

/** Ours from the first word to the last, but for names of images. */
const SPEAKING = ['mode-report', DETAILS_WITHHELD]

const KNOWN_PLACES = ['artifact', 'baseline', 'code scanning', 'comment', 'messages']

function toPublicDelivery({ to, state }: Delivery): Delivery {
  // A channel of messages has a name that the policy gives it.
  const place = KNOWN_PLACES.find((one) => to === one || to.startsWith(`${one} `))
  return { to: place ?? 'a message', state, detail: 'why is not shown here' }
}
