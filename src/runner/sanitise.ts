/*
 * Lines that CI systems would take for a command: GitHub's runner, after any white space `::name`, or `##[name` anywhere
 * (actions/runner ActionCommand.cs); the agent of Azure Pipelines `##vso[name` anywhere and `##[name`; TeamCity
 * `##teamcity[name`. GitLab's sections need an escape character. Image content and scanner output reach the log, so every
 * line is defused wherever it is printed; ANSI and other control characters go, since they can rewrite a terminal.
 */

/** Text that is safe to print as one or several lines in a log. */
export function toLogText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(toLogLine)
    .join('\n')
}

function toLogLine(line: string): string {
  const plain = line
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
    .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
  return plain.replace(/##[a-z]*(?=\[)/giu, '$&\u200b').replace(/^(\s*):(?=:)/u, '$1:\u200b')
}
