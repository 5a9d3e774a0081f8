/** A web page has no access to the number in WeChat; it is typed. */
export const PhoneNumberButton = () => null;
