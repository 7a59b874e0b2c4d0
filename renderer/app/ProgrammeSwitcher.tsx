import { Button, Menu, Text } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../ui/format.ts'
import { useOffice } from './office.ts'
import classes from './ProgrammeSwitcher.module.css'

/** Which programme the window shows; a plain title while there is only one. */
export function ProgrammeSwitcher() {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme, programmes, chooseProgramme } = useOffice()
  if (programmes.length === 1) {
    return (
      <Text className={classes.title ?? ''} title={programme.title}>
        {programme.title}
      </Text>
    )
  }
  return (
    <Menu position="bottom-start" width={380} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          className={classes.button ?? ''}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={t('programmeSwitcher.label', { title: programme.title })}
        >
          <span className={classes.title}>{programme.title}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={programme.id} onChange={chooseProgramme}>
          {programmes.map(({ id, title, from, to }) => (
            <Menu.RadioItem
              key={id}
              value={id}
              data-autofocus={id === programme.id || undefined}
              checkIcon={<IconCheck size={16} aria-hidden />}
              closeMenuOnClick
            >
              {title}
              <Text size="xs" c="dimmed">
                {format.day(from)} – {format.day(to)}
              </Text>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
