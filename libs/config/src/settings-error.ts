/** The environment is not usable: the message names the variable and what to put in it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
