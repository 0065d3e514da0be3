import type { CheckParameters } from './parameters.ts'
import type { CheckRule, Decided } from './rule.ts'
import { failedBy, findUnread, NO_CONFIG, notAssessed, toEvidence } from './rule.ts'
import type { CheckSubject } from './subject.ts'

type Range = { readonly text: string; readonly first: number; readonly last: number }

/** Exposed ports that fail; the history is not asked, since BuildKit leaves no trace of them there. */
function decidePorts(
  { facts }: CheckSubject,
  fails: (range: Range) => boolean,
  say: (text: string) => string,
): Decided {
  if (facts.config === null) return notAssessed(NO_CONFIG)
  const ranges = facts.config.ports.map(toRange)
  const odd = ranges.find((range) => Number.isNaN(range.first) || Number.isNaN(range.last))
  const evidence = ranges.filter(fails).map(({ text }) => toEvidence(say(text)))
  if (odd !== undefined && evidence.length === 0) {
    return notAssessed(`The exposed port ${odd.text} cannot be read.`)
  }
  return (evidence.length === 0 ? findUnread(facts.config, ['port']) : null) ?? failedBy(evidence)
}

function toRange(text: string): Range {
  const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/\w{1,8})?$/.exec(text) ?? []
  const toPort = (digits: string): number => (digits === '' ? Number.NaN : Number(digits))
  return { text, first: toPort(first), last: toPort(last) }
}

function decideForbidden(subject: CheckSubject, { forbiddenPorts }: CheckParameters): Decided {
  return decidePorts(
    subject,
    ({ first, last }) => forbiddenPorts.some((port) => port >= first && port <= last),
    (port) => `It exposes ${port}, which no image may.`,
  )
}

function decidePrivileged(subject: CheckSubject): Decided {
  return decidePorts(
    subject,
    ({ first }) => first < 1024,
    (port) => `It exposes ${port}, which is below 1024.`,
  )
}

function decideAllowed(subject: CheckSubject, { allowedPorts }: CheckParameters): Decided {
  if (allowedPorts === null) return notAssessed('No list of allowed ports is set.')
  const allowed = new Set(allowedPorts)
  const isOutside = ({ first, last }: Range): boolean => {
    for (let port = first; port <= Math.min(last, 65_535); port += 1) {
      if (!allowed.has(port)) return true
    }
    return false
  }
  return decidePorts(subject, isOutside, (port) => `It exposes ${port}, which is not allowed.`)
}

export const PORT_RULES: readonly CheckRule[] = [
  {
    id: 'CFG-SSHPORT',
    title: 'A port for logging in from afar is exposed',
    severity: 'medium',
    looksAt: 'exposed ports of the config',
    failsWhen:
      'a port of the list of forbidden ones is exposed: 22, 23, 2375, 5900 unless told otherwise',
    elsewhere: ['DS-0004', 'CKV_DOCKER_1'],
    remedy: 'Take the EXPOSE away, and the service with it; use `docker exec` or `kubectl exec`.',
    decide: decideForbidden,
  },
  {
    id: 'CFG-PRIVPORT',
    title: 'A port below 1024 is exposed',
    severity: 'low',
    looksAt: 'exposed ports of the config',
    failsWhen: 'a port below 1024 is exposed',
    elsewhere: [],
    remedy: 'Listen on a port above 1023, and map it where the container is run.',
    decide: decidePrivileged,
  },
  {
    id: 'CFG-PORTS-ALLOW',
    title: 'A port is exposed that the policy does not allow',
    severity: 'medium',
    looksAt: 'exposed ports of the config',
    failsWhen: 'a port is not on the list of allowed ones; not assessed without a list',
    elsewhere: ['DS-0008', 'DL3011'],
    remedy: 'Take the EXPOSE away, or add the port to `image.allowed_ports`.',
    decide: decideAllowed,
  },
]
