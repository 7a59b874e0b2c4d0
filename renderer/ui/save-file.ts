/** So long the address of a file stays good for the browser to fetch it, in milliseconds. */
const fetchTime = 60_000

/** Hands a file to the browser to save under its own name, where the person keeps downloads. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), fetchTime)
}
