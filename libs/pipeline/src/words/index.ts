/** `#pipeline/words`: how a prompt's words are read. Loads neither onnxruntime nor sharp. */
export { WordTokenizer } from '../tokenizer/word-tokenizer.js';
export type { Substitution, TokenizedPrompt } from '../tokenizer/word-tokenizer.js';
export { SceneGrammar, sceneGrammarSchema } from '../tokenizer/scene-grammar.js';
export type { SceneGrammarFacts } from '../tokenizer/scene-grammar.js';
