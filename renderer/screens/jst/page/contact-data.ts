import type { JstPage } from './jst-page.ts'

/** Contact data of a JST as it is typed. */
export type ContactData = Pick<
  JstPage,
  | 'mediumTown'
  | 'address'
  | 'nip'
  | 'street'
  | 'house'
  | 'flat'
  | 'postCode'
  | 'town'
  | 'phone'
  | 'email'
  | 'website'
>

/** What a JST's page lets be changed, as it is on record. */
export const contactDataOf = (jst: JstPage): ContactData => ({
  mediumTown: jst.mediumTown,
  address: jst.address,
  nip: jst.nip,
  street: jst.street,
  house: jst.house,
  flat: jst.flat,
  postCode: jst.postCode,
  town: jst.town,
  phone: jst.phone,
  email: jst.email,
  website: jst.website,
})
