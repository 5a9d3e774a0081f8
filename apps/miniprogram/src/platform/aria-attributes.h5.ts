/** The browser has real elements and takes every attribute. */
export {};
