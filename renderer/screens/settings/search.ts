import { oneOf, searchOf, text } from '../../app/address-search.ts'

/** Dialogues of Settings that a command or the menu can open by address. */
export const settingsDialogs = ['backup', 'restore', 'open'] as const
export type SettingsDialog = (typeof settingsDialogs)[number]

/** What the settings' address says: the dialogue that stands open, and a file named for it. */
export const settingsSearch = searchOf({
  dialog: oneOf(settingsDialogs),
  file: text(4096),
})
