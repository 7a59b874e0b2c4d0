import { describe, expect, it } from 'vitest'
import { checkStorePlace } from '#db/rules/store-place.ts'

const cloud = (service: string) => ({ code: 'store.cloudFolder', service })
const network = { code: 'store.networkPath' }

/** Where a store may not live. Both kinds of place corrupt databases (what offices complain about). */
const refusedPlaces: readonly (readonly [path: string, why: { code: string; service?: string }])[] =
  [
    ['\\\\serwer\\biuro\\biuro.db', network],
    ['\\\\192.168.1.10\\c$\\biuro.db', network],
    ['//serwer/biuro/biuro.db', network],
    ['C:\\Users\\anna\\OneDrive\\biuro.db', cloud('OneDrive')],
    ['C:\\Users\\anna\\onedrive\\Biuro\\biuro.db', cloud('OneDrive')],
    ['C:\\Users\\anna\\OneDrive - Urząd Marszałkowski\\biuro.db', cloud('OneDrive')],
    ['/Users/anna/Library/CloudStorage/OneDrive-Personal/biuro.db', cloud('OneDrive')],
    ['/Users/anna/Library/CloudStorage/OneDrive-UMWL/SOI/biuro.db', cloud('OneDrive')],
    ['C:\\Users\\anna\\Dropbox\\biuro.db', cloud('Dropbox')],
    ['C:\\Users\\anna\\Dropbox (Urząd)\\biuro.db', cloud('Dropbox')],
    ['C:\\Users\\anna\\Urząd Dropbox\\Anna Nowak\\biuro.db', cloud('Dropbox')],
    ['/home/anna/Dropbox/praca/biuro.db', cloud('Dropbox')],
    ['C:\\Users\\anna\\Google Drive\\biuro.db', cloud('Google Drive')],
    ['C:\\Users\\anna\\GoogleDrive\\biuro.db', cloud('Google Drive')],
    ['G:\\Mój dysk\\biuro.db', cloud('Google Drive')],
    ['G:\\My Drive\\biuro.db', cloud('Google Drive')],
    ['C:\\Users\\anna\\Dysk Google\\biuro.db', cloud('Google Drive')],
    [
      '/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.pl/biuro.db',
      cloud('Google Drive'),
    ],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/biuro.db', cloud('iCloud Drive')],
    ['C:\\Users\\anna\\iCloudDrive\\biuro.db', cloud('iCloud Drive')],
    ['/home/anna/Nextcloud/biuro.db', cloud('Nextcloud')],
  ]

/** Where it may: ordinary folders, also such as only sound like the others. */
const allowedPlaces: readonly string[] = [
  'C:\\Users\\anna\\AppData\\Local\\Biuro SOI\\biuro-soi.db',
  '/home/anna/.local/share/biuro-soi/biuro-soi.db',
  '/Users/anna/Library/Application Support/Biuro SOI/biuro-soi.db',
  'D:\\Biuro\\biuro.db',
  'C:\\OneDriveTemp\\biuro.db',
  '/home/anna/dropboxowy/biuro.db',
  '/home/anna/kopia z google drive 2020/biuro.db',
  '/home/anna/onedrive.db',
]

describe('the place of a store', () => {
  it.each(refusedPlaces)('%s is refused', (path, { code, service }) => {
    const figures = service === undefined ? { path } : { path, service }
    expect(checkStorePlace(path)).toEqual({ ok: false, refusal: { code, figures } })
  })

  it.each(allowedPlaces)('%s is allowed', (path) => {
    expect(checkStorePlace(path)).toEqual({ ok: true, value: path })
  })
})

describe('a synchronised folder that the system names', () => {
  const roots = [
    { service: 'OneDrive', root: 'C:\\Users\\anna\\Chmura\\' },
    { service: 'OneDrive', root: '' },
  ]
  const rows: readonly (readonly [path: string, allowed: boolean])[] = [
    ['C:\\Users\\anna\\Chmura\\biuro.db', false],
    ['c:\\users\\ANNA\\chmura\\Biuro\\biuro.db', false],
    ['C:/Users/anna/Chmura/biuro.db', false],
    ['C:\\Users\\anna\\Chmura 2\\biuro.db', true],
    ['C:\\Users\\anna\\biuro.db', true],
  ]
  it.each(rows)('%s: %s', (path, allowed) => {
    expect(checkStorePlace(path, roots).ok).toBe(allowed)
  })

  it('that is not set stops nothing', () => {
    expect(checkStorePlace('/home/anna/biuro.db', [{ service: 'OneDrive', root: '' }]).ok).toBe(
      true,
    )
  })
})
