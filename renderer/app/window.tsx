import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './fonts.css'
import './theme.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { ahead } from './ask.ts'
import { startTexts } from './language.ts'
import { router } from './router.ts'

/** Longest time in milliseconds that the first drawing waits for what it will show. */
const patience = 300

/**
 * Draws the window: once and whole when its first screen and what was asked for ahead come
 * soon, and otherwise what there is, with words for what it waits for.
 */
async function openWindow(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  await startTexts()
  await Promise.race([late, Promise.allSettled([ahead, router.load()])])
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no #root')
  createRoot(root).render(<App />)
}

// Not awaited here: a screen's file imports from this one and would wait for it in turn.
void openWindow()
