import { allow, type Decision, refuse } from '#db/values/refusal.ts'

const cloudFolders: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'OneDrive', pattern: /^onedrive(( - |-).+)?$/i },
  { name: 'Dropbox', pattern: /^(.+ )?dropbox( \(.+\)|-.+)?$/i },
  {
    name: 'Google Drive',
    pattern: /^(google ?drive|dysk google|googledrive-.+|my drive|mój dysk)$/i,
  },
  { name: 'iCloud Drive', pattern: /^(iclouddrive|com~apple~clouddocs)$/i },
  { name: 'Nextcloud', pattern: /^nextcloud$/i },
]

/**
 * Decides whether a store may live at an absolute path. A network share (UNC) and a
 * folder that a cloud service synchronises are refused: both corrupt databases.
 * `cloudRoots` are such folders as the system itself names them (for OneDrive under
 * another name).
 */
export function checkStorePlace(
  path: string,
  cloudRoots: readonly { readonly service: string; readonly root: string }[] = [],
): Decision<string> {
  if (/^(\\\\|\/\/)/.test(path)) return refuse('store.networkPath', { path })
  const folded = normalise(path)
  for (const { service, root } of cloudRoots) {
    if (root !== '' && `${folded}/`.startsWith(`${normalise(root)}/`)) {
      return refuse('store.cloudFolder', { path, service })
    }
  }
  const segments = path.split(/[\\/]/)
  for (const { name, pattern } of cloudFolders) {
    if (segments.some((segment) => pattern.test(segment))) {
      return refuse('store.cloudFolder', { path, service: name })
    }
  }
  return allow(path)
}

const normalise = (path: string) => path.replace(/\\/g, '/').replace(/\/+$/, '').toLowerCase()
