import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './app/fonts.css'
import './app/theme.css'
import { createRoot } from 'react-dom/client'
import { connect } from './api.ts'
import { App } from './app/App.tsx'
import { startTexts } from './app/language.ts'

connect()
await startTexts()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root')
createRoot(root).render(<App />)
