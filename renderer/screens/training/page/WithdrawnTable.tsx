import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { fullName } from '../../jst/full-name.ts'
import type { TrainingPage } from '../training.ts'

/** Applications that were withdrawn, with when and why; folded until asked for. */
export function WithdrawnTable({ people }: { readonly people: TrainingPage['withdrawnPeople'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <details>
      <summary>
        {t('training.people.withdrawn')} ({format.number(people.length)})
      </summary>
      <Table.ScrollContainer minWidth={560} type="native">
        <Table aria-label={t('training.people.withdrawn')}>
          <Table.Thead>
            <Table.Tr>
              {(['name', 'jst', 'withdrawnAt', 'reason'] as const).map((column) => (
                <Table.Th scope="col" key={column}>
                  {t(`training.people.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map(({ signupId, personId, name, jstName, jstKind, withdrawnAt, reason }) => (
              <Table.Tr key={signupId}>
                <Table.Th scope="row" fw={500}>
                  <TextLink to="/osoby/$id" params={{ id: personId }}>
                    {name}
                  </TextLink>
                </Table.Th>
                <Table.Td>{fullName(t, { name: jstName, kind: jstKind })}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{format.instant(withdrawnAt)}</Table.Td>
                <Table.Td>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  )
}
