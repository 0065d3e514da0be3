/** The credentials of AWS, by the names under which every program takes them from the environment. */
export const AWS_SECRETS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'] as const
