/** Id of the record form: the buttons of the publish panel send what is on the screen. */
export const PUBLICATION_FORM = 'publication-form';
