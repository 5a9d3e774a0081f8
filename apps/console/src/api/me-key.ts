/** What is kept of who has signed in. */
export const ME = ['me'];
