import type { MessageLink } from '../../domain/message.ts'
import type { Links } from '../deliver/deliver.ts'

export type LinkSources = {
  /** Where people look at the run. */
  readonly runUrl: string | null
  /** Null: nothing was delivered yet. */
  readonly delivered: Links | null
  /** True: pages with findings are left out. */
  readonly isVerdictOnly: boolean
}

const NO_PAGES: Links = { alerts: null, comment: null, artifact: null }

/** Where people see more: the run, and what it delivered. */
export function toMessageLinks(sources: LinkSources): readonly MessageLink[] {
  const { runUrl, delivered, isVerdictOnly } = sources
  const pages = isVerdictOnly ? NO_PAGES : (delivered ?? NO_PAGES)
  return [
    ...toLink('Run', runUrl),
    ...toLink('Comment', pages.comment),
    ...toLink('Alerts', pages.alerts),
    ...toLink('Reports', pages.artifact),
  ]
}

const LONGEST = 1000

/** Pipelines tell addresses by variables that anybody in the job can set. */
function toLink(label: string, url: string | null): readonly MessageLink[] {
  const isPlain = url !== null && /^https?:\/\/[^\s"'<>]+$/u.test(url) && URL.canParse(url)
  return isPlain && url.length <= LONGEST ? [{ label, url }] : []
}
