import { CLEAN, DOCKERFILE, FLAWED, sceneImage } from '../images.ts'
import type { Contents } from '../images.ts'
import type { Job, Scene } from '../scene.ts'

export const MATRIX: Scene = {
  id: 'matrix',
  title: 'A matrix of three',
  about:
    'Three jobs of one workflow, each with an image of its own, at the same time: one comment, with a section for each.',
  files: { 'README.md': 'A program.\n' },
  change: { Dockerfile: DOCKERFILE },
  rounds: [
    {
      title: 'The pull request is opened',
      event: 'pull_request',
      jobs: [
        jobOf('acme/api', { ...CLEAN, logger: '2.14.0' }),
        jobOf('acme/web', CLEAN),
        jobOf('acme/worker', { ...FLAWED, logger: null, hasKey: false }),
      ],
    },
  ],
  firstScreen: ['acme/api', 'acme/web', 'acme/worker', 'CVE-2099-0008', '2.15.0'],
}

function jobOf(name: string, contents: Contents): Job {
  return {
    name: `scan (${name})`,
    image: sceneImage(contents),
    // With `auto`, a job whose image is clean creates no comment: whether it has a section then depends on who is faster.
    inputs: { name, dockerfile: 'Dockerfile', comment: 'always' },
  }
}
