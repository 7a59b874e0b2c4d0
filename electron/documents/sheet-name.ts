/** A sheet's name as Excel takes it: without `: \ / ? * [ ]`, up to 31 characters, not empty. */
export function sheetNameFrom(asked: string): string {
  const name = asked.replace(/[:\\/?*[\]\p{Cc}]+/gu, ' ').replace(/^['\s]+|['\s]+$/g, '')
  return name === '' ? 'JST' : name
}
