/** The version of Plimsoll; a test holds it against package.json. */
export const PLIMSOLL_VERSION = '0.1.0'
