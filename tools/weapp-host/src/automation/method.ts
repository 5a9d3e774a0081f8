/** A method of the protocol; what it gives back is sent to the client. */
export type Method = (params: never) => Promise<unknown>;
