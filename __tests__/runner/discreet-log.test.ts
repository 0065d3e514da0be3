import { describe, expect, test } from '@jest/globals'
import type { Log } from '../../src/ports.ts'
import { createDiscreetLog } from '../../src/runner/discreet-log.ts'
import { createMask } from '../../src/runner/mask.ts'

type Recorded = { readonly log: Log; readonly lines: string[] }

function createRecorded(): Recorded {
  const lines: string[] = []
  const say = (level: string) => (text: string) => {
    lines.push(`${level} ${text}`)
  }
  const log: Log = {
    ...{ debug: say('debug'), info: say('info'), notice: say('notice') },
    ...{ warn: say('warn'), error: say('error') },
    group: (title, work) => {
      lines.push(`group ${title}`)
      return work()
    },
    progress: ({ label }) => {
      lines.push(`progress ${label}`)
      return { advance: () => undefined, done: () => undefined, say: say('said') }
    },
  }
  return { log, lines }
}

const CANARY = 'libcanary'
const DIGEST = `sha256:${'ab'.repeat(32)}`
const REFERENCE = 'registry.internal.example:5000/team/app:1.2'

async function sayAll(log: Log): Promise<void> {
  log.debug(`${CANARY} is looked at`)
  log.info(`registry.internal.example:5000/team/app is ${DIGEST}.`)
  log.notice(`Something about CVE-2099-4242 in ${REFERENCE}`)
  log.warn(`${DIGEST} warns [no such code]`)
  log.error(`Trivy said ${CANARY} [scanner-failed]. Read its last lines.`)
  log.error(`registry.internal.example:5000 does not answer [registry-unreachable]. Try again.`)
  await log.group(`Image ${REFERENCE}`, () => Promise.resolve())
  const progress = log.progress({ label: `Fetching ${REFERENCE}`, total: null, unit: 'bytes' })
  progress.say(DIGEST)
  log.progress({ label: 'Trivy scans the image', total: null, unit: 'seconds' })
}

describe('a log that was told nothing', () => {
  test('says everything', async () => {
    const { log, lines } = createRecorded()
    await sayAll(createDiscreetLog(log))
    expect(lines).toHaveLength(10)
    expect(lines.join('\n')).toContain(CANARY)
    expect(lines).toContain(`progress Fetching ${REFERENCE}`)
  })
})

describe('a log that everybody may read', () => {
  test('names no registry, digest, vulnerability and nothing that a scanner said', async () => {
    const { log, lines } = createRecorded()
    const discreet = createDiscreetLog(log)
    const names = [
      REFERENCE,
      'registry.internal.example:5000/team/app',
      'registry.internal.example:5000',
    ]
    discreet.beDiscreet({ openness: 'public', names })
    await sayAll(discreet)
    const text = lines.join('\n')
    for (const word of [CANARY, 'internal.example', 'sha256:', 'CVE-2099']) {
      expect(text).not.toContain(word)
    }
    // What somebody has to mend on the way to the image is still said.
    expect(text).toContain('error (withheld) does not answer [registry-unreachable]. Try again.')
    expect(text).toContain('error scanner-failed: the words are withheld')
    expect(text).not.toMatch(/^debug/m)
  })
})

describe('a log that may tell nothing but the outcome', () => {
  test('says headings, progress and codes', async () => {
    const { log, lines } = createRecorded()
    const discreet = createDiscreetLog(log)
    discreet.beDiscreet({ openness: 'sealed', names: [] })
    await sayAll(discreet)
    discreet.info('Wrote /reports/plimsoll.json.age')
    discreet.info('Wrote /reports/plimsoll.json')
    discreet.info(`artifact: delivered. ${CANARY}`)
    expect(lines).toEqual([
      'warn Something went wrong; the words are withheld.',
      'error scanner-failed: the words are withheld and stand in the report. What to do: docs/troubleshooting.md, scanner-failed.',
      'error registry-unreachable: the words are withheld and stand in the report. What to do: docs/troubleshooting.md, registry-unreachable.',
      'group Image',
      'progress Fetching',
      'said ',
      'progress Trivy scans the image',
      'info Wrote /reports/plimsoll.json.age',
      'info artifact: delivered.',
    ])
  })
})

describe('a mask', () => {
  test('takes the longest name first, and no pattern for one', () => {
    const mask = createMask(['a.b', 'a.b/c'])
    expect(mask('a.b/c and a.b and aXb')).toBe('(withheld) and (withheld) and aXb')
    expect(createMask([''])('abc')).toBe('abc')
  })
})
