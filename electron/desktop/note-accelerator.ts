/** The keys of the note as Electron names them. */
export const noteAccelerator = (keys: string): string => keys.replace('Ctrl', 'CommandOrControl')
