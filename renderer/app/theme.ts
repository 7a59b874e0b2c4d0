import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core'
import { themeKey } from './remembered.ts'

/** The one accent: a deep teal. Shade 7 carries white text at more than 4.5 : 1. */
const accent: MantineColorsTuple = [
  '#e7f4f3',
  '#cfe8e6',
  '#9fd2ce',
  '#6bbab5',
  '#45a8a2',
  '#22938d',
  '#117d77',
  '#0c6a65',
  '#095853',
  '#06433f',
]

/** A slightly cool scale for the dark scheme; 7 is the page, 6 a raised surface. */
const dark: MantineColorsTuple = [
  '#dfe3e6',
  '#b9c0c5',
  '#98a1a8',
  '#737d85',
  '#4b545b',
  '#394147',
  '#282e33',
  '#1b2024',
  '#15191c',
  '#0e1113',
]

const still = { transitionProps: { duration: 0 } }

/** Dense and calm: small radii, no decorative shadows, tabular figures, nothing that moves. */
export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: "'Inter Variable', system-ui, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Notification: { defaultProps: { withBorder: true } },
    Paper: { defaultProps: { withBorder: true } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
    Tooltip: {
      defaultProps: {
        events: { hover: true, focus: true, touch: true },
        multiline: true,
        maw: 360,
      },
    },
    Anchor: { defaultProps: { underline: 'always' } },
    Modal: {
      defaultProps: {
        ...still,
        overlayProps: { backgroundOpacity: 0.5 },
        // Mantine draws a dialogue's heading as a `header`, which would be a second banner.
        attributes: { header: { role: 'none' } },
      },
    },
    Drawer: { defaultProps: still },
    Menu: { defaultProps: { ...still, withinPortal: true } },
    Popover: { defaultProps: still },
    Select: { defaultProps: { comboboxProps: still, allowDeselect: false } },
    MultiSelect: { defaultProps: { comboboxProps: still } },
  },
})

/** Where Mantine's own greys would miss 4.5 : 1 on the page, darker or lighter ones. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#555f66',
    '--mantine-color-placeholder': '#66717a',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0c6a65',
    '--biuro-focus': '#0c6a65',
    '--biuro-surface': '#f6f8f8',
    '--biuro-line': '#dde2e4',
    '--biuro-sample': '#fff3cd',
    '--biuro-sample-text': '#5c4400',
  },
  dark: {
    '--mantine-color-dimmed': '#aab2b8',
    '--mantine-color-placeholder': '#98a1a8',
    '--mantine-color-error': '#ff9b93',
    '--mantine-color-anchor': '#6bbab5',
    '--biuro-focus': '#6bbab5',
    '--biuro-surface': '#15191c',
    '--biuro-line': '#394147',
    '--biuro-sample': '#4a3a06',
    '--biuro-sample-text': '#ffe9a8',
  },
})

/** Remembers light, dark or automatic in this window's storage. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: themeKey })
