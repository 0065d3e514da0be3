import type { Config } from '../config/config.ts'
import { createSampleDatabases } from '../database/samples.ts'
import { NO_POLICY_FILES } from '../demo/no-policy-files.ts'
import { writeSample } from '../demo/sample.ts'
import type { Sample } from '../demo/sample.ts'
import { createNoFeeds } from '../feeds/open-feeds.ts'
import type { Ports } from '../ports.ts'
import { createFiles } from '../runner/files.ts'
import { runInTerminal } from './scan.ts'
import type { Terminal } from './terminal.ts'

/** Exit code 2: the demo did not work, whatever the scanners would have said. */
const NOT_SHOWN = 2

/**
 * `demo`: the main job on the embedded sample. Ends with 0 when it worked, whatever the verdict. Its
 * databases are handed in here and nowhere else, so that no `scan` ever reaches them or their age limit.
 */
export async function demoCommand(config: Config, terminal: Terminal): Promise<number> {
  const { log } = terminal
  const files = createFiles(config.workFolder)
  const folder = await files.makeFolder('plimsoll-demo-')
  try {
    const sample = await writeSample(folder)
    log.notice(
      'This is a demonstration: the image and the databases are samples that come with Plimsoll. ' +
        'What they say is made up, and says nothing about any other image.',
    )
    const images = [
      { reference: REFERENCE, name: 'plimsoll/sample', platform: 'linux/amd64', dockerfile: null },
    ]
    const result = await runInTerminal({ ...config, images, cache: 'off' }, terminal, (ports) =>
      withSample(ports, sample),
    )
    const hasWorked = ['pass', 'fail'].includes(result.report.verdict.outcome)
    if (hasWorked)
      log.info('The databases were samples. Scan an image of yours: plimsoll scan IMAGE')
    return hasWorked && result.failure === null ? 0 : NOT_SHOWN
  } finally {
    await files.remove(folder)
  }
}

const NO_FEEDS =
  'The demonstration asks no list of the world, since its vulnerabilities are made up.'

/** What the report calls the image: its folder is another one each time. */
const REFERENCE = 'sample'

function withSample(ports: Ports, sample: Sample): Ports {
  const { runProgram } = ports
  return {
    ...ports,
    provideDatabase: createSampleDatabases({ folder: sample.databaseFolder, runProgram }),
    openFeeds: createNoFeeds(NO_FEEDS),
    openPolicyFiles: () => Promise.resolve(NO_POLICY_FILES),
    openCodeHost: () => Promise.resolve(null),
    openImage: async (request, signal) => {
      const reference = `oci-dir:${sample.imageFolder}`
      const opened = await ports.openImage({ ...request, reference }, signal)
      return { ...opened, image: { ...opened.image, reference: request.reference } }
    },
  }
}
