/** Why an import cannot go on; the text is for the operator. */
export class ImportFailure extends Error {}
