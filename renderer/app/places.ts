import {
  IconBuildingCommunity,
  IconCoins,
  IconFileText,
  IconHeadset,
  IconHistory,
  IconLayoutDashboard,
  IconListDetails,
  IconSchool,
  IconSettings,
  IconTableImport,
  IconTimeline,
  IconUsers,
} from '@tabler/icons-react'
import { shell } from '../api.ts'

/** A browser keeps Ctrl with a digit for its own tabs, so there Alt does the same. */
const modifier = shell === 'desktop' ? 'Ctrl' : 'Alt'

/** The screens of the navigation, in order, with the keys that open them. */
export const places = [
  { key: 'dashboard', to: '/', icon: IconLayoutDashboard, keys: `${modifier}+1` },
  { key: 'register', to: '/jst', icon: IconListDetails, keys: `${modifier}+2` },
  { key: 'people', to: '/osoby', icon: IconUsers, keys: `${modifier}+3` },
  { key: 'trainings', to: '/szkolenia', icon: IconSchool, keys: `${modifier}+4` },
  { key: 'implementing', to: '/wdrozenia', icon: IconBuildingCommunity, keys: `${modifier}+5` },
  { key: 'programme', to: '/program', icon: IconTimeline, keys: `${modifier}+6` },
  { key: 'budget', to: '/budzet', icon: IconCoins, keys: `${modifier}+7` },
  { key: 'history', to: '/historia', icon: IconHistory, keys: `${modifier}+8` },
  { key: 'desk', to: '/kontakt', icon: IconHeadset, keys: `${modifier}+9` },
  { key: 'papers', to: '/pisma', icon: IconFileText, keys: null },
  { key: 'import', to: '/rekrutacja/import', icon: IconTableImport, keys: null },
  { key: 'settings', to: '/ustawienia', icon: IconSettings, keys: 'Ctrl+,' },
] as const
