import { createRootRoute } from '@tanstack/react-router'
import { NotFound } from '../NotFound.tsx'
import { Root } from '../Root.tsx'

/** The window around every screen, and what is said of an address that none has. */
export const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound })
