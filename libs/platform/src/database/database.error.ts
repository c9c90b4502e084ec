import { AppError } from '../errors/app-error.js';

export type DatabaseErrorCode =
  | 'DATABASE_TOO_OLD'
  | 'POSTGRES_UNSUPPORTED_PLATFORM'
  | 'POSTGRES_UNREACHABLE_FOLDER'
  | 'POSTGRES_START_FAILED';

/** The database cannot be used as it is. */
export class DatabaseError extends AppError<DatabaseErrorCode> {}
