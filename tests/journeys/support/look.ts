/** What is done before each screen and sheet of the app. */
export type Look = (screen: string) => Promise<void>;
