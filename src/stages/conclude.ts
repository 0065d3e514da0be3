import type { Config } from '../config/config.ts'
import type { PlimsollError } from '../domain/errors.ts'
import type { Report } from '../domain/report.ts'
import { toExitCode } from '../policy/exit.ts'
import { limitLeniency } from '../policy/resolve/limit-leniency.ts'
import type { LimitedLeniency } from '../policy/resolve/limit-leniency.ts'
import type { Ports } from '../ports.ts'
import { deliver } from './deliver/deliver.ts'
import type { DeliverStage } from './deliver/deliver.ts'
import { toShown } from './deliver/show-verdict.ts'
import type { Shown } from './deliver/show-verdict.ts'
import { isEncryptedOnly } from './disclosure.ts'
import type { Notifier } from './notify/notifier.ts'
import { toSealedError } from './open-disclosure.ts'
import type { OpenedDisclosure } from './open-disclosure.ts'
import { toRunReport } from './run-report.ts'
import type { RunReportRequest } from './run-report.ts'

export type RunResult = {
  readonly report: Report
  readonly exitCode: 0 | 1 | 2 | 4
  /** A report file that could not be written. */
  readonly failure: PlimsollError | null
  /** What of the report whoever reads the log may see. */
  readonly shown: Shown
}

export type ConcludeRequest = Omit<RunReportRequest, 'asOf'> & {
  readonly disclosure: OpenedDisclosure
  /** Left out: nobody is told anything. */
  readonly notifier?: Notifier
}

/** The end of every run: one report on all images, delivered, and the exit code of its verdict. */
export async function concludeRun(
  { results, policies, disclosure, notifier, notices = [] }: ConcludeRequest,
  config: Config,
  ports: Ports,
): Promise<RunResult> {
  // A signal that came while a hundred thousand findings were merged is heard before there is a verdict.
  await new Promise((heard) => setTimeout(heard, 0))
  ports.signal.throwIfAborted()
  const isGoverned = policies.inForce.set.documents.length > 0
  const limited = results.map(({ mode }) => limitLeniency({ asked: config, mode, isGoverned }))
  const host = (await ports.openCodeHost?.()) ?? null
  const told = [
    ...notices,
    ...disclosure.notices,
    ...limited.flatMap((one) => one.notices),
    ...(host === null ? [] : host.notices),
  ]
  await notifier?.giveWay()
  const asOf = ports.now().toISOString()
  const judged = toRunReport({ results, notices: told, policies, asOf })
  const { report, failure } = await deliver({
    ...{ report: judged, config, ports, host, disclosure },
    ...toSpeakers(notifier),
  })
  notifier?.end()
  return {
    report,
    failure: failure !== null && isEncryptedOnly(disclosure) ? toSealedError(failure) : failure,
    exitCode: toRunExitCode({ report, failure }, limited),
    shown: toShown(report, disclosure),
  }
}

function toSpeakers(notifier: Notifier | undefined): Pick<DeliverStage, 'tell' | 'sendAudit'> {
  if (notifier === undefined) return {}
  return {
    tell: (report, links) => notifier.tellAll(report, links),
    sendAudit: (record) => notifier.sendAudit(record),
  }
}

type Ended = Pick<RunResult, 'report' | 'failure'>

/** From the worst to the best. */
const EXIT_CODES = [2, 4, 1, 0] as const

/** Each image by the mode that its policy asks for; a report that was asked for and is not there is never forgiven. */
function toRunExitCode(
  { report, failure }: Ended,
  limited: readonly LimitedLeniency[],
): RunResult['exitCode'] {
  if (failure !== null) return 2
  const codes = report.images.flatMap(({ verdict }, index) => {
    const leniency = limited[index]?.leniency
    return leniency === undefined ? [] : [toExitCode(verdict.outcome, leniency)]
  })
  // Without any image there is nothing that could be trusted.
  return EXIT_CODES.find((code) => codes.includes(code)) ?? 2
}
