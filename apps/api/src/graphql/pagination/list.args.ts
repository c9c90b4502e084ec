import { ArgsType, Field, Int } from '@nestjs/graphql';
import { pageRequest, type PageRequest } from './page.args.js';

/** As many rows as a console screen shows. */
const LIST_PAGE_SIZE = 25;

/** The arguments of every list of the console. */
@ArgsType()
export class ListArgs {
  @Field(() => Int, { nullable: true, defaultValue: LIST_PAGE_SIZE })
  first: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

/** @throws GraphQLError BAD_USER_INPUT when `first` is out of range */
export function listPage({ first, after }: ListArgs): PageRequest {
  return pageRequest(first, after, LIST_PAGE_SIZE);
}
