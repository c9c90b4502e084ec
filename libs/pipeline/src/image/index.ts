/** Picture files in and out, without any network: loads sharp, not onnxruntime. */
export { decodeImage } from './decode-image.js';
export type { DecodedImage } from './decode-image.js';
export { decodeMask } from './decode-mask.js';
export type { DecodedMask } from './decode-mask.js';
export type { GrayImage } from './gray-image.js';
export { hashCrops } from './pdq-crops.js';
export { hashPicture } from './pdq-hash.js';
export type { PdqHash } from './pdq-hash.js';
export type { PictureFormat } from './picture-format.js';
export { encodePng } from './png-encoder.js';
export type { PngOptions } from './png-encoder.js';
export type { RgbImage } from './rgb-image.js';
export { UPLOAD_LIMITS } from './upload-limits.js';
export type { UploadProblem, UploadProblemCode } from './upload-limits.js';
