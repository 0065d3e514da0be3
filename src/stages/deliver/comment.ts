import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { CodeHost, PostedComment, PublishedAlerts } from '../../ports.ts'
import { toPublicReport, toSealedSections } from '../../report/disclosure/index.ts'
import { composeComment, toCommentMarker, toCommentSections } from '../../report/index.ts'
import type { CommentSection } from '../../report/index.ts'
import { toOpenness } from '../disclosure.ts'
import type { DeliverStage } from './deliver.ts'

const NOTHING: PostedComment = { ...NOTHING_DELIVERED, url: null }

type Told = { readonly host: CodeHost; readonly published: PublishedAlerts }

/** This run's part of the comment on the change that it is about. */
export async function postComment(stage: DeliverStage, told: Told): Promise<PostedComment> {
  const { report, config } = stage
  const { host } = told
  const { comment } = config.deliver
  if (comment === 'never' || report.images.length === 0) return NOTHING
  const sections = toSections(stage, told)
  const marker = toCommentMarker(host.run.workflow)
  return host.comment({
    marker,
    mayCreate: MAY_CREATE[comment](sections),
    wish: comment === 'always' ? 'always' : 'auto',
    compose: (existing) => composeComment(existing, { marker, sections }),
  })
}

/** As much as everybody may read who can read the comment. */
function toSections(
  { report, disclosure }: DeliverStage,
  { host: { run }, published: { alerts, listUrl: alertsUrl } }: Told,
): readonly CommentSection[] {
  const { encryption } = disclosure
  if (encryption?.isOnly === true) return toSealedSections(report, { key: encryption, run })
  const shown = toOpenness(disclosure) === 'public' ? toPublicReport(report) : report
  return toCommentSections(shown, { run, alerts, alertsUrl })
}

/** When a comment is made where there is none; one that is there is brought up to date in any case. */
const MAY_CREATE = {
  always: () => true,
  auto: (sections) => sections.some((section) => section.isNews),
  'on-failure': (sections) => sections.some((section) => section.outcome !== 'pass'),
} as const satisfies Record<string, (sections: readonly CommentSection[]) => boolean>
