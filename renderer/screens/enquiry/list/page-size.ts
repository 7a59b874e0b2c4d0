/** So many conversations are shown at once. */
export const enquiryPageSize = 100
