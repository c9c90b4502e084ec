import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { errorMessage, execute } from '#browser';
import { Notice } from '../../ui/Notice.js';
import { RequestSignInLinkDocument } from './sign-in.documents.js';

/** Asks for a sign-in link. The answer is the same whether or not the address has an account. */
export function RequestLinkForm() {
  const [email, setEmail] = useState('');
  const request = useMutation({
    mutationFn: async (address: string) =>
      (await execute(RequestSignInLinkDocument, { email: address })).requestSignInLink,
  });
  const answer = request.data;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    request.mutate(email.trim());
  };
  if (answer?.__typename === 'SignInLinkSent') {
    return (
      <Notice tone="good" title="Look into your inbox" live="polite">
        <p>{answer.message}</p>
        <Button variant="default" size="sm" w="fit-content" onClick={request.reset}>
          Use another address
        </Button>
      </Notice>
    );
  }
  const fieldError =
    answer?.__typename === 'InvalidInput' ? (answer.fields[0]?.message ?? answer.message) : undefined;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" mt="md">
        {answer?.__typename === 'RateLimited' && (
          <Notice tone="wait" title="Too many requests" live="assertive">
            <p>{answer.message}</p>
          </Notice>
        )}
        {request.isError && (
          <Notice tone="stop" title="The link could not be sent" live="assertive">
            <p>{errorMessage(request.error)}</p>
          </Notice>
        )}
        <TextInput
          label="E-mail address"
          type="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={fieldError}
        />
        <Button type="submit" loading={request.isPending} w="fit-content">
          Send me a link
        </Button>
      </Stack>
    </form>
  );
}
