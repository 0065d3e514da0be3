import type { Message, MessageFinding, MessageImage } from '../../../src/domain/message.ts'

/* Messages of one rule about one image, as a run hands them to a channel. */

export const KEY = 'ab'.repeat(32)

export function findingOf(change: Partial<MessageFinding> = {}): MessageFinding {
  return {
    ...{
      kind: 'vulnerability',
      id: 'CVE-2099-0001',
      title: 'Buffer overflow',
      severity: 'critical',
    },
    ...{ package: 'openssl 3.0.11-1', fix: '3.0.11-2', isKnownExploited: true, epss: 0.97 },
    ...{ isNew: true, ...change },
  }
}

export function imageOf(change: Partial<MessageImage> = {}): MessageImage {
  return {
    ...{ name: 'api', reference: 'registry.example/api:1.4', digest: `sha256:${'0'.repeat(64)}` },
    ...{ platform: 'linux/amd64', outcome: 'fail', reasons: ['critical: 2, allowed 0'] },
    counts: {
      ...{ critical: 2, high: 1, medium: 0, low: 0, negligible: 0, unknown: 0, total: 3 },
      ...{ fixable: 1, blocking: 2, secrets: 0, misconfigurations: 0, licences: 0 },
      ...{ knownExploited: 1, waived: 0 },
    },
    ...{ findings: [findingOf()], more: 0, ...change },
  }
}

export function messageOf(change: Partial<Message> = {}): Message {
  return {
    ...{ kind: 'news', id: 'msg_0001', rule: 'critical-now', urgency: 'critical' },
    ...{ title: 'api: fail, 1 known exploited', images: [imageOf()], moreImages: 0 },
    links: [{ label: 'Run', url: 'https://github.com/octo-org/octo-app/actions/runs/1001' }],
    ...{ asOf: '2026-01-02T03:04:05Z', subjectKey: KEY, isVerdictOnly: false, ...change },
  }
}
