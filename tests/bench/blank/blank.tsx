import '@mantine/core/styles.css'
import { MantineProvider, Title } from '@mantine/core'
import { createRoot } from 'react-dom/client'

/** The least that the same libraries can show: what every start is measured against. */
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <MantineProvider>
      <main>
        <Title order={1}>Blank</Title>
      </main>
    </MantineProvider>,
  )
}
