package dev.tributary.application.access.signin;

/** Keyed hashes of tokens, under keys derived from the master key. */
public interface TokenHasher {
  /** What is stored of a session's cookie. */
  String sessionHash(String cookie);

  /** The token that a form of the browser with this cookie must carry. */
  String formToken(String cookie);
}
