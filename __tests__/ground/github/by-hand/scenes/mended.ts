import { CLEAN, DOCKERFILE, FLAWED, sceneImage } from '../images.ts'
import type { Job, Scene } from '../scene.ts'

const JOB: Omit<Job, 'image'> = {
  name: 'scan',
  inputs: { name: 'acme/api', dockerfile: 'Dockerfile' },
}

export const MENDED: Scene = {
  id: 'mended',
  title: 'A pull request that was mended',
  about:
    'The first run found what blocks; then the author fixed it, and the comment that was there says so. The third run changes nothing, and so writes nothing.',
  files: { 'README.md': 'A program.\n' },
  change: { Dockerfile: DOCKERFILE },
  rounds: [
    {
      title: 'The pull request is opened',
      event: 'pull_request',
      jobs: [{ ...JOB, image: sceneImage(FLAWED) }],
    },
    {
      title: 'Its author updates every package',
      event: 'pull_request',
      jobs: [{ ...JOB, image: sceneImage(CLEAN) }],
    },
    {
      title: 'Its author changes a text',
      event: 'pull_request',
      jobs: [{ ...JOB, image: sceneImage(CLEAN) }],
    },
  ],
  firstScreen: ['acme/api', 'passes the gate'],
}
