import { Link } from 'react-router';
import classes from './GenerationOrigin.module.css';
import type { GenerationView } from './generation-state.js';
import { kindText } from './generation-title.js';

/** What a generation was made from, where it was not words alone. */
export function GenerationOrigin({ generation: { kind, source } }: { generation: GenerationView }) {
  if (!source) return null;
  return (
    <div className={classes.origin}>
      {/* An upload is gone after a day: then the words stand alone. */}
      <img src={source.url} alt="" onError={(event) => event.currentTarget.remove()} />
      <span>
        {kindText(kind)} of{' '}
        {source.generationId ? (
          <Link to={`/studio/${source.generationId}`}>this picture</Link>
        ) : (
          'a picture that you uploaded'
        )}
      </span>
    </div>
  );
}
