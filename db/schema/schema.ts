/** Every table, for the migration generator, the history and the tests that compare them. */
export * from './account.ts'
export * from './history.ts'
export * from './implementation.ts'
export * from './jst.ts'
export * from './meta.ts'
export * from './programme.ts'
export * from './recruitment.ts'
