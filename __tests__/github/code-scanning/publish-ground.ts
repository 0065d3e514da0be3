import { createPublishAlerts } from '../../../src/github/code-scanning/publish-alerts.ts'
import type { PublishAlertsOptions } from '../../../src/github/code-scanning/publish-alerts.ts'
import { createFindPull } from '../../../src/github/find-pull.ts'
import type { AlertUpload, DeliveryWish, PublishedAlerts } from '../../../src/ports.ts'
import { sarifLog } from '../../ground/github/sarif-samples.ts'
import type { SampleResult } from '../../ground/github/sarif-samples.ts'
import { LOG, REPOSITORY, TOKEN } from '../../ground/github/scene.ts'
import type { Scene } from '../../ground/github/scene.ts'

/* Uploads to the fake GitHub, as a run of pull request 7 makes them. */

export const RESULTS: readonly SampleResult[] = [
  { rule: 'CVE-2099-0001', path: 'acme/api/deb/libssl3', print: 'a' },
  { rule: 'CVE-2099-0002', path: 'acme/api/deb/zlib1g', print: 'b' },
]

export function uploadOf(image = 'acme/api', results = RESULTS): AlertUpload {
  const render = (most: number): string =>
    JSON.stringify(
      sarifLog({ results: results.slice(0, most), id: `plimsoll/${image}/`, tool: 'plimsoll' }),
    )
  return { image, sarif: render(Infinity), fewer: render }
}

export const PERMISSIONS = {
  contents: 'read',
  pull_requests: 'read',
  security_events: 'write',
} as const

/** Everything as `security-events: write` has it. */
export function renew(scene: Scene): void {
  scene.renew()
  scene.github.changeRepository(REPOSITORY, { codeScanning: 'on', isArchived: false })
  scene.github.addToken(TOKEN, { permissions: PERMISSIONS, repositories: [REPOSITORY] })
}

export type PublishRequest = Partial<PublishAlertsOptions> & {
  readonly uploads?: readonly AlertUpload[]
  readonly wish?: DeliveryWish
}

export function publish(scene: Scene, request: PublishRequest = {}): Promise<PublishedAlerts> {
  const { uploads = [uploadOf()], wish = 'auto', ...options } = request
  const context = options.context ?? scene.context()
  const client = options.client ?? scene.client()
  const publishAlerts = createPublishAlerts({
    ...{ client, context, log: LOG, signal: new AbortController().signal },
    findHead: () => Promise.resolve(null),
    findPull: createFindPull(scene.client(), context),
    // Two minutes are 2.4 s: a busy machine takes its time for each answer.
    secondMs: 20,
    ...options,
  })
  return publishAlerts({ uploads, wish })
}

/** Without the address of the repository. */
export function requestsOf({ github }: Scene): string[] {
  return github.requests.map((one) =>
    one.replace(`/repos/${REPOSITORY}`, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'ID'),
  )
}
