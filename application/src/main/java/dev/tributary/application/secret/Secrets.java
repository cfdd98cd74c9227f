package dev.tributary.application.secret;

import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.StoredSecret;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored secrets, encrypted. */
public interface Secrets {
  /**
   * Excludes every other change of a secret until the end of the transaction; a value that was read
   * before may be out of date.
   */
  void lock();

  Optional<StoredSecret> find(SecretName name);

  /** Those of these names that exist, in any order. */
  List<StoredSecret> named(Collection<SecretName> names);

  /** At most {@code limit} of them by name, after {@code after}. */
  List<StoredSecret> list(Optional<SecretName> after, int limit);

  /** Keeps it, in place of the one of the same name; true when there was none. */
  boolean save(StoredSecret secret);

  void remove(SecretName name);

  /** The fingerprints of the master keys that something stored still needs. */
  List<String> keyIds();
}
