import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { errorMessage } from '#browser';
import { Notice } from '../../ui/Notice.js';
import classes from './PolicyList.module.css';
import { useContentPolicy } from './use-content-policy.js';
import { LoadingBlock } from '../../ui/LoadingBlock.js';

/** What may not be made, category by category, as the server enforces it. */
export function PolicyList() {
  const policy = useContentPolicy();
  useScrollToFragment(policy.isSuccess);
  if (policy.isPending) return <LoadingBlock label="Loading the content policy" heightPx={220} />;
  if (policy.isError) {
    return (
      <Notice tone="stop" title="The content policy could not be loaded" live="assertive">
        <p>{errorMessage(policy.error)}</p>
        <Button variant="default" size="sm" onClick={() => void policy.refetch()}>
          Try again
        </Button>
      </Notice>
    );
  }
  return (
    <>
      <dl className={classes.list}>
        {policy.data.categories.map((category) => (
          <div key={category.id} className={classes.entry} id={`category-${category.id}`}>
            <dt>{category.title}</dt>
            <dd>{category.description}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.version}>
        Refused prompts are kept for {policy.data.refusedPromptsKeptDays} days, without the name of who wrote
        them, so that a new version of the policy can be tried on them. Then they are deleted.
      </p>
      <p className={classes.version}>
        Policy version <code>{policy.data.version.slice(0, 12)}</code>
      </p>
    </>
  );
}

/** Goes to the category that a refusal links to, once it is there: the browser looked for it too early. */
function useScrollToFragment(isLoaded: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (isLoaded && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [isLoaded, hash]);
}
