import { CLEAN, DOCKERFILE, sceneImage } from '../images.ts'
import type { Scene } from '../scene.ts'

export const NO_FINDINGS: Scene = {
  id: 'clean',
  title: 'A clean image',
  about:
    'Nothing was found. By itself no comment is made to say so; here comment: always asks for it.',
  files: { 'README.md': 'A program.\n' },
  change: { Dockerfile: DOCKERFILE },
  rounds: [
    {
      title: 'The pull request is opened',
      event: 'pull_request',
      jobs: [
        {
          name: 'scan',
          image: sceneImage(CLEAN),
          inputs: { name: 'acme/api', dockerfile: 'Dockerfile', comment: 'always' },
        },
      ],
    },
  ],
  firstScreen: ['acme/api', 'passes the gate'],
}
