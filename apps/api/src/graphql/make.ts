/** The data of a GraphQL type without its methods. */
type FieldsOf<T> = { [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K] };

/**
 * An instance of a GraphQL type. Members of a union are told apart by their class, so plain objects will not do.
 */
export function make<T extends object>(type: new () => T, fields: FieldsOf<T>): T {
  return Object.assign(new type(), fields);
}
