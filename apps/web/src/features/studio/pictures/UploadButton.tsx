import { FileButton, UnstyledButton } from '@mantine/core';
import { IconPhotoUp } from '@tabler/icons-react';

interface UploadButtonProps {
  className: string | undefined;
  isSending: boolean;
  onChoose: (file: File) => void;
}

/** What the api can read. */
const ACCEPTED = 'image/png,image/jpeg,image/webp';

export function UploadButton({ className, isSending, onChoose }: UploadButtonProps) {
  return (
    <FileButton
      accept={ACCEPTED}
      onChange={(file) => file && onChoose(file)}
      inputProps={{ 'aria-label': 'Picture file', tabIndex: -1 }}
    >
      {(props) => (
        <UnstyledButton
          {...props}
          className={className}
          type="button"
          aria-label="Upload a picture"
          aria-disabled={isSending}
        >
          <IconPhotoUp size={20} aria-hidden="true" />
          {isSending ? 'Uploading …' : 'Upload'}
        </UnstyledButton>
      )}
    </FileButton>
  );
}
