export { FlowingPdf } from './flowing-pdf.ts';
export { PdfNavigator } from './pdf-navigator.ts';
