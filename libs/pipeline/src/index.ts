/** `#pipeline`: pure diffusion, from prompt and seed (and pictures) to pixels. */
export type { Checkpoint } from './checkpoint/checkpoint.js';
export type { CheckpointPartReport, CheckpointReport } from './checkpoint/checkpoint-report.js';
export { inspectCheckpoint } from './checkpoint/inspect-checkpoint.js';
export { CHECKPOINT_PRECISIONS, type CheckpointPrecision } from './checkpoint/checkpoint-precision.js';
export { loadCheckpoint } from './checkpoint/load-checkpoint.js';
export type { LoadCheckpointOptions } from './checkpoint/load-checkpoint.js';
export {
  CheckpointManifestError,
  GenerationAbortedError,
  InferenceError,
  InvalidGenerationRequestError,
  MemoryCeilingError,
  PipelineError,
  TensorShapeError,
  UnsupportedByCheckpointError,
} from './errors.js';
export type { CheckpointFault } from './errors.js';
export type { FaceHit, ImageFacts, NsfwShares } from './image-review/image-facts.js';
export { loadImageReviewNetworks } from './image-review/image-review-networks.js';
export type { ImageReviewNetworks, ImageReviewOptions } from './image-review/image-review-networks.js';
export * from './image/index.js';
export type { SeamScore } from './editing/seam-score.js';
export { createImageVariationPipeline } from './pipelines/image-variation.pipeline.js';
export type { ImageVariationInput, ImageVariationPipeline } from './pipelines/image-variation.pipeline.js';
export { createInpaintingPipeline, FEATHER_PX } from './pipelines/inpainting.pipeline.js';
export type { InpaintingInput, InpaintingPipeline } from './pipelines/inpainting.pipeline.js';
export { createInterpolationPipeline } from './pipelines/interpolation.pipeline.js';
export type { InterpolationInput, InterpolationPipeline } from './pipelines/interpolation.pipeline.js';
export { createOutpaintingPipeline } from './pipelines/outpainting.pipeline.js';
export type {
  OutpaintedImage,
  OutpaintingInput,
  OutpaintingPipeline,
  OutpaintingResult,
} from './pipelines/outpainting.pipeline.js';
export { createUpscalePipeline, UPSCALE_FACTOR } from './pipelines/upscale.pipeline.js';
export type { UpscalePipeline, UpscaleResult } from './pipelines/upscale.pipeline.js';
export type { GeneratedImage, PipelineResult } from './pipelines/pipeline-result.js';
export { createTextToImagePipeline } from './pipelines/text-to-image.pipeline.js';
export type { TextToImageOptions, TextToImagePipeline } from './pipelines/text-to-image.pipeline.js';
export type {
  PipelineProgress,
  PipelineStage,
  PipelineTimings,
  RunOptions,
} from './progress/pipeline-progress.js';
export type { CheckpointManifest } from './runtime/checkpoint-manifest.js';
export type { ExecutionProviderFailure } from './runtime/onnx-inference-session.js';
export * from './request/index.js';
export { SCHEDULER_CLASS_NAMES } from './schedulers/create-scheduler.js';
export { SchedulerConfigError, SchedulerStepCountError } from './schedulers/scheduler-config.error.js';
