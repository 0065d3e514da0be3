import { NOTHING_DELIVERED } from '../../domain/code-host.ts'
import type { CodeHost, PostedComment, PublishedAlerts } from '../../ports.ts'
import { composeComment, toCommentMarker, toCommentSections } from '../../report/index.ts'
import type { CommentSection } from '../../report/index.ts'
import type { DeliverStage } from './deliver.ts'

const NOTHING: PostedComment = { ...NOTHING_DELIVERED, url: null }

type Told = { readonly host: CodeHost; readonly published: PublishedAlerts }

/** This run's part of the comment on the change that it is about. */
export async function postComment(
  { report, config }: DeliverStage,
  { host, published }: Told,
): Promise<PostedComment> {
  const { comment } = config.deliver
  if (comment === 'never' || report.images.length === 0) return NOTHING
  const { alerts, listUrl: alertsUrl } = published
  const sections = toCommentSections(report, { run: host.run, alerts, alertsUrl })
  const marker = toCommentMarker(host.run.workflow)
  return host.comment({
    marker,
    mayCreate: MAY_CREATE[comment](sections),
    wish: comment === 'always' ? 'always' : 'auto',
    compose: (existing) => composeComment(existing, { marker, sections }),
  })
}

/** When a comment is made where there is none; one that is there is brought up to date in any case. */
const MAY_CREATE = {
  always: () => true,
  auto: (sections) => sections.some((section) => section.isNews),
  'on-failure': (sections) => sections.some((section) => section.outcome !== 'pass'),
} as const satisfies Record<string, (sections: readonly CommentSection[]) => boolean>
