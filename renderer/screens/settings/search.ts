import * as z from 'zod'

/** Dialogues of Settings that a command or the menu can open by address. */
export const settingsDialogs = ['backup', 'restore', 'open'] as const
export type SettingsDialog = (typeof settingsDialogs)[number]

/** What the settings' address says: the dialogue that stands open, and a file named for it. */
export const settingsSearch = z.object({
  dialog: z.enum(settingsDialogs).optional().catch(undefined),
  file: z.string().max(4096).optional().catch(undefined),
})
