import { DOCKERFILE, FLAWED, sceneImage } from '../images.ts'
import type { Job, Scene } from '../scene.ts'

const JOB: Omit<Job, 'image'> = {
  name: 'scan',
  inputs: { name: 'acme/api', dockerfile: 'Dockerfile' },
}

/** What is on main. It blocks by itself, and is not this pull request's fault. */
const BEFORE = { ...FLAWED, libtest: null, logger: null, hasKey: false }

export const CHANGE: Scene = {
  id: 'change',
  title: 'A pull request that fixes one flaw and adds another',
  about:
    'The image of main was scanned before. The change updates test-parser, which fixes its flaw, and brings a library of Java with another.',
  files: { Dockerfile: DOCKERFILE },
  change: { 'lib.txt': 'test-logger 2.14.0\n' },
  rounds: [
    { title: 'Main is scanned', event: 'push', jobs: [{ ...JOB, image: sceneImage(BEFORE) }] },
    {
      title: 'The pull request is opened',
      event: 'pull_request',
      jobs: [{ ...JOB, image: sceneImage({ ...BEFORE, parser: '1.4.2', logger: '2.14.0' }) }],
    },
  ],
  firstScreen: ['acme/api', 'CVE-2099-0008', '2.15.0', 'CVE-2099-0005'],
}
