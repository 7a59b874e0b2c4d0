import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DueMark } from './DueMark.tsx'
import classes from './Navigation.module.css'
import { places } from './places.ts'

/** The screens of the office; the open one is marked by `aria-current`. */
export function Navigation({ onGo }: { readonly onGo: () => void }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.list}>
      {places.map(({ key, to, icon: Icon, keys }) => (
        <li key={key}>
          <Link
            to={to}
            className={classes.link}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            onClick={onGo}
            {...(keys === null ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
          >
            <Icon size={18} stroke={1.75} aria-hidden />
            {t(`screen.${key}`)}
            {key === 'desk' && <DueMark />}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** `Ctrl+,` as ARIA writes it. */
const ariaKeys = (keys: string) => keys.replace('Ctrl', 'Control')
