package dev.tributary.domain.activity.externalapi.editor;

import java.util.List;

/**
 * How an API wants its callers to authenticate, for the account that an author chooses or creates.
 *
 * @param name of the header, parameter or cookie of a key; else empty
 * @param tokenUrl where OAuth 2.0 gives tokens; else empty
 * @param scopes of the token that the operation requires; all that there are where it names none
 */
public record SuggestedSignIn(Kind kind, String name, String tokenUrl, List<String> scopes) {
  public SuggestedSignIn {
    scopes = List.copyOf(scopes);
  }

  /** The ways to authenticate. */
  public enum Kind {
    BASIC,
    BEARER,
    KEY_IN_HEADER,
    KEY_IN_QUERY,
    KEY_IN_COOKIE,
    CLIENT_CREDENTIALS,
    OTHER
  }

  /** One that needs no more than a name. */
  public static SuggestedSignIn of(Kind kind, String name) {
    return new SuggestedSignIn(kind, name, "", List.of());
  }

  /** The same with the scopes that an operation requires, where it names some. */
  public SuggestedSignIn narrowed(List<String> required) {
    return new SuggestedSignIn(kind, name, tokenUrl, required.isEmpty() ? scopes : required);
  }
}
