/** Files of the house layout. */
export const HOUSE_FILES = {
  textEncoder: 'text_encoder.onnx',
  imageEncoder: 'image_encoder.onnx',
  prior: 'prior.onnx',
  denoiser: 'denoiser.onnx',
  vaeEncoder: 'vae_encoder.onnx',
  vaeDecoder: 'vae_decoder.onnx',
  vocabulary: 'vocab.json',
  nullImageEmbedding: 'null_image_embedding.json',
} as const;

/** Files that a checkpoint of the house layout may do without. */
export const OPTIONAL_HOUSE_FILES = {
  /** lays the picture out before noise is taken away */
  underdrawing: 'underdrawing.onnx',
  /** words to read instead of words that the vocabulary lacks: `{"word": "known words"}` */
  synonyms: 'synonyms.json',
  /** what stands between two things, and what is shown where no thing is named */
  grammar: 'grammar.json',
} as const;
