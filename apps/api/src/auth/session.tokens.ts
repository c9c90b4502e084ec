export const SESSION_STORE = Symbol('SessionStore');

/** The express middleware that reads and writes sessions. */
export const SESSION_MIDDLEWARE = Symbol('SessionMiddleware');
