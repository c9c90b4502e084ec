import { useSessionStorage } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import type { Picture } from './picture.js';
import { uploadPicture } from './upload-picture.js';

/** The picture that somebody brought along. It outlives a reload; the api keeps it for a day. */
export function useUploadedPicture() {
  const [picture, setPicture] = useSessionStorage<Picture | null>({
    key: 'frisket-upload',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const upload = useMutation({
    mutationFn: async (file: File) => uploadPicture(file, 'source'),
    onSuccess: ({ id, widthPx, heightPx }) =>
      setPicture({ source: { uploadId: id }, url: `/uploads/${id}`, widthPx, heightPx, prompt: '' }),
  });
  return {
    picture,
    take: (file: File) => upload.mutate(file),
    isSending: upload.isPending,
    error: upload.error,
    clear: () => {
      setPicture(null);
      upload.reset();
    },
  };
}
