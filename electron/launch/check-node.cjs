/*
 * Loaded before anything else (`node -r`), so that an old Node says one sentence
 * instead of a stack of syntax errors. Written in the JavaScript of ten years ago
 * on purpose. 22.18 is the first Node that runs TypeScript without a flag;
 * better-sqlite3 needs 22 as well.
 */
'use strict'

var needed = [22, 18]
var present = String(process.versions.node).split('.')
var major = Number(present[0])
var minor = Number(present[1])
var language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
// The same choice as language.ts, which an old Node cannot read.
if (/^(C|POSIX)?(\.|$)/.test(language) && typeof Intl !== 'undefined') {
  language = new Intl.DateTimeFormat().resolvedOptions().locale
}

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    language.slice(0, 2) === 'pl'
      ? 'Biuro SOI uruchomiono na Node ' +
          process.versions.node +
          ', a potrzebuje Node ' +
          needed.join('.') +
          ' lub nowszego; nie trzeba go instalować: przynosi go „npm ci” w tym folderze, a używa „npm start”.\n'
      : 'Biuro SOI was started by Node ' +
          process.versions.node +
          ' and needs ' +
          needed.join('.') +
          ' or newer; there is nothing to install by hand: "npm ci" in this folder brings it along and "npm start" uses it.\n',
  )
  process.exit(1)
}

// Later starts take the compiled modules from Node's own cache.
require('node:module').enableCompileCache()
