package dev.tributary.domain.activity.externalapi.editor;

/** Why an import does not take something, or takes it differently. Each has a text. */
public enum LeftoverReason {
  /** Concerns the terminal or the files of the one who typed the command. */
  TERMINAL,
  /** The program does so in any case. */
  ALWAYS,
  /** Encrypted connections are always verified. */
  VERIFICATION,
  /** Certificates, proxies and versions of TLS belong to an account. */
  ACCOUNT,
  /** A way to sign in that the program does not have. */
  SIGN_IN,
  /** Set as a limit of the activity, or as its retries. */
  LIMIT,
  /** Redirects are not followed. */
  REDIRECT,
  /** Connects elsewhere than the address names. */
  CONNECTION,
  /** Content of a file. */
  FILE,
  /** A form with parts. */
  PARTS,
  /** Another protocol than HTTP. */
  PROTOCOL,
  COOKIE,
  METHOD,
  /** A header that the program sets itself. */
  HEADER_RESERVED,
  HEADER_BAD,
  /** The command names further addresses or calls. */
  FURTHER_CALL,
  /** What follows the command in its line. */
  FOLLOWING,
  UNKNOWN_OPTION,
  VALUE_MISSING,
  /** The address begins with a variable, or is none. */
  ADDRESS,
  SCHEME_ADDED,
  /** The text is JSON although the command declares a form. */
  JSON_TAKEN,
  /** A credential in the body, which no secret can replace. */
  BODY_CREDENTIAL,
  /** A body that is too large or no valid JSON. */
  BODY_BAD,
  /** A reference out of the document, or to nothing in it. */
  REFERENCE,
  /** A form of content that the program does not send or read. */
  CONTENT,
  /** A server whose address is relative. */
  SERVER
}
