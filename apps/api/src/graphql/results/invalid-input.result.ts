import { Field, ObjectType } from '@nestjs/graphql';
import { make } from '../make.js';

@ObjectType('InvalidField')
export class InvalidFieldType {
  @Field(() => String)
  field: string;

  @Field(() => String, { description: 'Stable, upper snake case.' })
  code: string;

  @Field(() => String)
  message: string;
}

@ObjectType('InvalidInput', {
  description: 'Something in the input is wrong; `fields` names every problem found.',
})
export class InvalidInputResult {
  @Field(() => String)
  code: string;

  @Field(() => String)
  message: string;

  @Field(() => [InvalidFieldType])
  fields: InvalidFieldType[];
}

/** One thing that is wrong with one field, as services report it. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

export function invalidInput(problems: readonly FieldProblem[]): InvalidInputResult {
  return make(InvalidInputResult, {
    code: 'INVALID_INPUT',
    message: problems.map((problem) => problem.message).join(' '),
    fields: problems.map(({ field, code, message }) => make(InvalidFieldType, { field, code, message })),
  });
}
