/** The number as it stands on screens: `•••••••1359`, told apart by its last digits alone. */
export const maskedPesel = (pesel: string): string => `•••••••${pesel.slice(-4)}`
