import type { Message, MessageFinding, MessageImage } from '../../src/domain/message.ts'

/*
 * Whole messages from the few fields that a test is about.
 */

const HASH = 'a3f1'.repeat(16)

export function messageFinding(overrides: Partial<MessageFinding> = {}): MessageFinding {
  return {
    kind: 'vulnerability',
    id: 'CVE-2099-0001',
    title: 'Buffer overflow while reading a certificate',
    severity: 'critical',
    package: 'openssl 3.0.11-1',
    fix: '3.0.13-1',
    isKnownExploited: true,
    epss: 0.94,
    isNew: true,
    ...overrides,
  }
}

export function messageImage(overrides: Partial<MessageImage> = {}): MessageImage {
  return {
    name: 'acme/api',
    reference: 'registry.example.org/acme/api:1.2',
    digest: `sha256:${HASH}`,
    platform: 'linux/amd64',
    outcome: 'fail',
    reasons: ['2 known exploited vulnerabilities, where the policy allows none'],
    counts: {
      ...{ critical: 3, high: 5, medium: 0, low: 12, negligible: 0, unknown: 0, total: 20 },
      ...{ fixable: 4, blocking: 2, secrets: 1, misconfigurations: 0, licences: 0 },
      ...{ knownExploited: 2, waived: 0 },
    },
    findings: [
      messageFinding(),
      messageFinding({ id: 'CVE-2099-0002', package: 'zlib1g 1:1.2.13', fix: null, epss: 0.004 }),
      messageFinding({
        ...{ kind: 'secret', id: 'aws-access-key-id', title: 'AWS Access Key ID' },
        ...{ package: null, fix: null, isKnownExploited: false, epss: null, isNew: null },
      }),
    ],
    more: 7,
    ...overrides,
  }
}

export function message(overrides: Partial<Message> = {}): Message {
  return {
    kind: 'news',
    id: 'msg_2099030110000001',
    rule: 'exploited-in-production',
    urgency: 'critical',
    title: 'acme/api: fail, 2 known exploited',
    images: [messageImage()],
    moreImages: 0,
    links: [
      { label: 'Run', url: 'https://ci.example.org/acme/api/runs/17?a=1&b=2' },
      { label: 'Alerts', url: 'https://ci.example.org/acme/api/alerts' },
    ],
    asOf: '2099-03-01T10:00:00.000Z',
    subjectKey: HASH,
    isVerdictOnly: false,
    ...overrides,
  }
}

/** Every text of a message is this text. */
export function hostileMessage(text: string, overrides: Partial<Message> = {}): Message {
  const finding = messageFinding({ id: text, title: text, package: text, fix: text })
  const secret = messageFinding({ kind: 'secret', id: text, title: text, package: null, fix: null })
  const image = messageImage({
    ...{ name: text, reference: text, digest: text, platform: text },
    ...{ reasons: Array.from({ length: 10 }, () => text) },
    findings: Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? finding : secret)),
  })
  return message({
    ...{ rule: text, title: text, subjectKey: HASH },
    images: Array.from({ length: 60 }, () => image),
    moreImages: 3,
    links: [
      { label: text, url: 'https://ci.example.org/' },
      { label: text, url: text },
      { label: text, url: `https://ci.example.org/${text}` },
    ],
    ...overrides,
  })
}
