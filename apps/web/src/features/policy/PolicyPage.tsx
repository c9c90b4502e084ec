import { Page } from '../../ui/Page.js';
import { PolicyList } from './PolicyList.js';

export function PolicyPage() {
  return (
    <Page
      title="Content policy"
      lead="A prompt that breaks one of these is refused before anything is made, and costs nothing. When the automatic review is unsure, the pictures are made and a person looks before you see them. Words are weighed together with the picture they start from and with what you asked for in the hour before. Every refusal names its category and the words it is about."
    >
      <PolicyList />
    </Page>
  );
}
