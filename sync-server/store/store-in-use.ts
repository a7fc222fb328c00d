/** Others are at the store, so that it can be neither replaced nor opened now; the message says what to do. */
export class StoreInUseError extends Error {
  override readonly name = 'StoreInUseError';
}
