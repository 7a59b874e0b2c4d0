import { readFileSync } from 'node:fs'
import { resourcePath } from './resource-path.ts'

/** The register that the project keeps as its own resource, as text. */
export function registerFiles() {
  return {
    jsts: readFileSync(resourcePath('resources', 'lubuskie-jst.csv'), 'utf8'),
    powiats: readFileSync(resourcePath('resources', 'lubuskie-powiat-grid.csv'), 'utf8'),
  }
}
