/*
 * Pairs of text and ground are at least 4.5 to 1 in both themes, as level AA of WCAG 2.2 asks (success criterion 1.4.3);
 * a test computes them all.
 */

export type Colours = Readonly<Record<string, string>>

export const LIGHT: Colours = {
  paper: '#f6f7f8',
  sheet: '#ffffff',
  line: '#d5dae0',
  ink: '#1a2027',
  soft: '#545e69',
  link: '#0b4f8a',
  strong: '#12304d',
  pass: '#17663a',
  fail: '#a01224',
  nothing: '#7a4f00',
  broken: '#6a2c8c',
  'pass-bg': '#ecf6ef',
  'fail-bg': '#fcf0f0',
  'nothing-bg': '#fdf5e3',
  'broken-bg': '#f6f0fa',
  critical: '#8c1023',
  high: '#bc4a0c',
  medium: '#f0c64a',
  low: '#a9cbea',
  negligible: '#dde2e7',
  unknown: '#c3cad2',
  'on-critical': '#ffffff',
  'on-high': '#ffffff',
  'on-medium': '#362900',
  'on-low': '#0d2f50',
  'on-negligible': '#333c45',
  'on-unknown': '#272f37',
  part: '#2b6c8f',
  age: '#4d6f92',
}

export const DARK: Colours = {
  paper: '#12161b',
  sheet: '#1a2027',
  line: '#37414c',
  ink: '#e6eaee',
  soft: '#a8b3be',
  link: '#8cc2f5',
  strong: '#cfe0f1',
  pass: '#6fd398',
  fail: '#ff8f98',
  nothing: '#f0c064',
  broken: '#d3a5f0',
  'pass-bg': '#16291e',
  'fail-bg': '#341a1e',
  'nothing-bg': '#2f2714',
  'broken-bg': '#2a1c34',
  critical: '#c2273a',
  high: '#b9531a',
  medium: '#dcb23c',
  low: '#35638d',
  negligible: '#46515d',
  unknown: '#5a6672',
  'on-critical': '#ffffff',
  'on-high': '#ffffff',
  'on-medium': '#2a2000',
  'on-low': '#f2f8ff',
  'on-negligible': '#f1f4f7',
  'on-unknown': '#ffffff',
  part: '#5aa6cc',
  age: '#7d9fc2',
}

/** The variables of a theme as declarations. */
export function toDeclarations(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}
