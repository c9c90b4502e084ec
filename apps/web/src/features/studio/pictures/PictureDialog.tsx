import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconScissors } from '@tabler/icons-react';
import type { FormEvent, ReactNode } from 'react';
import { CountChoice } from '../CountChoice.js';
import classes from './PictureDialog.module.css';

interface PictureDialogProps {
  title: string;
  lead: string;
  /** What still has to be done before it can be sent; undefined when it can. */
  missing: string | undefined;
  isSending: boolean;
  imageCount: number;
  onImageCount: (count: number) => void;
  onSubmit: () => void;
  onClose: () => void;
  /** Why the last attempt made nothing. */
  notice: ReactNode;
  children: ReactNode;
}

/** What the api makes unless it is told another number. */
export const USUAL_COUNT = 3;
/** More of one picture are hard to tell apart. */
const MOST_PICTURES = 4;

/** Frame of what is done to a picture: the tool, how many, the button. */
export function PictureDialog(props: PictureDialogProps) {
  const isPhone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const { missing, isSending, imageCount } = props;
  const isIdle = missing !== undefined || isSending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isIdle) props.onSubmit();
  };
  return (
    <Modal.Root
      opened
      onClose={props.onClose}
      size={720}
      fullScreen={isPhone}
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay backgroundOpacity={0.75} />
      <Modal.Content>
        {/* Not Modal.Header: that is a <header>, and a page has one banner. */}
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{props.title}</Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </div>
        <form className={classes.form} onSubmit={submit}>
          <p className={classes.lead}>{props.lead}</p>
          {props.children}
          {props.notice}
          <div className={classes.foot}>
            <CountChoice most={MOST_PICTURES} value={imageCount} onChange={props.onImageCount} />
            <span className={classes.missing}>{missing}</span>
            <Button
              type="submit"
              size="lg"
              className={classes.submit}
              aria-disabled={isIdle}
              data-idle={isIdle || undefined}
              leftSection={<IconScissors size={20} aria-hidden="true" />}
            >
              {isSending ? 'Sending …' : `Draw ${imageCount === 1 ? 'a picture' : `${imageCount} pictures`}`}
            </Button>
          </div>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
