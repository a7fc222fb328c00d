/** A store written by a newer build: opening it here could lose what this build does not know. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';

  constructor(found: number, known: number) {
    super(
      `The store was written by a newer build (schema ${found}, this build knows ${known}). ` +
        'Start the newer build again, or restore a backup made before the upgrade.',
    );
  }
}
