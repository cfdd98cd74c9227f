package dev.tributary.application.access;

import dev.tributary.domain.access.Password;

/** Turns passwords into hashes that are slow to try, and checks them. */
public interface PasswordHasher {
  String hash(Password password);

  /** Whether the text that was typed is the password of this hash. */
  boolean matches(String typed, String hash);
}
