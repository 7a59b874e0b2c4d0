import { Button, Menu, Text } from '@mantine/core'
import { IconSwitchHorizontal, IconUser, IconUsers } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './AccountMenu.module.css'
import { useOffice } from './office.ts'

/** Who works in this window, in which role, and how to let somebody else work. */
export function AccountMenu() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { account, changeAccount } = useOffice()
  const role = t(`role.${account.role}`)
  return (
    <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconUser size={18} stroke={1.75} aria-hidden />}
          classNames={{ label: classes.label ?? '', section: classes.section ?? '' }}
          aria-label={t('accountMenu.label', { name: account.name, role })}
        >
          {account.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          data-autofocus
          leftSection={<IconSwitchHorizontal size={16} stroke={1.75} aria-hidden />}
          onClick={changeAccount}
        >
          {t('accountMenu.switch')}
          <Text size="xs" c="dimmed">
            {t('accountMenu.now', { name: account.name, role })}
          </Text>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUsers size={16} stroke={1.75} aria-hidden />}
          onClick={() => void navigate({ to: '/ustawienia', hash: 'people' })}
        >
          {t('accountMenu.people')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
