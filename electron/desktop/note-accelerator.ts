/** The shortcut that opens the note whatever program the person is in. */
export const noteAccelerator = 'CommandOrControl+Shift+F9'
