package dev.tributary.application.access;

import dev.tributary.domain.access.Password;
import java.util.ArrayList;
import java.util.List;

/** Hashes by writing backwards, and remembers what it was asked to check. */
public final class ReversingHasher implements PasswordHasher {
  private final List<String> checked = new ArrayList<>();

  @Override
  public String hash(Password password) {
    return reversed(password.reveal());
  }

  @Override
  public boolean matches(String typed, String hash) {
    checked.add(typed);
    return hash.equals(reversed(typed));
  }

  public List<String> checked() {
    return List.copyOf(checked);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
