export type CvssVersion = '2.0' | '3.0' | '3.1' | '4.0'

/** The metrics of one version of CVSS with their values; those that every vector must have come first. */
type Metrics = { readonly required: Values; readonly optional: Values }
type Values = ReadonlyMap<string, readonly string[]>

/** `NAME:values` of a table in the specification; values of one letter stand without separator. */
function table(lines: readonly string[]): Values {
  return new Map(
    lines.map((line) => {
      const [name = '', values = ''] = line.split(':')
      return [name, values.includes(' ') ? values.split(' ') : values.split(/(?!^)/)]
    }),
  )
}

/** CVSS v2.0 guide, section 2. */
const SECOND: Metrics = {
  required: table(['AV:LAN', 'AC:HML', 'Au:MSN', 'C:NPC', 'I:NPC', 'A:NPC']),
  optional: table([
    'E:U POC F H ND',
    'RL:OF TF W U ND',
    'RC:UC UR C ND',
    'CDP:N L LM MH H ND',
    'TD:N L M H ND',
    'CR:L M H ND',
    'IR:L M H ND',
    'AR:L M H ND',
  ]),
}

/** CVSS v3.0 and v3.1 specification, table 15: the same metrics. */
const THIRD: Metrics = {
  required: table(['AV:NALP', 'AC:LH', 'PR:NLH', 'UI:NR', 'S:UC', 'C:HLN', 'I:HLN', 'A:HLN']),
  optional: table([
    'E:XHFPU',
    'RL:XUWTO',
    'RC:XCRU',
    ...['CR', 'IR', 'AR'].map((name) => `${name}:XHML`),
    'MAV:XNALP',
    'MAC:XLH',
    'MPR:XNLH',
    'MUI:XNR',
    'MS:XUC',
    ...['MC', 'MI', 'MA'].map((name) => `${name}:XNLH`),
  ]),
}

/** CVSS v4.0 specification, table 23. */
const FOURTH: Metrics = {
  required: table([
    'AV:NALP',
    'AC:LH',
    'AT:NP',
    'PR:NLH',
    'UI:NPA',
    ...['VC', 'VI', 'VA', 'SC', 'SI', 'SA'].map((name) => `${name}:HLN`),
  ]),
  optional: table([
    'E:XAPU',
    ...['CR', 'IR', 'AR'].map((name) => `${name}:XHML`),
    'MAV:XNALP',
    'MAC:XLH',
    'MAT:XNP',
    'MPR:XNLH',
    'MUI:XNPA',
    ...['MVC', 'MVI', 'MVA', 'MSC'].map((name) => `${name}:XHLN`),
    'MSI:XSHLN',
    'MSA:XSHLN',
    'S:XNP',
    'AU:XNY',
    'R:XAUI',
    'V:XDC',
    'RE:XLMH',
    'U:X Clear Green Amber Red',
  ]),
}

const METRICS: Readonly<Record<CvssVersion, Metrics>> = {
  '2.0': SECOND,
  '3.0': THIRD,
  '3.1': THIRD,
  '4.0': FOURTH,
}

/** True for `NAME:VALUE` pairs between slashes that name each required metric, none twice and none unknown. */
export function hasMetrics(version: CvssVersion, pairs: string): boolean {
  const { required, optional } = METRICS[version]
  const seen = new Set<string>()
  for (const pair of pairs.split('/')) {
    const [name = '', value = '', ...more] = pair.split(':')
    const values = required.get(name) ?? optional.get(name)
    if (more.length > 0 || seen.has(name) || values?.includes(value) !== true) return false
    seen.add(name)
  }
  return [...required.keys()].every((name) => seen.has(name))
}
