let pixel: CanvasRenderingContext2D | null = null
const known = new Map<string, string | null>()

/**
 * A computed colour as every drawing program reads it, `rgb(12,106,101)`; null for one that is
 * not seen. Browsers answer colours of newer kinds too, which only browsers know.
 */
export function plainColour(colour: string): string | null {
  const found = known.get(colour)
  if (found !== undefined) return found
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (pixel === null) return colour
  pixel.clearRect(0, 0, 1, 1)
  // What is no colour, such as `none`, would leave the one before it.
  pixel.fillStyle = 'transparent'
  pixel.fillStyle = colour
  pixel.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data
  const plain =
    alpha === 0
      ? null
      : alpha === 255
        ? `rgb(${red},${green},${blue})`
        : `rgba(${red},${green},${blue},${(alpha / 255).toFixed(3)})`
  known.set(colour, plain)
  return plain
}

/** The same where something must be seen. */
export const seenColour = (colour: string, otherwise: string): string =>
  plainColour(colour) ?? otherwise
