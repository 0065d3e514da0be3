import { DOCKERFILE, FLAWED, sceneImage } from '../images.ts'
import type { Scene } from '../scene.ts'

export const FINDINGS: Scene = {
  id: 'findings',
  title: 'An image with findings',
  about:
    'The first pull request of a repository: nothing to compare with, so everything is judged. Flaws of each severity, two of them known to be exploited, and a key that was left in the image.',
  files: { 'README.md': 'A program.\n' },
  change: { Dockerfile: DOCKERFILE },
  rounds: [
    {
      title: 'The pull request is opened',
      event: 'pull_request',
      jobs: [
        {
          name: 'scan',
          image: sceneImage(FLAWED),
          inputs: { name: 'acme/api', dockerfile: 'Dockerfile' },
        },
      ],
    },
  ],
  firstScreen: ['acme/api', 'CVE-2099-0001', 'libtest1', '1.2.3-1+deb12u1', 'CVE-2099-0008'],
}
