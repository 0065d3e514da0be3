/** What each exit code of the command line means (design.md 5.1); a step fails with every one but 0. */
export const EXIT_CODES: readonly { readonly code: number; readonly meaning: string }[] = [
  {
    code: 0,
    meaning: 'pass: the gate says yes, or an input says that its no shall not fail the run',
  },
  { code: 1, meaning: 'fail: the gate says no' },
  {
    code: 2,
    meaning:
      'scan-failed: there is no trustworthy answer; trying again, or mending the cause, may help (a registry is down, a login was refused, a scanner died, a database is too old)',
  },
  { code: 3, meaning: 'wrong input or configuration' },
  {
    code: 4,
    meaning:
      'nothing-analysed: the scanners ran well and recognised nothing in the image; trying again will not help',
  },
  { code: 130, meaning: 'cancelled by SIGINT' },
  { code: 143, meaning: 'cancelled by SIGTERM' },
]
