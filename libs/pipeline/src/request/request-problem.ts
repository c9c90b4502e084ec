export type RequestField =
  | 'request'
  | 'prompt'
  | 'negativePrompt'
  | 'seed'
  | 'imageCount'
  | 'widthPx'
  | 'heightPx'
  | 'steps'
  | 'guidanceScale'
  | 'strength'
  | 'leftPx'
  | 'rightPx'
  | 'topPx'
  | 'bottomPx'
  | 'image'
  | 'target'
  | 'mask';

export type RequestProblemCode =
  | 'NOT_AN_OBJECT'
  | 'REQUIRED'
  | 'NOT_TEXT'
  | 'EMPTY'
  | 'TOO_LONG'
  | 'CONTROL_CHARACTERS'
  | 'NOT_A_NUMBER'
  | 'NOT_AN_INTEGER'
  | 'OUT_OF_RANGE'
  | 'NOT_A_MULTIPLE'
  | 'NOT_SQUARE'
  | 'NOTHING_TO_DO'
  | 'NOT_SUPPORTED';

/** One thing that is wrong with one field, in words for the person who typed it. */
export interface RequestProblem {
  readonly field: RequestField;
  readonly code: RequestProblemCode;
  readonly message: string;
}
