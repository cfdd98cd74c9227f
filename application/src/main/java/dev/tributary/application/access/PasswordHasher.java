package dev.tributary.application.access;

import dev.tributary.domain.access.Password;

/** Computes slow hashes of passwords, and verifies passwords against them. */
public interface PasswordHasher {
  String hash(Password password);

  /** Whether the text that was typed is the password of this hash. */
  boolean matches(String typed, String hash);
}
