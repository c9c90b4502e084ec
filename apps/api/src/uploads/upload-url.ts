/** Relative to the service's own address; `UploadController` answers it. */
export function uploadUrl(uploadId: string): string {
  return `/uploads/${uploadId}`;
}
