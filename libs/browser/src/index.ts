export { ApiError, errorMessage, graphqlError, httpError, networkError } from './api-error.js';
export type { WireError } from './api-error.js';
export { execute } from './execute.js';
export type { ApiDocument } from './execute.js';
export { highlightSpans } from './highlight-spans.js';
export type { TextPiece, TextSpan } from './highlight-spans.js';
export { useNow } from './use-now.js';
