import type { Message, MessageFinding } from '../../domain/message.ts'
import { countFindings } from '../../policy/counts.ts'
import { toSubjectKey } from '../../policy/notify/told-key.ts'
import { toMessageId } from './message-id.ts'
import type { RandomBytes } from './message-id.ts'

const SAMPLE = { kind: 'vulnerability', isKnownExploited: false, epss: null, isNew: null } as const

/** In packages that nobody has, with ids of a year that has not come. */
const FINDINGS: readonly MessageFinding[] = [
  {
    ...SAMPLE,
    id: 'CVE-2099-0001',
    title: 'Sample: no such vulnerability exists',
    severity: 'critical',
    package: 'sample-package 1.0.0',
    fix: '1.0.1',
    isKnownExploited: true,
    epss: 0.9,
  },
  {
    ...SAMPLE,
    kind: 'secret',
    id: 'sample-secret',
    title: 'Sample: no such secret was found',
    severity: 'high',
    package: null,
    fix: null,
  },
]

const NO_COUNTS = countFindings([], { outcome: 'pass', degraded: [], reasons: [] })

/** A message by which somebody sees that a channel works, and that says of itself that it is none. */
export function toSampleMessage(asOf: string, random: RandomBytes): Message {
  const rule = 'notify-test'
  const name = 'sample/image'
  return {
    kind: 'test',
    id: toMessageId(random),
    rule,
    urgency: 'info',
    title: 'Test of Plimsoll: nothing has happened, the findings are samples',
    images: [
      {
        ...{ name, reference: `${name}:1`, digest: null, platform: 'linux/amd64', outcome: 'fail' },
        reasons: ['Sample: somebody ran notify test'],
        counts: {
          ...NO_COUNTS,
          critical: 1,
          total: 2,
          fixable: 1,
          blocking: 2,
          secrets: 1,
          knownExploited: 1,
        },
        findings: FINDINGS,
        more: 0,
      },
    ],
    moreImages: 0,
    links: [],
    asOf,
    subjectKey: toSubjectKey({ repository: null, rule, subject: { name, platform: null } }),
    isVerdictOnly: false,
  }
}
