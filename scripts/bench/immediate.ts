import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCertificate } from '../../__tests__/ground/certificates.ts'
import { buildImage } from '../../__tests__/ground/images.ts'
import { startSmtp } from '../../__tests__/ground/services/smtp.ts'
import { WEBHOOK_SECRET, startWebhook } from '../../__tests__/ground/services/webhook.ts'
import { toSpread } from './arithmetic.ts'
import type { Figure, Row } from './figure.ts'
import { formatMilliseconds, formatSpread } from './figure.ts'
import { CLI, requireBundle } from './ground.ts'
import type { Ground } from './ground.ts'
import { measureInTurn, runProcess } from './processes.ts'
import { makeGrypeReports, makeTrivyReport } from './stub-reports.ts'

const FINDINGS = 1000
const MOST_MILLISECONDS = 200

/** The mail server of the tests waits so long for clients that speak before they are greeted (its own source). */
const GREETING_MILLISECONDS = 100

const MARK = join(import.meta.dirname, 'mark-merged.js')

/** How long an immediate message takes from the merged list to the server that gets it, in a process of its own each. */
export async function measureImmediate(ground: Ground): Promise<Figure> {
  requireBundle()
  const desk = await openDesk(ground)
  try {
    const times = await measureInTurn(
      {
        webhook: () => measure(desk, { to: 'hook', trust: 'NODE_EXTRA_CA_CERTS' }),
        guarded: () => measure(desk, { to: 'hook', trust: 'SSL_CERT_FILE' }),
        mail: () => measure(desk, { to: 'mail', trust: 'NODE_EXTRA_CA_CERTS' }),
      },
      ground.rounds.some,
    )
    return toFigure(times)
  } finally {
    await desk.close()
  }
}

type Times = Readonly<Record<'webhook' | 'guarded' | 'mail', readonly number[]>>

function toFigure({ webhook, guarded, mail }: Times): Figure {
  return {
    title: 'An immediate message about one of a thousand findings',
    rows: [
      toRow('signed webhook', webhook),
      toRow('signed webhook, by the transport of guarded addresses', guarded),
      toMailRow(mail),
    ],
    commands: [
      {
        name: 'ours',
        line: 'NODE_EXTRA_CA_CERTS=$CA node --import scripts/bench/mark-merged.js dist/cli.js evaluate trivy.json grype.json --report json=a.json --report html=a.html',
      },
    ],
    notes: [
      'From the moment at which the reports of both scanners are merged to the moment at which the server on loopback has the whole message: judging, the message, TLS and the login are within. `evaluate` has its list soon after its start, and so less time than a scan to load meanwhile what a message needs.',
      'Addresses of loopback are allowed to the channel, which then takes the `fetch` of the platform; the second row is that of undici, by which messages to public addresses go, with the authorities read from a file besides.',
      'The server of the mail keeps every client waiting before it greets, against those that speak too soon: the result is without that.',
    ],
  }
}

function toRow(what: string, milliseconds: readonly number[], waited = 0): Row {
  const time = toSpread(milliseconds)
  const result = time.median - waited
  return {
    ...{ what, ours: formatSpread(time, formatMilliseconds), comparedWith: '', theirs: '' },
    result: formatMilliseconds(result),
    target: formatMilliseconds(MOST_MILLISECONDS),
    reached: result <= MOST_MILLISECONDS,
  }
}

function toMailRow(milliseconds: readonly number[]): Row {
  return {
    ...toRow('mail with STARTTLS and a login', milliseconds, GREETING_MILLISECONDS),
    comparedWith: 'the server waits before it greets',
    theirs: formatMilliseconds(GREETING_MILLISECONDS),
  }
}

type Desk = {
  readonly ground: Ground
  readonly folder: string
  readonly authority: string
  readonly channels: Readonly<Record<'hook' | 'mail', string>>
  /** When each message came, in milliseconds since 1970. */
  readonly arrivals: () => readonly number[]
  close(): Promise<void>
}

const LOGIN = { user: 'gate', pass: 'word' }

async function openDesk(ground: Ground): Promise<Desk> {
  const folder = mkdtempSync(join(ground.folder, 'immediate-'))
  const certificate = createCertificate()
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, certificate.cert)
  writeReports(folder)
  const hook = await startWebhook(certificate)
  const mail = await startSmtp({ certificate, login: LOGIN })
  const hooked: number[] = []
  hook.watchers.push(() => hooked.push(performance.timeOrigin + performance.now()))
  return {
    ...{ ground, folder, authority },
    channels: {
      hook: `type: webhook, url: '${hook.origin}/in', secret_env: HOOK_SECRET`,
      mail: `type: email, host: localhost, port: ${mail.port}, user_env: MAIL_USER, password_env: MAIL_PASSWORD, from: gate@example.test, to: [security@example.test]`,
    },
    arrivals: () => [...hooked, ...mail.mails.map(({ at }) => at)],
    close: async () => {
      await Promise.all([hook.close(), mail.close()])
    },
  }
}

function writeReports(folder: string): void {
  const image = buildImage({ layers: [[{ path: 'a', content: 'a' }]] })
  const write = (name: string, value: unknown): void => {
    writeFileSync(join(folder, name), JSON.stringify(value))
  }
  write('trivy.json', makeTrivyReport(image, FINDINGS))
  write('grype.json', makeGrypeReports(image, FINDINGS).report)
}

type Course = {
  readonly to: 'hook' | 'mail'
  readonly trust: 'NODE_EXTRA_CA_CERTS' | 'SSL_CERT_FILE'
}

async function measure(desk: Desk, { to, trust }: Course): Promise<number> {
  const { ground, folder, channels, authority } = desk
  const rule = '{ name: severe, when: { severity: critical }, to: there, immediate: true }'
  const channel = `{ ${channels[to]}, allow_private: true }`
  const policy = `notify: { channels: { there: ${channel} }, rules: [${rule}] }\n`
  writeFileSync(join(folder, '.plimsoll.yml'), policy)
  const known = new Set(desk.arrivals())
  const mark = join(folder, 'mark.json')
  const reports = ['json=a.json', 'html=a.html'].map((one) => `--report=${one}`)
  const feeds = ['--kev-url=none', '--epss-url=none', '--name=bench/many']
  await runProcess({
    file: ground.node,
    args: ['--import', MARK, CLI, 'evaluate', 'trivy.json', 'grype.json', ...reports, ...feeds],
    cwd: folder,
    env: {
      ...ground.env,
      ...{ BENCH_MARK: mark, [trust]: authority, HOOK_SECRET: WEBHOOK_SECRET },
      ...{ MAIL_USER: LOGIN.user, MAIL_PASSWORD: LOGIN.pass },
      // What an earlier round told is told again.
      PLIMSOLL_CACHE: mkdtempSync(join(folder, 'cache-')),
    },
    exitCodes: [1],
  })
  const [arrived, ...others] = desk.arrivals().filter((at) => !known.has(at))
  const merged = JSON.parse(readFileSync(mark, 'utf8')) as number | null
  if (merged === null) throw new Error('the bundle merges elsewhere than mark-merged.js looks')
  if (arrived === undefined || others.length > 0) throw new Error('not one message came')
  return arrived - merged
}
