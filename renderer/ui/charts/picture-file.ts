/** The pictures of a chart as files. */

/** The kinds in which a chart is saved. */
export const pictureKinds = ['svg', 'png'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** So many dots to a pixel of the page, for print. */
const density = 2

/** A picture as a file by a name in which no system finds fault. */
export async function pictureFile(
  picture: SVGSVGElement,
  called: string,
  kind: PictureKind,
): Promise<File> {
  const written = new XMLSerializer().serializeToString(picture)
  const name = `${called.replaceAll(/[\\/:*?"<>|]+\s*/g, ' ').trim()}.${kind}`
  if (kind === 'svg') return new File([written], name, { type: 'image/svg+xml' })
  return new File([await dotsOf(written, picture)], name, { type: 'image/png' })
}

async function dotsOf(written: string, picture: SVGSVGElement): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(written)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Number(picture.getAttribute('width')) * density
  canvas.height = Number(picture.getAttribute('height')) * density
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((dots) => {
      if (dots === null) reject(new Error('The picture could not be drawn'))
      else resolve(dots)
    }, 'image/png')
  })
}
