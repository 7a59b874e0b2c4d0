import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/**
 * Where the office keeps its data when nothing else is said: the person's local
 * application data, never Documents, which many offices keep in a cloud folder.
 * Both shells use the same place.
 */
export function defaultDataDir(
  { platform, env, home }: Surroundings = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
  },
): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Biuro SOI')
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Biuro SOI')
    default: {
      // The XDG specification: a relative path is to be ignored.
      const given = env.XDG_DATA_HOME
      const base = given && posix.isAbsolute(given) ? given : posix.join(home, '.local', 'share')
      return posix.join(base, 'biuro-soi')
    }
  }
}
