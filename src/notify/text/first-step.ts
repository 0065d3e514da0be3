import type { Message, MessageFinding, MessageImage } from '../../domain/message.ts'
import { cutWords } from './cut-words.ts'

const LONGEST_PART = 100

/** True where somebody is to act: then channels set the step off. */
export function isCall({ kind, images }: Message): boolean {
  const [worst] = images
  return kind === 'news' && (worst?.outcome !== 'pass' || worst.findings.length > 0)
}

/** What whoever reads the message is to do now: one or two sentences, clean, without markup. */
export function toFirstStep(message: Message): string {
  if (message.kind === 'test') {
    return 'This is a test of the channel. Nothing has happened, and there is nothing to do.'
  }
  if (message.kind === 'resolved') {
    return 'What was told before is no longer there. There is nothing to do.'
  }
  const [worst] = message.images
  if (message.isVerdictOnly || worst === undefined) {
    return 'Look at the report of the run: details are told there alone.'
  }
  return toStep(worst)
}

function toStep({ outcome, findings, reasons }: MessageImage): string {
  const [first] = findings
  if (outcome === 'scan-failed') {
    return 'Find out why the scan failed, and run it again: nobody knows what is in the image.'
  }
  if (outcome === 'nothing-analysed') {
    return 'Find out what the image is built of: the scanners recognised nothing in it.'
  }
  if (first !== undefined) return STEPS[first.kind](first)
  if (outcome === 'pass') return 'There is nothing to do.'
  return reasons.length === 0 ? 'Look at the report of the run.' : 'Look at the reasons below.'
}

const STEPS: Readonly<Record<MessageFinding['kind'], (finding: MessageFinding) => string>> = {
  vulnerability: toVulnerabilityStep,
  secret: ({ id }) =>
    `Revoke the secret that rule ${short(id)} found, then build the image without it.`,
  malware: ({ id }) => `Do not run the image: it holds ${short(id)}. Find out how that got in.`,
  misconfiguration: ({ id, title }) =>
    `Correct ${short(title === '' ? id : title)} (${short(id)}).`,
  licence: ({ id, package: name }) =>
    `Decide on the licence ${short(id)}${name === null ? '' : ` of ${short(name)}`}.`,
}

function toVulnerabilityStep(finding: MessageFinding): string {
  const { id, package: name, fix, isKnownExploited } = finding
  const subject = short(name ?? 'the package')
  const why = `${short(id)}${isKnownExploited ? ', which attackers already use' : ''}`
  if (fix !== null) return `Update ${subject} to ${short(fix)}. That mends ${why}.`
  return `Remove ${subject}, or shield the service: nothing fixes ${why}.`
}

function short(text: string): string {
  return cutWords(text, LONGEST_PART)
}
