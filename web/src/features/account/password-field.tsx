/** A field for a password, old or new. */
export function PasswordField(props: {
  id: string;
  name: string;
  label: string;
  autoComplete: 'current-password' | 'new-password';
}) {
  const { id, name, label, autoComplete } = props;
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type="password" autoComplete={autoComplete} required maxLength={128} />
    </p>
  );
}

/** As many characters as a password needs. */
export const SHORTEST_PASSWORD = 10;
