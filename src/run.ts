import type { Config } from './config/config.ts'
import { checkReferences } from './image/check-references.ts'
import type { Ports } from './ports.ts'
import { MAX_RULES_BYTES } from './scanners/workspace.ts'
import { concludeRun } from './stages/conclude.ts'
import type { RunResult } from './stages/conclude.ts'
import { reportOnImage } from './stages/image.ts'
import type { ImageResult } from './stages/image.ts'
import type { Notifier } from './stages/notify/notifier.ts'
import { openNotifier } from './stages/notify/open-notifier.ts'
import { openDisclosure, withinDisclosure } from './stages/open-disclosure.ts'
import { prepareBaseline } from './stages/prepare-baseline.ts'
import { preparePolicy } from './stages/policy/prepare-policy.ts'
import type { Policies } from './stages/policy/prepare-policy.ts'
import { beginSupplies } from './stages/supply.ts'

export type { RunResult }

/**
 * One run: fetch what is needed, scan, merge and judge each image, deliver what was found. Throws
 * `image-reference-invalid` and `config-invalid` for what was given, `cancelled`, and bugs of ours; the rest is
 * an outcome.
 */
export async function run(config: Config, ports: Ports): Promise<RunResult> {
  await checkGiven(config, ports)
  // What was begun and is not needed any more must not keep the process, or talk after the verdict.
  const ended = new AbortController()
  const signal = AbortSignal.any([ports.signal, ended.signal])
  try {
    const policies = await preparePolicy(config, ports)
    const disclosure = await openDisclosure({ config, policies }, ports)
    return await withinDisclosure(disclosure, { config, ports }, async () => {
      const notifier = openNotifier({ config, policies, disclosure }, ports)
      const results = await reportOnImages({ config, policies, notifier }, { ...ports, signal })
      return concludeRun({ results, policies, disclosure, notifier }, config, ports)
    })
  } finally {
    // What was fetched is kept for others whatever the verdict; whoever cancels does not wait for that.
    if (!ports.signal.aborted) await ports.sharedCache?.settle()
    ended.abort()
  }
}

async function checkGiven({ images, baseline, scan }: Config, { files }: Ports): Promise<void> {
  const compared = baseline?.kind === 'image' ? [baseline.reference] : []
  checkReferences([...images.map((image) => image.reference), ...compared])
  if (scan.secretRules !== null) await files.readText(scan.secretRules, MAX_RULES_BYTES)
}

type Given = {
  readonly config: Config
  readonly policies: Policies
  readonly notifier: Notifier
}

async function reportOnImages(
  { config, policies, notifier }: Given,
  ports: Ports,
): Promise<ImageResult[]> {
  const supplies = beginSupplies(config, ports)
  const feeds = ports.openFeeds(ports.signal)
  const work = { supplies, feeds, policies, config, ports }
  const baselineFor = await prepareBaseline(work)
  const results: ImageResult[] = []
  for (const request of config.images) {
    const report = (): Promise<ImageResult> => reportOnImage({ ...work, request, baselineFor })
    const result = await ports.log.group(`Image ${request.reference}`, report)
    notifier.tellNow(result.report)
    results.push(result)
  }
  return results
}
