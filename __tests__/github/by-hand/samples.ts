import type { SeenAlert, SeenJob, SeenScene } from '../../ground/github/by-hand/seen.ts'

/** A scene in which every text is this one. */
export function seenScene(text: string): SeenScene {
  return {
    ...{ id: 'sample', title: text, about: text, repository: 'octo-org/sample', token: text },
    pull: { number: 7, comments: [{ login: text, body: text, isEdited: true }] },
    alerts: [{ ref: text, alerts: [seenAlert(text), { ...seenAlert(text), state: 'fixed' }] }],
    rounds: [
      {
        ...{ title: text, event: text, jobs: [seenJob(text)] },
        ...{ requests: [text, text], serviceRequests: [text] },
      },
    ],
  }
}

function seenAlert(text: string): SeenAlert {
  return {
    ...{ number: 3, state: 'open', path: text },
    rule: {
      ...{ id: text, name: text, severity: 'error', band: 'critical', tags: [text] },
      ...{ description: text, fullDescription: text, help: text, helpUri: text },
    },
    instances: [
      {
        ...{ ref: text, category: text, commit: text, isOpen: true, message: text },
        region: [12, 1, 12, 2],
      },
    ],
  }
}

function seenJob(text: string): SeenJob {
  return {
    ...{ name: text, exitCode: 1, summary: text, log: text, complaints: [text] },
    annotations: [{ level: 'error', message: text, title: text, file: text, line: 12 }],
    outputs: { outcome: text, [text]: text },
  }
}
