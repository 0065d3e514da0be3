import { readText } from './read-files.ts'
import type { Variables } from './pipeline.ts'

/*
 * As much of a declarative Jenkinsfile as the tests need: its environment, its shell steps by their labels, and what
 * its other steps are given. Groovy's strings: 'plain', "with ${…}", and '''of several lines'''; a backslash escapes.
 */

export type Jenkinsfile = {
  readonly text: string
  /** With `${env.NAME}` still in them. */
  readonly environment: Variables
  /** Shell steps by label, as the shell gets them. */
  readonly steps: Variables
}

export function readJenkinsfile(): Jenkinsfile {
  const text = readText('examples/Jenkinsfile')
  const environment = /\n {2}environment \{\n([\s\S]*?)\n {2}\}/.exec(text)?.[1] ?? ''
  const assigned = environment.matchAll(/^ +(\w+) = (['"])(.*)\2$/gm)
  const steps = text.matchAll(/\bsh label: '([^']+)', script: ('''|')([\s\S]*?)\2/g)
  return {
    text,
    environment: Object.fromEntries(
      [...assigned].map(([, name = '', , value = '']) => [name, value]),
    ),
    steps: Object.fromEntries(
      [...steps].map(([, label = '', , body = '']) => [label, unescape(body)]),
    ),
  }
}

function unescape(text: string): string {
  return text.replaceAll(/\\([\\'])/g, '$1')
}

export function expandEnv(text: string, variables: Variables): string {
  return text.replaceAll(/\$\{env\.(\w+)\}/g, (_, name: string) => variables[name] ?? 'null')
}

/** What a step of the pipeline is given by this name, wherever it stands: `junit testResults: '…'`. */
export function givenTo(text: string, step: string, name: string): string | undefined {
  const line = text.split('\n').find((one) => one.trim().startsWith(`${step} `)) ?? ''
  return new RegExp(`\\b${name}: '([^']*)'`).exec(line)?.[1]
}
