import { useEffect } from 'react';
import { useLogin } from 'react-admin';

/** The console has no sign-in form of its own: whoever comes here is sent to the one of the web app. */
export function SignInElsewhere() {
  const login = useLogin();
  useEffect(() => void login({}), [login]);
  return <p>Opening the sign-in page …</p>;
}
