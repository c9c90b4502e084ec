import { graphql } from '../../../generated/gql.js';

export const EditImageDocument = graphql(`
  mutation EditImage($input: EditImageInput!) {
    editImage(input: $input) {
      ...CreateAnswer
    }
  }
`);

export const OutpaintImageDocument = graphql(`
  mutation OutpaintImage($input: OutpaintImageInput!) {
    outpaintImage(input: $input) {
      ...CreateAnswer
    }
  }
`);

export const VaryImageDocument = graphql(`
  mutation VaryImage($input: VaryImageInput!) {
    varyImage(input: $input) {
      ...CreateAnswer
    }
  }
`);

export const InterpolateImagesDocument = graphql(`
  mutation InterpolateImages($input: InterpolateImagesInput!) {
    interpolateImages(input: $input) {
      ...CreateAnswer
    }
  }
`);

export const UpscaleImageDocument = graphql(`
  mutation UpscaleImage($input: UpscaleImageInput!) {
    upscaleImage(input: $input) {
      ...CreateAnswer
    }
  }
`);
