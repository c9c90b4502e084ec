import { Link } from 'react-router';
import classes from './GenerationOrigin.module.css';
import type { GenerationView } from './generation-state.js';
import { kindText } from './generation-title.js';

/** What a generation was made from, where it was not words alone. */
export function GenerationOrigin({ generation: { kind, source, target } }: { generation: GenerationView }) {
  if (!source) return null;
  return (
    <div className={classes.origin}>
      <Thumb url={source.url} />
      {target && <Thumb url={target.url} />}
      <span>
        {kindText(kind)} of <PictureName picture={source} name="this picture" />
        {target && (
          <>
            {' '}
            and <PictureName picture={target} name="that picture" />
          </>
        )}
      </span>
    </div>
  );
}

type Origin = NonNullable<GenerationView['source']>;

/** An upload is gone after a day: then the words stand alone. */
function Thumb({ url }: { url: string }) {
  return <img src={url} alt="" onError={(event) => event.currentTarget.remove()} />;
}

function PictureName({ picture, name }: { picture: Origin; name: string }) {
  if (!picture.generationId) return 'a picture that you uploaded';
  return <Link to={`/studio/${picture.generationId}`}>{name}</Link>;
}
