import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImageSourceInput } from '../../../generated/graphql.js';
import { uploadPicture } from './upload-picture.js';

/** The picture at the other end, wherever it comes from. */
export interface BlendTarget {
  readonly source: ImageSourceInput;
  readonly url: string;
}

/** Which picture to blend with; one that is brought along is chosen as soon as it has arrived. */
export function useBlendTarget(onChange: () => void) {
  const [target, setTarget] = useState<BlendTarget>();
  const [uploads, setUploads] = useState<readonly BlendTarget[]>([]);
  const choose = (next: BlendTarget) => {
    onChange();
    setTarget(next);
  };
  const upload = useMutation({
    mutationFn: (file: File) => uploadPicture(file, 'source'),
    onSuccess: ({ id }) => {
      const brought = { source: { uploadId: id }, url: `/uploads/${id}` };
      setUploads((earlier) => [brought, ...earlier]);
      choose(brought);
    },
  });
  return {
    target,
    choose,
    uploads,
    take: (file: File) => upload.mutate(file),
    isUploading: upload.isPending,
    uploadError: upload.error,
  };
}

export type BlendTargetChoice = ReturnType<typeof useBlendTarget>;
