import { DOCKERFILE, FLAWED, sceneImage } from '../images.ts'
import type { Scene } from '../scene.ts'

const NAME = { name: 'acme/api', dockerfile: 'Dockerfile' }

export const FAILED_SCAN: Scene = {
  id: 'failed-scan',
  title: 'A scan that failed',
  about:
    'The first run found what blocks. In the second one the registry is down: the comment says so, and the alerts stay as they were, for nobody fixed anything.',
  files: { 'README.md': 'A program.\n' },
  change: { Dockerfile: DOCKERFILE },
  rounds: [
    {
      title: 'The pull request is opened',
      event: 'pull_request',
      jobs: [{ name: 'scan', image: sceneImage(FLAWED), inputs: NAME }],
    },
    {
      title: 'Its author changes a text, while the registry is down',
      event: 'pull_request',
      jobs: [{ name: 'scan', image: sceneImage(FLAWED), inputs: NAME, isRegistryDown: true }],
    },
  ],
  firstScreen: ['acme/api', 'could not be scanned', '503'],
}
